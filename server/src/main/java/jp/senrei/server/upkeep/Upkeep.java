package jp.senrei.server.upkeep;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.ingest.Renewal;

/**
 * What a server can tell of its data directory besides what the index answers.
 *
 * @param renewal what is being done about an index that is not as it should be; asked at each
 *     request
 * @param disk whether anything can be written; asked at each request
 */
public record Upkeep(
        Supplier<Renewal.State> renewal, Supplier<Disk.State> disk, LedgerReader ledger) {

    /** Why a document is no longer there; empty also for one that never was. */
    public Optional<Departure> departure(String document, Audience audience) {
        return ledger.document(document).flatMap(state -> Departure.of(state, audience));
    }

    /** Of a server that has nothing but an index: all is well, and there is no ledger. */
    public static Upkeep none() {
        return new Upkeep(
                Renewal.State.Idle::new,
                () -> Disk.State.WRITABLE,
                new LedgerReader(Path.of("no-ledger")));
    }
}
