package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table of numbers: each row with its label and one written value a column.
 *
 * @param title the line above it; empty when there is none
 * @param unit of the whole table (単位：件); empty when each column says its own
 * @param columns headings of the value columns, those above one another joined by a space
 */
record StatisticsTable(String title, String unit, int page, List<String> columns, List<Row> rows) {
    /**
     * @param label the cells in front of the numbers, those written once for a group included
     * @param values as written; as many as there are columns, or fewer
     */
    record Row(String label, List<String> values) {
        Row {
            values = List.copyOf(values);
        }
    }

    private static final Pattern NOTE_MARK =
            Pattern.compile("(?<name>.*[ぁ-んァ-ヶー一-龥)])[(※*]?(?<number>\\d{1,2})[)]?");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SAME_AS_ABOVE = Pattern.compile("[〃\"″]|同上");

    /** A column that only counts the rows is part of the label. */
    private static final Pattern COUNTER = Pattern.compile("(?:番号|No\\.?|№|項番|順位|年度|年|月|回)?");

    StatisticsTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** 「請求件数 12件」 a row: without a head, but each number says what it counts. */
    private static Optional<StatisticsTable> list(
            String title, String unit, int page, List<List<String>> grid) {
        boolean counted =
                grid.stream()
                        .allMatch(
                                row ->
                                        row.size() == 2
                                                && !StatisticsValue.isWritten(row.getFirst())
                                                && StatisticsValue.read(row.getLast())
                                                        .filter(
                                                                value ->
                                                                        !unit.isEmpty()
                                                                                || value.unit()
                                                                                        != null)
                                                        .isPresent());
        return counted
                ? Optional.of(new StatisticsTable(title, unit, page, List.of(""), rows(grid, 1, 2)))
                : Optional.empty();
    }

    /**
     * Without the numbers of notes behind the names of rows, unless they tell two rows apart: 窓口1,
     * 窓口2.
     *
     * @param notes the numbers of the notes below the table
     */
    StatisticsTable without(Set<String> notes) {
        if (notes.isEmpty()) return this;
        var plain = rows.stream().map(row -> plain(row.label(), notes)).toList();
        if (plain.stream().distinct().count() < rows.stream().map(Row::label).distinct().count())
            return this;
        var unmarked = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++)
            unmarked.add(new Row(plain.get(i), rows.get(i).values()));
        return new StatisticsTable(title, unit, page, columns, unmarked);
    }

    private static String plain(String label, Set<String> notes) {
        var mark = NOTE_MARK.matcher(label);
        return mark.matches() && notes.contains(mark.group("number")) ? mark.group("name") : label;
    }

    /** The same table going on behind a page break, without its heading. */
    StatisticsTable goingOn(int otherPage, List<Row> more) {
        return new StatisticsTable(title, unit, otherPage, columns, more);
    }

    /**
     * From the cells of a ruled table. Nothing when no row holds a number, or when the first one
     * does, because then nobody knows what is counted.
     */
    static Optional<StatisticsTable> of(
            String title, String unit, int page, List<List<String>> grid) {
        int head = headRows(grid);
        if (head == grid.size()) return Optional.empty();
        if (head == 0) return list(title, unit, page, grid);
        int width = grid.stream().mapToInt(List::size).max().orElse(0);
        int labels = labelCells(grid, head, width);
        if (labels == 0) return Optional.empty();
        return Optional.of(
                new StatisticsTable(
                        title,
                        unit,
                        page,
                        columns(grid.subList(0, head), labels, width),
                        rows(grid.subList(head, grid.size()), labels, width)));
    }

    /** Rows of a grid that goes on under the columns of this table. */
    List<Row> rowsOf(List<List<String>> grid) {
        int width = grid.getFirst().size();
        return rows(grid, Math.max(1, width - columns.size()), width);
    }

    /** The rows before the first that holds a number behind a label. */
    private static int headRows(List<List<String>> grid) {
        for (int i = 0; i < grid.size(); i++) {
            var row = grid.get(i);
            for (int cell = i == 0 ? 0 : 1; cell < row.size(); cell++) {
                if (StatisticsValue.isNumber(row.get(cell))) return i;
            }
        }
        return grid.size();
    }

    /** How many leading columns name the row: those in which most cells are no numbers. */
    private static int labelCells(List<List<String>> grid, int head, int width) {
        int labels = 0;
        while (labels < width && isLabel(grid, head, width, labels)) labels++;
        return labels == width ? 0 : labels;
    }

    private static boolean isLabel(List<List<String>> grid, int head, int width, int column) {
        int numbers = 0;
        int said = 0;
        for (var row : grid.subList(head, grid.size())) {
            int cell = column - (width - row.size());
            if (cell < 0 || cell >= row.size() || row.get(cell).isBlank()) continue;
            said++;
            if (StatisticsValue.isWritten(row.get(cell))) numbers++;
        }
        boolean counts =
                column == 0 && COUNTER.matcher(squeezed(grid.get(head - 1).getFirst())).matches();
        return counts && width > 2 || numbers * 2 < said || said == 0;
    }

    private static List<String> columns(List<List<String>> head, int labels, int width) {
        boolean aligned = head.getLast().size() == width;
        var levels =
                head.stream()
                        .filter(row -> aligned || row.size() == width || row.getFirst().isBlank())
                        .map(row -> padded(row, width))
                        .toList();
        for (int level = 0; level + 1 < levels.size(); level++)
            spread(levels.get(level), levels.get(level + 1));
        var columns = new ArrayList<String>();
        for (int column = labels; column < width; column++) {
            int at = column;
            columns.add(
                    levels.stream()
                            .map(row -> squeezed(row.get(at)))
                            .filter(heading -> !heading.isEmpty())
                            .distinct()
                            .collect(Collectors.joining(" ")));
        }
        return columns;
    }

    private static List<String> padded(List<String> row, int width) {
        var padded = new ArrayList<>(row);
        while (padded.size() < width) padded.add("");
        return padded;
    }

    /** A heading over several columns is written above the first of them. */
    private static void spread(List<String> headings, List<String> below) {
        for (int column = 1; column < headings.size(); column++) {
            if (headings.get(column).isBlank() && !below.get(column).isBlank())
                headings.set(column, headings.get(column - 1));
        }
    }

    private static List<Row> rows(List<List<String>> grid, int labels, int width) {
        var rows = new ArrayList<Row>();
        List<String> above = List.of();
        for (var cells : grid) {
            var full = full(cells, above, labels, width);
            var label =
                    full.subList(0, Math.min(labels, full.size())).stream()
                            .filter(cell -> !cell.isBlank())
                            .distinct()
                            .collect(Collectors.joining(" "));
            if (!label.isBlank() && full.size() > labels)
                rows.add(new Row(label, full.subList(labels, full.size())));
            above = full;
        }
        return rows;
    }

    /** With 〃, and with what was written once for the group this row belongs to. */
    private static List<String> full(
            List<String> cells, List<String> above, int labels, int width) {
        var full = new ArrayList<String>();
        int absent = Math.min(width - cells.size(), labels);
        for (int i = 0; i < absent && i < above.size(); i++) full.add(above.get(i));
        boolean leading = true;
        for (int i = 0; i < cells.size(); i++) {
            var cell = squeezed(cells.get(i));
            int column = full.size();
            boolean repeats =
                    SAME_AS_ABOVE.matcher(cell).matches()
                            || cell.isEmpty()
                                    && leading
                                    && column + 1 < labels
                                    && i + 1 < cells.size()
                                    && !cells.get(i + 1).isBlank();
            full.add(repeats && column < above.size() ? above.get(column) : cell);
            leading &= cell.isEmpty();
        }
        return full;
    }

    private static String squeezed(String cell) {
        return SPACE.matcher(cell).replaceAll("");
    }
}
