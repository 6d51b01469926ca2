package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table whose rules were lost: lines that end in as many numbers each, as a PDF gives them.
 *
 * <pre>
 * 実施機関 請求（件） 全部公開 一部公開
 * 市長 163 92 61
 * 教育委員会 31 14 15
 * </pre>
 *
 * <p>Known weakness: a cell written once for a group stands with the first row of the group only,
 * and columns that were fused (523117) are not taken apart.
 *
 * @param grid the head, where there is one, and the rows, each with its label first
 * @param end index of the first line behind it
 */
record TextTable(List<List<String>> grid, int end) {
    private static final Pattern SPACE = Pattern.compile("[\\s　]+");
    private static final Pattern SENTENCE = Pattern.compile(".*[。、,]$");
    private static final Pattern BRACKETED = Pattern.compile("[(][^()\\d]{1,8}[)]");
    private static final Pattern NO_LABEL =
            Pattern.compile("(?:第|P\\.?|p\\.?|ページ|電話|内線|TEL|FAX)\\s*");
    private static final int LONGEST_LINE = 120;
    private static final int FEWEST_ROWS = 2;

    private record Row(String label, List<String> values) {
        List<String> cells() {
            return Stream.concat(Stream.of(label), values.stream()).toList();
        }
    }

    /** The table that begins with this line, its head or its first row; empty when none does. */
    static Optional<TextTable> at(List<Line> lines, int index, int to) {
        if (row(lines.get(index)).isPresent()) return withHead(lines, index, 0, to);
        for (int head = 1; head <= 2 && index + head < to; head++) {
            var table = withHead(lines, index, head, to);
            if (table.isPresent()) return table;
        }
        return Optional.empty();
    }

    private static Optional<TextTable> withHead(List<Line> lines, int index, int head, int to) {
        var rows = new ArrayList<Row>();
        int end = rows(lines, index + head, to, rows);
        if (rows.size() < FEWEST_ROWS) return Optional.empty();
        var grid = new ArrayList<List<String>>();
        if (head > 0) {
            int values = rows.getFirst().values.size();
            var columns = columns(lines.subList(index, index + head), values);
            if (columns.isEmpty()) return Optional.empty();
            grid.add(columns);
        }
        rows.forEach(row -> grid.add(row.cells()));
        return Optional.of(new TextTable(grid, end));
    }

    /** Collects rows of the same width; a label that the column broke is put together again. */
    private static int rows(List<Line> lines, int from, int to, List<Row> rows) {
        int i = from;
        while (i < to) {
            var row = row(lines.get(i));
            if (row.isPresent()) {
                if (!rows.isEmpty() && row.get().values.size() != rows.getFirst().values.size())
                    break;
                rows.add(row.get());
                i++;
                continue;
            }
            var joined = i + 1 < to && !rows.isEmpty() ? broken(lines, i, rows.getFirst()) : null;
            if (joined == null) break;
            rows.add(joined);
            i += 2;
        }
        return i;
    }

    private static Row broken(List<Line> lines, int index, Row sample) {
        var first = lines.get(index);
        var next = row(lines.get(index + 1));
        boolean goesOn =
                !first.isRow()
                        && first.text().length() <= 40
                        && !SENTENCE.matcher(first.text()).matches()
                        && SPACE.split(first.text()).length == 1
                        && next.isPresent()
                        && next.get().values.size() == sample.values.size();
        return goesOn ? new Row(first.text() + next.get().label, next.get().values) : null;
    }

    private static Optional<Row> row(Line line) {
        if (line.isRow() || line.text().length() > LONGEST_LINE) return Optional.empty();
        var words = words(line.text());
        int first = words.size();
        while (first > 0 && StatisticsValue.isWritten(words.get(first - 1))) first--;
        if (first == 0 || first == words.size()) return Optional.empty();
        var label = String.join(" ", words.subList(0, first));
        if (SENTENCE.matcher(label).matches() || NO_LABEL.matcher(label).matches())
            return Optional.empty();
        return Optional.of(new Row(label, words.subList(first, words.size())));
    }

    /** The words of a line; a unit in brackets belongs to the word before it. */
    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        for (var word : SPACE.split(line.strip())) {
            if (!words.isEmpty() && BRACKETED.matcher(word).matches())
                words.set(words.size() - 1, words.getLast() + word);
            else words.add(word);
        }
        return words;
    }

    /**
     * Headings with that of the labels first; empty when the lines are no head for so many columns.
     */
    private static List<String> columns(List<Line> head, int values) {
        var words = new ArrayList<String>();
        for (var line : head) {
            if (line.isRow()
                    || line.text().length() > LONGEST_LINE
                    || SENTENCE.matcher(line.text()).matches()) return List.of();
            words.addAll(words(line.text()));
        }
        if (words.stream().anyMatch(StatisticsValue::isNumber)) return List.of();
        if (words.size() == values + 1) return words;
        if (words.size() == values && values > 1) words.addFirst("");
        return words.size() == values + 1 ? words : List.of();
    }

    static boolean isSentence(String text) {
        return SENTENCE.matcher(text).matches();
    }
}
