package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.indexer.text.EraDate;
import org.jspecify.annotations.Nullable;

/**
 * The tables of an operations report, a number at a time.
 *
 * <p>A table is a run of rows; its title is the line above, its first row names the columns. A cell
 * written once for a group stands for the rows below it, 〃 repeats the cell above.
 */
final class StatisticsReader {
    private static final Pattern NUMBER =
            Pattern.compile("[-△▲]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[-△▲]?\\d+(?:\\.\\d+)?");
    private static final Pattern UNIT = Pattern.compile("[(](?<unit>[^()\\d]{1,4})[)]");
    private static final Pattern VALUE_UNIT =
            Pattern.compile("(?<number>" + NUMBER.pattern() + ")\\s*(?<unit>件|人|名|回|枚|円|%)?");

    private StatisticsReader() {}

    static List<Cell> read(List<Line> lines, int from, int to) {
        var cells = new ArrayList<Cell>();
        var year = fiscalYear(lines, from, to);
        int i = from;
        while (i < to) {
            if (!lines.get(i).isRow()) {
                i++;
                continue;
            }
            int end = i;
            while (end < to && lines.get(end).isRow()) end++;
            table(lines.subList(i, end), title(lines, from, i), year, cells);
            i = end;
        }
        return cells;
    }

    private static @Nullable Integer fiscalYear(List<Line> lines, int from, int to) {
        for (var line : lines.subList(from, Math.min(to, from + 30))) {
            var year = EraDate.fiscalYear(line.text());
            if (year.isPresent()) return year.get();
        }
        return null;
    }

    private static String title(List<Line> lines, int from, int table) {
        for (int i = table - 1; i >= from && i >= table - 3; i--) {
            if (lines.get(i).text().matches("^[(【<]?単位.*")) continue;
            return lines.get(i).text();
        }
        return "";
    }

    private static void table(
            List<Line> rows, String title, @Nullable Integer year, List<Cell> cells) {
        var header = rows.getFirst().cells();
        if (header.stream().anyMatch(cell -> NUMBER.matcher(cell).matches())) return;
        List<String> above = List.of();
        for (var row : rows.subList(1, rows.size())) {
            var current = resolved(row.cells(), above);
            int labels = labelCells(current);
            var name =
                    String.join(
                            " ",
                            current.subList(0, labels).stream()
                                    .filter(cell -> !cell.isBlank())
                                    .distinct()
                                    .toList());
            if (labels > 0 && !name.isBlank()) {
                for (int column = labels; column < current.size(); column++)
                    add(cells, title, year, header, name, column, current.get(column));
            }
            above = current;
        }
    }

    /** The leading cells that are no numbers. */
    private static int labelCells(List<String> cells) {
        int labels = 0;
        while (labels < cells.size() && !VALUE_UNIT.matcher(cells.get(labels).strip()).matches())
            labels++;
        return labels == cells.size() ? 0 : labels;
    }

    private static List<String> resolved(List<String> cells, List<String> above) {
        var resolved = new ArrayList<String>();
        boolean leading = true;
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i).replaceAll("\\s+", "");
            boolean repeats =
                    cell.equals("〃")
                            || cell.isEmpty()
                                    && leading
                                    && i + 1 < cells.size()
                                    && !cells.get(i + 1).isBlank();
            resolved.add(
                    repeats && i < above.size() && !VALUE_UNIT.matcher(above.get(i)).matches()
                            ? above.get(i)
                            : cell);
            leading &= cell.isEmpty();
        }
        return resolved;
    }

    private static void add(
            List<Cell> cells,
            String title,
            @Nullable Integer year,
            List<String> header,
            String row,
            int column,
            String text) {
        var match = VALUE_UNIT.matcher(text.strip());
        if (!match.matches()) return;
        var heading = column < header.size() ? header.get(column).replaceAll("\\s+", "") : "";
        var unit = UNIT.matcher(heading);
        double value =
                Double.parseDouble(match.group("number").replace(",", "").replaceAll("[△▲]", "-"));
        cells.add(
                new Cell(
                        year,
                        title,
                        row,
                        heading,
                        value,
                        match.group("unit") != null
                                ? match.group("unit")
                                : unit.find() ? unit.group("unit") : null,
                        text));
    }
}
