package jp.senrei.web.view;

import java.util.List;

/**
 * 年度別の件数 as a row of bars, each a link; {@code part/year-chart.jte} shows it with its table.
 *
 * <pre>
 *   ┌──────────────────────────┐ 0
 *   │   12                     │      number above the bar
 *   │  ┌──┐          5         │
 *   │  │  │   ·     ┌──┐       │      a year without a hit has no bar
 *   │──┴──┴─────────┴──┴───────│ BASE
 *   │  令和4  令和5    令和6       │ HEIGHT
 *   └──────────────────────────┘
 * </pre>
 *
 * Lengths are units of the picture's {@code viewBox}.
 *
 * @param caption 年度別の件数（案件）
 * @param bars without gaps, earliest year first
 */
public record YearChart(String caption, List<Bar> bars) {
    public static final int HEIGHT = 132;

    /** Where the bars stand. */
    public static final int BASE = 104;

    /** From one bar to the next; wide enough for a finger. */
    public static final int STEP = 52;

    public static final int BAR = 32;

    private static final int HIGHEST = 80;
    private static final int LOWEST = 3;

    public YearChart {
        bars = List.copyOf(bars);
    }

    /**
     * @param label 令和4年度
     * @param mark the same below the bar: 令和4
     * @param href the search of this year, or of all years where this one is chosen; empty for a
     *     year without a hit
     */
    public record Bar(String label, String mark, long count, String href, boolean selected) {}

    public int width() {
        return bars.size() * STEP;
    }

    /** Left edge of what belongs to a bar. */
    public int left(int bar) {
        return bar * STEP;
    }

    /** A bar of one hit is seen too. */
    public int height(Bar bar) {
        long most = bars.stream().mapToLong(Bar::count).max().orElse(1);
        return (int) Math.max(LOWEST, bar.count() * HIGHEST / Math.max(most, 1));
    }
}
