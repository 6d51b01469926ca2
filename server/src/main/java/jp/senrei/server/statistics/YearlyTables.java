package jp.senrei.server.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.StatisticsCell;

/**
 * Puts the tables of one municipality's reports together, year by year. The newest report that
 * tells a number wins; what older ones say instead stays beside it. Tables of one report that have
 * the same title are told apart by their order.
 *
 * <p>Numbers without a year, and those that are none (too large to be read), are left out.
 */
public final class YearlyTables {
    /** Larger ones are no counts, and not exact. */
    private static final double LARGEST = 1e15;

    private final Map<String, Map<String, Map<String, TreeMap<Integer, List<Figure>>>>> tables =
            new LinkedHashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private YearlyTables() {}

    /**
     * @param cells of one municipality, those of a document in its order
     * @param newestFirst the order of the ids of documents
     */
    public static List<YearlyTable> of(List<StatisticsCell> cells, Comparator<String> newestFirst) {
        var all = new YearlyTables();
        cells.stream()
                .filter(cell -> cell.fiscalYear() != null && Math.abs(cell.value()) < LARGEST)
                .collect(
                        Collectors.groupingBy(
                                StatisticsCell::document,
                                () -> new TreeMap<>(newestFirst),
                                Collectors.toList()))
                .values()
                .forEach(all::add);
        return all.tables();
    }

    /**
     * Whether a number belongs to the tables with this key, or to another one of the same title.
     */
    public static boolean isOf(StatisticsCell cell, String key) {
        int number = key.lastIndexOf('#');
        return Label.key(Label.table(cell.table()))
                .equals(number < 0 ? key : key.substring(0, number));
    }

    /** Those of one report. */
    private void add(List<StatisticsCell> report) {
        var told = new HashSet<String>();
        var occurrence = new HashMap<String, Integer>();
        for (var cell : report) add(cell, key(cell, told, occurrence));
    }

    /** The title, with a number when the same cell of a table of this title was told before. */
    private static String key(
            StatisticsCell cell, Set<String> told, Map<String, Integer> occurrence) {
        var title = Label.key(Label.table(cell.table()));
        var place = "\n" + cell.row() + "\n" + cell.column() + "\n" + cell.fiscalYear();
        var number = occurrence.getOrDefault(title, 1);
        if (!told.add(title + number + place)) {
            occurrence.put(title, ++number);
            told.add(title + number + place);
        }
        return number == 1 ? title : title + "#" + number;
    }

    private void add(StatisticsCell cell, String table) {
        var row = Label.yearless(cell.row());
        var column = Label.unitless(cell.column());
        titles.putIfAbsent(table, Label.table(cell.table()));
        names.putIfAbsent(Label.key(row), row);
        names.putIfAbsent(Label.key(column), column);
        tables.computeIfAbsent(table, any -> new LinkedHashMap<>())
                .computeIfAbsent(Label.key(column), any -> new LinkedHashMap<>())
                .computeIfAbsent(Label.key(row), any -> new TreeMap<>())
                .computeIfAbsent(cell.fiscalYear(), any -> new ArrayList<>())
                .add(new Figure(cell, List.of()));
    }

    private List<YearlyTable> tables() {
        var all = new ArrayList<YearlyTable>();
        tables.forEach(
                (key, measures) ->
                        all.add(
                                new YearlyTable(
                                        key, titles.getOrDefault(key, ""), measures(measures))));
        return List.copyOf(all);
    }

    private List<Measure> measures(Map<String, Map<String, TreeMap<Integer, List<Figure>>>> told) {
        var measures = new ArrayList<Measure>();
        told.forEach(
                (column, rows) -> {
                    var yearly = rows(rows);
                    measures.add(
                            new Measure(
                                    names.getOrDefault(column, ""), Measure.unit(yearly), yearly));
                });
        return measures;
    }

    private List<YearlyRow> rows(Map<String, TreeMap<Integer, List<Figure>>> told) {
        var rows = new ArrayList<YearlyRow>();
        told.forEach(
                (row, years) -> {
                    var figures = new TreeMap<Integer, Figure>();
                    years.forEach((year, figure) -> figures.put(year, newest(figure)));
                    rows.add(new YearlyRow(names.getOrDefault(row, ""), figures));
                });
        return rows;
    }

    /**
     * Of figures of the same year, newest first; what its own report says elsewhere is not older.
     */
    static Figure newest(List<Figure> told) {
        var first = told.getFirst();
        var differing =
                told.stream()
                        .skip(1)
                        .filter(other -> other.value() != first.value())
                        .filter(other -> !other.document().equals(first.document()))
                        .toList();
        return first.besides(differing);
    }
}
