package jp.senrei.server.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import jp.senrei.corpus.archive.SystemFault;
import jp.senrei.indexer.ingest.Renewal;
import jp.senrei.indexer.ingest.Report;
import jp.senrei.indexer.ingest.Result;

/** What whoever started the server is told while the index is made anew behind it. */
final class RenewalLog implements Renewal.Listener {
    private final PrintStream out;
    private IngestProgress progress;

    RenewalLog(PrintStream out) {
        this.out = out;
        this.progress = progress();
    }

    private IngestProgress progress() {
        return new IngestProgress(out, "索引の作り直し");
    }

    @Override
    public void waits(RuntimeException who) {
        out.println("索引を新しい形式に作り直す必要がありますが、別の取り込み（ingest）か作り直し（reindex、別の serve）が索引に書き込んでいます。");
        out.println("それまでは、これまでの索引で公開します。終わりしだい、必要なら作り直します。");
    }

    @Override
    public void begin(int files) {
        progress = progress();
        progress.begin(files);
    }

    @Override
    public void expects(int files) {
        progress.expects(files);
    }

    @Override
    public void done(Result result) {
        progress.done(result);
    }

    @Override
    public void ended(Report report) {
        progress.close();
        ReportText.failures(report, out);
        out.println("索引を作り直しました（" + report.files() + "件）。新しい索引で公開しています。");
    }

    @Override
    public void failed(Exception failure) {
        progress.close();
        out.println("索引を作り直せませんでした（" + why(failure) + "）。ディスクの空きと権限を確かめてください。1分後にもう一度試します。");
    }

    /** All others are sentences already. */
    private static String why(Exception failure) {
        return failure instanceof UncheckedIOException
                ? SystemFault.said(failure)
                : String.valueOf(failure.getMessage());
    }
}
