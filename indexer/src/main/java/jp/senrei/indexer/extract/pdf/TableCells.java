package jp.senrei.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rows of a ruled table with the text of its cells. A cell whose letters stand one below the
 * other is one word; a cell as long as a page is a box around text, not a cell.
 */
final class TableCells {
    /** A cell of more lines beside nothing but its label holds running text. */
    private static final int LONGEST_CELL = 12;

    private static final int LONGEST_LABEL = 4;

    /** Lines of two cells stand level when they differ by less, in em. */
    private static final float LEVEL = 0.5f;

    private static final Pattern NUMBER =
            Pattern.compile("[0-9０-９,，.．%％△▲＋+－‐―ー\\-/()（）\\s]*(?:[件人円回名]|千円)?");

    private final RuledTable table;
    private final Map<Integer, List<TextLine>> lines;

    private TableCells(RuledTable table, Map<Integer, List<TextLine>> lines) {
        this.table = table;
        this.lines = lines;
    }

    /**
     * @param glyphs those inside the table, on the turned page
     * @param sheet the turned page
     * @param main the direction that it was turned by
     */
    static List<PageBlock> rows(RuledTable table, List<Glyph> glyphs, Sheet sheet, Direction main) {
        var cells = new HashMap<Integer, List<Glyph>>();
        for (var glyph : glyphs) {
            int cell = table.cellAt(glyph.box().centreX(), glyph.box().centreY());
            cells.computeIfAbsent(cell, none -> new ArrayList<>()).add(glyph);
        }
        var lines = new HashMap<Integer, List<TextLine>>();
        cells.forEach((cell, inside) -> lines.put(cell, CellText.lines(inside, sheet, main)));
        return new TableCells(table, lines).rows();
    }

    private List<PageBlock> rows() {
        var blocks = new ArrayList<PageBlock>();
        for (int row = 0; row < table.rows(); row++) {
            var cells = table.beginningIn(row);
            if (isBox(row, cells)) cells.forEach(cell -> addLines(cell, blocks));
            else if (isUnruled(cells)) addEachLine(cells, blocks);
            else if (!cells.isEmpty()) blocks.add(row(row, cells));
        }
        return blocks;
    }

    /** One cell as wide as the table, or a label and running text. */
    private boolean isBox(int row, List<Integer> cells) {
        if (cells.size() == 1 && table.fills(row, cells.getFirst())) return true;
        var lengths = cells.stream().map(cell -> linesOf(cell).size()).filter(n -> n > 0).toList();
        if (lengths.isEmpty() || lengths.size() > 2) return false;
        int longest = Collections.max(lengths);
        return longest > LONGEST_CELL
                && (lengths.size() == 1 || Collections.min(lengths) <= LONGEST_LABEL);
    }

    private void addLines(int cell, List<PageBlock> blocks) {
        linesOf(cell).forEach(line -> blocks.add(new PageBlock.Line(line.text())));
    }

    private PageBlock.Row row(int row, List<Integer> cells) {
        var texts = new ArrayList<String>();
        for (int cell : cells) {
            place(texts, cell, CellText.joined(linesOf(cell)));
        }
        while (texts.size() < table.columns() && table.beginsAbove(row, texts.size()))
            texts.add("");
        return new PageBlock.Row(texts);
    }

    private void place(List<String> texts, int cell, String text) {
        while (texts.size() < table.columnOf(cell)) texts.add("");
        texts.add(text);
    }

    private List<TextLine> linesOf(int cell) {
        return lines.getOrDefault(cell, List.of());
    }

    // ---- rows that no rule parts

    /** Columns of numbers whose lines stand level with each other and with their labels. */
    private boolean isUnruled(List<Integer> cells) {
        if (cells.size() < 2) return false;
        var labels = linesOf(cells.getFirst());
        return labels.size() > 1
                && cells.stream()
                        .skip(1)
                        .map(this::linesOf)
                        .allMatch(column -> isNumbersBeside(column, labels))
                && cells.stream().skip(1).anyMatch(cell -> !linesOf(cell).isEmpty());
    }

    private static boolean isNumbersBeside(List<TextLine> column, List<TextLine> labels) {
        if (column.isEmpty()) return true;
        if (column.size() != labels.size()) return false;
        for (int i = 0; i < column.size(); i++) {
            float apart = column.get(i).box().centreY() - labels.get(i).box().centreY();
            if (!NUMBER.matcher(column.get(i).text()).matches()
                    || Math.abs(apart) > LEVEL * labels.get(i).size()) return false;
        }
        return true;
    }

    private void addEachLine(List<Integer> cells, List<PageBlock> blocks) {
        for (int i = 0; i < linesOf(cells.getFirst()).size(); i++) {
            var texts = new ArrayList<String>();
            for (int cell : cells) {
                var column = linesOf(cell);
                place(texts, cell, column.isEmpty() ? "" : column.get(i).text());
            }
            blocks.add(new PageBlock.Row(texts));
        }
    }
}
