package jp.senrei.server.statistics;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a table counts.
 *
 * @param name as the newest report writes it, without unit and year; may be empty
 * @param unit 件, 人, %; null when the reports do not say
 * @param rows in the order of the newest report
 */
public record Measure(String name, @Nullable String unit, List<YearlyRow> rows) {
    public Measure {
        rows = List.copyOf(rows);
    }

    public SortedSet<Integer> years() {
        var years = new TreeSet<Integer>();
        rows.forEach(row -> years.addAll(row.figures().keySet()));
        return years;
    }

    /** The first row that is the total of all others. */
    public @Nullable YearlyRow total() {
        return rows.stream().filter(YearlyRow::isTotal).findFirst().orElse(null);
    }

    /** The rows that are no sums of others. */
    public List<YearlyRow> parts() {
        return rows.stream().filter(row -> !row.isSum()).toList();
    }

    /** The first that is told; null when none is. */
    public static @Nullable String unit(List<YearlyRow> rows) {
        return rows.stream()
                .flatMap(row -> row.figures().values().stream())
                .map(Figure::unit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
