package jp.senrei.server.statistics;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A table that reports repeat from year to year.
 *
 * @param key by which reports of other years tell it again; the name in addresses
 * @param title as the newest report writes it, without its number and year; may be empty
 * @param measures its columns
 */
public record YearlyTable(String key, String title, List<Measure> measures) {
    public YearlyTable {
        measures = List.copyOf(measures);
    }

    public SortedSet<Integer> years() {
        var years = new TreeSet<Integer>();
        measures.forEach(measure -> years.addAll(measure.years()));
        return years;
    }
}
