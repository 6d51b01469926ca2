package jp.senrei.server.cli;

import java.io.PrintStream;
import java.time.Duration;
import jp.senrei.indexer.ingest.Progress;
import jp.senrei.indexer.ingest.Result;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A bar with an estimate on a terminal; elsewhere a plain line now and then, so that a log stays
 * readable.
 */
final class IngestProgress implements Progress, AutoCloseable {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final PrintStream out;
    private final String work;
    private final boolean terminal;
    private @Nullable ProgressBar bar;
    private int files;
    private int done;
    private long nextLine;
    private long begun;

    /**
     * @param work what is done, as a noun: 取り込み
     */
    IngestProgress(PrintStream out, String work) {
        this.out = out;
        this.work = work;
        this.terminal =
                Boolean.getBoolean(
                        "senrei.terminal"); // the launcher knows whether stderr is one; Java cannot
        // tell
    }

    @Override
    public void readsAnew(int documents) {
        out.println("Senrei の版が変わったため、保存済みの文書を読み直します（" + documents + "件）。");
    }

    @Override
    public void begin(int files) {
        this.files = files;
        begun = System.nanoTime();
        if (terminal && files > 0) {
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(work)
                            .setInitialMax(files)
                            .setUnit("件", 1)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setUpdateIntervalMillis(200)
                            .setConsumer(new ConsoleProgressBarConsumer(out))
                            .build();
        } else {
            out.println(work + "を始めます（" + files + "件）。");
            nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
        }
    }

    @Override
    public void expects(int files) {
        this.files = files;
        if (bar != null) bar.maxHint(files);
    }

    @Override
    public void done(Result result) {
        done++;
        if (bar != null) {
            bar.step();
        } else if (System.nanoTime() > nextLine) {
            out.println(done + " / " + files + "件" + estimate());
            nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
        }
    }

    /** From the pace so far. */
    private String estimate() {
        if (done >= files) return "が終わりました。";
        long left = (System.nanoTime() - begun) / done * (files - done) / 1_000_000_000;
        return left < 60 ? "、残り約" + (left + 1) + "秒" : "、残り約" + (left + 59) / 60 + "分";
    }

    @Override
    public void close() {
        if (bar != null) bar.close();
    }
}
