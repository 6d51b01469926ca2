package jp.senrei.server.cli;

import java.io.PrintStream;
import jp.senrei.corpus.archive.ArchiveAudit;
import jp.senrei.indexer.ingest.Result;

/** The bar of {@link IngestProgress}, for documents that are checked. */
final class VerifyProgress implements ArchiveAudit.Progress, AutoCloseable {
    private final IngestProgress bar;

    /**
     * @param work what is done, as a noun: 点検
     */
    VerifyProgress(PrintStream out, String work) {
        bar = new IngestProgress(out, work);
    }

    @Override
    public void begin(int objects) {
        bar.begin(objects);
    }

    @Override
    public void done() {
        bar.done(new Result.Read("", "", false));
    }

    @Override
    public void close() {
        bar.close();
    }
}
