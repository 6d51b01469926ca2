package jp.senrei.indexer.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.archive.ArchiveAudit;
import jp.senrei.corpus.archive.Finding;
import jp.senrei.corpus.archive.Steps;
import jp.senrei.corpus.ledger.Head;
import jp.senrei.corpus.ledger.LedgerAudit;
import jp.senrei.indexer.ingest.DataDirectory;

/**
 * What a check of a data directory came to.
 *
 * @param documents in the archive
 * @param head of the ledger, which is not public
 * @param publicHead of the ledger that visitors see: the one to note and to publish
 * @param notes what is no fault and should be known
 */
public record Verification(
        int documents, Head head, Head publicHead, List<Finding> findings, List<String> notes) {
    public Verification {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    /**
     * Reads everything. Whoever calls holds the {@link jp.senrei.corpus.archive.WriterLock}, or
     * knows that nobody writes.
     *
     * @param threads that read the archive at a time
     * @throws UncheckedIOException when something cannot even be opened
     */
    public static Verification of(DataDirectory data, int threads, Steps progress) {
        try {
            var archive = ArchiveAudit.of(data.archive(), threads, progress);
            var originals = archive.originals();
            var ledger = LedgerAudit.of(data.ledger(), archive);
            var findings = new ArrayList<>(archive.findings());
            findings.addAll(ledger.findings());
            findings.addAll(new IndexAudit(data, archive.damaged()).findings(originals));
            findings.addAll(Leftovers.in(data.root().resolve("work")));
            return new Verification(
                    originals.size(), ledger.head(), ledger.publicHead(), findings, notes(ledger));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> notes(LedgerAudit ledger) {
        return ledger
                .lost()
                .map(
                        time ->
                                "台帳は一度失われ、%sに新しく始まっています。それより前の記録（削除とその理由など）は、ここにはありません。"
                                        .formatted(time))
                .stream()
                .toList();
    }
}
