package jp.senrei.indexer.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.Retrieval;
import jp.senrei.corpus.archive.Sha256;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.ledger.DocumentState;
import org.jspecify.annotations.Nullable;

/**
 * What the archive holds from an address of the web: the document that was found there last.
 *
 * @param bytes belong to the archive
 */
record HeldAddress(Original original, Source source, Path bytes) {
    /** Empty when nothing was ever found there, or it was deleted since. */
    static Optional<HeldAddress> of(String address, Accession accession) {
        return accession
                .register()
                .at(address)
                .filter(DocumentState::isHere)
                .flatMap(state -> accession.archive().find(state.id()))
                .flatMap(original -> of(original, address, accession.archive()));
    }

    private static Optional<HeldAddress> of(Original original, String address, Archive archive) {
        return original.sources().stream()
                .filter(source -> source.address().equals(address))
                .reduce((earlier, later) -> later)
                .flatMap(
                        source ->
                                archive.content(original.id())
                                        .map(bytes -> new HeldAddress(original, source, bytes)));
    }

    /**
     * How it was fetched; null when it is gone from there, or damaged here, so that it is asked for
     * in full.
     */
    @Nullable Retrieval retrieval() {
        return source.gone() == null && isWhole() ? source.retrieval() : null;
    }

    /** Whether the bytes are those that were archived. */
    boolean isWhole() {
        try {
            return Sha256.of(bytes).equals(original.sha256());
        } catch (IOException damaged) {
            return false;
        }
    }
}
