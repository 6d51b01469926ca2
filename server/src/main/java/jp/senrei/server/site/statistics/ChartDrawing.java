package jp.senrei.server.site.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import jp.senrei.web.view.Chart;
import org.jspecify.annotations.Nullable;

/**
 * Draws numbers of years: as columns, or as a line for each of a few series. Pure geometry.
 *
 * <pre>
 *   3,000 ┤        ▇ 3,102      ticks to the left, values as words, the names of lines to the right;
 *   1,500 ┤  ▇     ▇            a year that nobody tells is a gap
 *       0 ┼──▇──－─▇──
 *          令和元 2 3
 * </pre>
 *
 * @param width in units of the view box
 */
record ChartDrawing(double width, int firstYear, int lastYear, Scale scale, double right) {
    static final double WIDE = 320;
    static final double NARROW = 156;

    /** More years than these do not fit; the newest are drawn. */
    static final int MOST_YEARS = 30;

    /** One for each shape of a sign, each pattern of a line. */
    static final int MOST_SERIES = 5;

    private static final double TOP = 18;
    private static final double PLOT = 120;
    private static final double BOTTOM = TOP + PLOT;
    private static final double HEIGHT = BOTTOM + 20;

    /** Of a character at the size of the words: half as wide in ASCII. */
    private static final double CHARACTER = 11;

    private static final double LINE = 13;
    private static final int LONGEST_NAME = 6;

    /**
     * @param values by fiscal year
     */
    record Line(String name, SortedMap<Integer, Double> values) {}

    /** For one number a year. */
    static ChartDrawing columns(double width, int first, int last, Scale scale) {
        return new ChartDrawing(width, Math.max(first, last - MOST_YEARS + 1), last, scale, 4);
    }

    /** With room for the names of lines. */
    static ChartDrawing lines(int first, int last, Scale scale) {
        return new ChartDrawing(WIDE, Math.max(first, last - MOST_YEARS + 1), last, scale, 100);
    }

    Chart columns(String label, SortedMap<Integer, Double> values) {
        var marks = frame();
        var shown = values.headMap(lastYear + 1).tailMap(firstYear);
        double bar = Math.min(26, band() * 0.62);
        for (int year = firstYear; year <= lastYear; year++) {
            var value = shown.get(year);
            if (value == null) marks.add(words(x(year), y(0) - 4, "－", "middle", "gap"));
            else {
                double top = Math.min(y(value), y(0));
                marks.add(bar(x(year) - bar / 2, top, bar, Math.abs(y(value) - y(0))));
                if (isSaid(year, value, shown))
                    marks.add(words(x(year), top - 4, Numbers.of(value), "middle", "value"));
            }
        }
        return new Chart(width, HEIGHT, label, marks);
    }

    Chart lines(String label, List<Line> lines) {
        var marks = frame();
        for (int series = 0; series < lines.size(); series++) {
            var values = lines.get(series).values().headMap(lastYear + 1).tailMap(firstYear);
            marks.add(new Chart.Curve(curve(values), series + 1));
            for (var told : values.entrySet())
                marks.add(
                        new Chart.Sign(
                                sign(series, x(told.getKey()), y(told.getValue())), series + 1));
        }
        marks.addAll(names(lines));
        return new Chart(width, HEIGHT, label, marks);
    }

    // ---- the frame

    private List<Chart.Mark> frame() {
        var marks = new ArrayList<Chart.Mark>();
        for (double tick : scale.ticks()) {
            marks.add(new Chart.Rule(left(), rounded(width - right), rounded(y(tick)), tick == 0));
            marks.add(words(left() - 5, y(tick) + 4, Numbers.of(tick), "end", "tick"));
        }
        Integer before = null;
        for (int year = firstYear; year <= lastYear; year += every()) {
            marks.add(words(x(year), BOTTOM + 15, YearNames.tick(year, before), "middle", "year"));
            before = year;
        }
        return marks;
    }

    /** So that the names of the years stand apart. */
    private int every() {
        double widest = 0;
        for (int year = firstYear; year <= lastYear; year++)
            widest =
                    Math.max(
                            widest,
                            length(YearNames.tick(year, year == firstYear ? null : year - 1)));
        return Math.max(1, (int) Math.ceil((widest + 2) / band()));
    }

    private double left() {
        return scale.ticks().stream().mapToDouble(tick -> length(Numbers.of(tick))).max().orElse(0)
                + 8;
    }

    private double band() {
        return (width - left() - right) / (lastYear - firstYear + 1);
    }

    private double x(int year) {
        return left() + (year - firstYear + 0.5) * band();
    }

    private double y(double value) {
        return BOTTOM - scale.share(value) * PLOT;
    }

    // ---- values and lines

    /** All where they fit, else the greatest and the last. */
    private boolean isSaid(int year, double value, SortedMap<Integer, Double> values) {
        double longest =
                values.values().stream()
                        .mapToDouble(one -> length(Numbers.of(one)))
                        .max()
                        .orElse(0);
        if (longest <= band() + 2) return true;
        double greatest = values.values().stream().max(Comparator.naturalOrder()).orElse(value);
        return year == values.lastKey() || value == greatest && values.lastKey() - year > 2;
    }

    /** Broken where a year is missing. */
    private String curve(SortedMap<Integer, Double> values) {
        var path = new StringBuilder();
        @Nullable Integer before = null;
        for (var told : values.entrySet()) {
            boolean goesOn = before != null && before == told.getKey() - 1;
            path.append(goesOn ? 'L' : 'M')
                    .append(Numbers.at(x(told.getKey())))
                    .append(' ')
                    .append(Numbers.at(y(told.getValue())));
            before = told.getKey();
        }
        return path.toString();
    }

    /** Beside the ends of the lines, pushed apart where they would cover each other. */
    private List<Chart.Mark> names(List<Line> lines) {
        var ordered =
                lines.stream()
                        .filter(line -> !line.values().isEmpty())
                        .sorted(Comparator.comparingDouble(line -> y(last(line))))
                        .toList();
        var marks = new ArrayList<Chart.Mark>();
        double lowest = BOTTOM + 4;
        double above = TOP - LINE;
        for (int i = 0; i < ordered.size(); i++) {
            double room = lowest - (ordered.size() - 1 - i) * LINE;
            double at = Math.min(room, Math.max(above + LINE, y(last(ordered.get(i))) + 4));
            marks.add(words(width - right + 6, at, named(ordered.get(i)), "start", "name"));
            above = at;
        }
        return marks;
    }

    private static double last(Line line) {
        return line.values().get(line.values().lastKey());
    }

    private static String named(Line line) {
        return cut(line.name()) + " " + Numbers.of(last(line));
    }

    private static String cut(String name) {
        var letters = name.codePoints().toArray();
        return letters.length <= LONGEST_NAME
                ? name
                : new String(letters, 0, LONGEST_NAME - 1) + "…";
    }

    /** Circle, square, triangle, diamond, cross. */
    static String sign(int series, double x, double y) {
        var at = Numbers.at(x) + " " + Numbers.at(y);
        return switch (series % MOST_SERIES) {
            case 0 -> "M" + at + "m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z";
            case 1 -> "M" + at + "m-3.2 -3.2h6.4v6.4h-6.4z";
            case 2 -> "M" + at + "m0 -4l4 7h-8z";
            case 3 -> "M" + at + "m0 -4.5l4.5 4.5l-4.5 4.5l-4.5 -4.5z";
            default -> "M" + at + "m-3.5 -3.5l7 7m0 -7l-7 7";
        };
    }

    private static double length(String words) {
        return words.chars().mapToDouble(one -> one < 128 ? CHARACTER * 0.58 : CHARACTER).sum();
    }

    private static Chart.Mark bar(double x, double y, double width, double height) {
        return new Chart.Bar(rounded(x), rounded(y), rounded(width), rounded(height));
    }

    private static Chart.Mark words(double x, double y, String text, String anchor, String kind) {
        return new Chart.Words(rounded(x), rounded(y), text, anchor, kind);
    }

    private static double rounded(double place) {
        return Numbers.rounded(place);
    }
}
