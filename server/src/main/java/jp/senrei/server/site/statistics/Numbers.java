package jp.senrei.server.site.statistics;

import java.util.Locale;
import jp.senrei.server.statistics.YearlyRow;
import org.jspecify.annotations.Nullable;

/** Numbers as pages write them: 1,392, 45.2%. */
final class Numbers {
    private static final double LONGEST = 1e12;

    private Numbers() {}

    static String of(double value) {
        if (Math.abs(value) >= LONGEST) return "%.3g".formatted(value);
        return value == Math.rint(value)
                ? "%,d".formatted(Math.round(value))
                : "%,.1f".formatted(value);
    }

    static String of(double value, @Nullable String unit) {
        return unit == null ? of(value) : of(value) + unit;
    }

    /** Empty where no report tells the year. */
    static String of(YearlyRow row, int year) {
        var figure = row.figures().get(year);
        return figure == null ? "" : of(figure.value());
    }

    /** Of an SVG attribute: one decimal, a point whatever the language. */
    static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    static double rounded(double place) {
        return Math.rint(place * 10) / 10;
    }
}
