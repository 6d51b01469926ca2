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
        reports(cells, new TreeMap<>(newestFirst)).stream()
                .flatMap(List::stream)
                .filter(told -> isPlaced(told.cell()))
                .forEach(told -> all.add(told.cell(), told.table()));
        return all.tables();
    }

    /** The numbers of the tables with this key, those without a year included. */
    public static List<StatisticsCell> cellsOf(List<StatisticsCell> cells, String key) {
        return reports(cells, new LinkedHashMap<>()).stream()
                .flatMap(List::stream)
                .filter(told -> told.table().equals(key))
                .map(Told::cell)
                .toList();
    }

    /** A number and the key of its table. */
    private record Told(StatisticsCell cell, String table) {}

    private static boolean isPlaced(StatisticsCell cell) {
        return cell.fiscalYear() != null && Math.abs(cell.value()) < LARGEST;
    }

    /**
     * @param byDocument empty; its order is that of the reports
     */
    private static List<List<Told>> reports(
            List<StatisticsCell> cells, Map<String, List<StatisticsCell>> byDocument) {
        for (var cell : cells)
            byDocument.computeIfAbsent(cell.document(), any -> new ArrayList<>()).add(cell);
        return byDocument.values().stream().map(YearlyTables::keyed).toList();
    }

    /** Those of one report. */
    private static List<Told> keyed(List<StatisticsCell> report) {
        var told = new HashSet<String>();
        var occurrence = new HashMap<String, Integer>();
        return report.stream().map(cell -> new Told(cell, key(cell, told, occurrence))).toList();
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

    private static String title(StatisticsCell cell, String table) {
        var title = Label.table(cell.table());
        int number = table.lastIndexOf('#');
        return number < 0 ? title : title + "（" + table.substring(number + 1) + "）";
    }

    private void add(StatisticsCell cell, String table) {
        var row = Label.yearless(cell.row());
        var column = Label.unitless(cell.column());
        titles.putIfAbsent(table, title(cell, table));
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
