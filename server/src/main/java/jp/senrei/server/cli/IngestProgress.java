package jp.senrei.server.cli;

import java.io.PrintStream;
import jp.senrei.indexer.ingest.Progress;
import jp.senrei.indexer.ingest.Result;

/** The {@link Bar} of documents that are taken in or read. */
final class IngestProgress implements Progress, AutoCloseable {
    private final PrintStream out;
    private final Bar bar;

    /**
     * @param work what is done, as a noun: 取り込み
     */
    IngestProgress(PrintStream out, String work) {
        this.out = out;
        this.bar = new Bar(out, work, "件");
    }

    @Override
    public void readsAnew(int documents) {
        out.println("Senrei の版が変わったため、保存済みの文書を読み直します（" + documents + "件）。");
    }

    @Override
    public void begin(int files) {
        bar.begin(files);
    }

    @Override
    public void expects(int files) {
        bar.expects(files);
    }

    @Override
    public void done(Result result) {
        bar.step();
    }

    @Override
    public void close() {
        bar.close();
    }
}
