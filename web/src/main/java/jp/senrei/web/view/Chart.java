package jp.senrei.web.view;

import java.util.List;

/**
 * A drawing of numbers; {@code part/chart.jte} writes it as SVG. Units are those of its view box,
 * of which it is as wide as a phone has pixels, so that its words can be read there.
 *
 * @param label what it shows, for those who do not see it; the numbers stand in a table beside it
 */
public record Chart(double width, double height, String label, List<Mark> marks) {
    public Chart {
        marks = List.copyOf(marks);
    }

    public sealed interface Mark {}

    /** A line across; {@code base} is that of zero. */
    public record Rule(double x1, double x2, double y, boolean base) implements Mark {}

    public record Bar(double x, double y, double width, double height) implements Mark {}

    /** A broken line from year to year: {@code d} of an SVG path. */
    public record Curve(String d, int series) implements Mark {}

    /** A sign whose shape tells the series apart: {@code d} of an SVG path. */
    public record Sign(String d, int series) implements Mark {}

    /**
     * @param anchor start, middle or end
     * @param kind tick, year, value, gap or name
     */
    public record Words(double x, double y, String text, String anchor, String kind)
            implements Mark {}
}
