package jp.senrei.server.statistics;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of a table through the years.
 *
 * @param name as the newest report writes it, without its year; empty when a year is all it says
 * @param figures by fiscal year; what no report tells is not there
 */
public record YearlyRow(String name, SortedMap<Integer, Figure> figures) {
    public YearlyRow {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    /** By fiscal year. */
    public SortedMap<Integer, Double> values() {
        var values = new TreeMap<Integer, Double>();
        figures.forEach((year, figure) -> values.put(year, figure.value()));
        return values;
    }

    public boolean isTotal() {
        return Label.isTotal(name);
    }

    /** A total, or the total of a group. */
    public boolean isSum() {
        return isTotal() || Label.isSubtotal(name);
    }
}
