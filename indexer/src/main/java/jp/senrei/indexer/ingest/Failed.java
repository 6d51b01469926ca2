package jp.senrei.indexer.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.LocalAddress;
import jp.senrei.corpus.accession.MemberAddress;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.Register;
import jp.senrei.corpus.ledger.SourceState;
import jp.senrei.corpus.ledger.SourceState.State;
import jp.senrei.indexer.fetch.SourceAddress;

/**
 * What is worth another attempt, as the ledger tells it.
 *
 * @param unread documents that nobody can find, or only in part, and containers something could not
 *     be taken out of
 * @param files that could not be taken
 * @param addresses of the web that could not be fetched or taken
 */
record Failed(List<Original> unread, List<Path> files, List<String> addresses) {
    static Failed of(Accession accession, Readings readings, Intake intake) {
        var register = accession.register();
        var failed = register.sources().stream().filter(SourceState::isFailed).toList();
        var lost =
                failed.stream()
                        .filter(source -> source.state() == State.NOT_ARCHIVED)
                        .filter(source -> intake.restoresDeleted() || !isRefused(source))
                        .map(SourceState::source)
                        .toList();
        var unread =
                failed.stream()
                        .filter(source -> source.state() == State.UNREADABLE)
                        .flatMap(source -> Optional.ofNullable(source.document()).stream());
        var containers = lost.stream().flatMap(source -> container(source, register).stream());
        var whole = lost.stream().filter(source -> container(source, register).isEmpty()).toList();
        return new Failed(
                Stream.of(unread, containers, Scans.toReadAgain(readings).stream())
                        .flatMap(documents -> documents)
                        .distinct()
                        .flatMap(document -> accession.archive().find(document).stream())
                        .toList(),
                whole.stream().flatMap(source -> LocalAddress.file(source).stream()).toList(),
                whole.stream()
                        .filter(source -> LocalAddress.file(source).isEmpty())
                        .filter(SourceAddress::isMeant)
                        .toList());
    }

    /** Somebody deleted the same bytes; that does not change by itself. */
    private static boolean isRefused(SourceState source) {
        return "DELETED".equals(source.code());
    }

    /** The document that a file inside it could not be taken out of; empty for a whole file. */
    private static Optional<String> container(String source, Register register) {
        return MemberAddress.container(source, register)
                .filter(DocumentState::isHere)
                .map(DocumentState::id);
    }
}
