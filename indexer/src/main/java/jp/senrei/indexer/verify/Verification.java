package jp.senrei.indexer.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.archive.ArchiveAudit;
import jp.senrei.corpus.archive.Finding;
import jp.senrei.corpus.ledger.Head;
import jp.senrei.corpus.ledger.LedgerAudit;
import jp.senrei.indexer.ingest.DataDirectory;

/**
 * What a check of a data directory came to.
 *
 * @param documents in the archive
 * @param head of the ledger
 */
public record Verification(int documents, Head head, List<Finding> findings) {
    public Verification {
        findings = List.copyOf(findings);
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
    public static Verification of(DataDirectory data, int threads, ArchiveAudit.Progress progress) {
        try {
            var archive = ArchiveAudit.of(data.archive(), threads, progress);
            var originals = archive.originals();
            var ledger = LedgerAudit.of(data.ledger(), originals, archive.rootFiles());
            var findings = new ArrayList<>(archive.findings());
            findings.addAll(ledger.findings());
            findings.addAll(new IndexAudit(data).findings(originals));
            findings.addAll(Leftovers.in(data.root().resolve("work")));
            return new Verification(originals.size(), ledger.head(), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
