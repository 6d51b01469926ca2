package jp.senrei.server.cli;

import java.io.PrintStream;
import java.time.Duration;
import jp.senrei.corpus.archive.Steps;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far a command is: a bar with an estimate on a terminal; elsewhere a plain line now and then,
 * so that a log stays readable.
 */
final class Bar implements Steps, AutoCloseable {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final PrintStream out;
    private final String work;
    private final String unit;
    private final Duration betweenLines;

    /** The launcher knows whether stderr is one; Java cannot tell. */
    private final boolean terminal = Boolean.getBoolean("senrei.terminal");

    private @Nullable ProgressBar bar;
    private int steps;
    private int done;
    private long nextLine;
    private long begun;

    /**
     * @param work what is done, as a noun: 取り込み
     * @param unit what is counted: 件, ファイル
     */
    Bar(PrintStream out, String work, String unit) {
        this(out, work, unit, BETWEEN_LINES);
    }

    Bar(PrintStream out, String work, String unit, Duration betweenLines) {
        this.betweenLines = betweenLines;
        this.out = out;
        this.work = work;
        this.unit = unit;
    }

    @Override
    public void begin(int steps) {
        close();
        bar = null;
        this.steps = steps;
        done = 0;
        begun = System.nanoTime();
        if (terminal && steps > 0) bar = drawn();
        else out.println(work + "を始めます（" + steps + unit + "）。");
        nextLine = System.nanoTime() + betweenLines.toNanos();
    }

    private ProgressBar drawn() {
        return new ProgressBarBuilder()
                .setTaskName(work)
                .setInitialMax(steps)
                .setUnit(unit, 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(out))
                .build();
    }

    /** There are more, or fewer, than was thought. */
    void expects(int steps) {
        this.steps = steps;
        if (bar != null) bar.maxHint(steps);
    }

    @Override
    public void step() {
        done++;
        if (bar != null) {
            bar.step();
        } else if (System.nanoTime() - nextLine >= 0) {
            out.println(done + " / " + steps + unit + estimate());
            nextLine = System.nanoTime() + betweenLines.toNanos();
        }
    }

    /** From the pace so far. */
    private String estimate() {
        if (done >= steps) return "が終わりました。";
        long left = (System.nanoTime() - begun) / done * (steps - done) / 1_000_000_000;
        return left < 60 ? "、残り約" + (left + 1) + "秒" : "、残り約" + (left + 59) / 60 + "分";
    }

    @Override
    public void close() {
        if (bar != null) bar.close();
    }
}
