package jp.senrei.indexer.structure;

import java.util.List;
import jp.senrei.indexer.text.NormalText;

/**
 * One line to read, with the way back to the display text.
 *
 * @param block index of its block in the document
 * @param start first UTF-16 unit in the document's display text
 * @param end end, excluded
 * @param text normalised and stripped; the cells of a row are separated by tabs
 * @param cells normalised cells of a table row that has several; empty otherwise
 * @param width as it was set, in full-width characters; white space around it does not count
 */
record Line(
        int block, int start, int end, int page, String text, List<String> cells, double width) {
    Line {
        cells = List.copyOf(cells);
    }

    /** A row, or a line put together of several: as wide as its text. */
    Line(int block, int start, int end, int page, String text, List<String> cells) {
        this(block, start, end, page, text, cells, Column.width(text));
    }

    boolean isRow() {
        return !cells.isEmpty();
    }

    /** Without any white space: for labels whose letters stand apart. */
    String squeezed() {
        return NormalText.withoutSpace(text);
    }

    /** The cells that say something, or the line itself. */
    List<String> parts() {
        return isRow() ? cells.stream().filter(cell -> !cell.isBlank()).toList() : List.of(text);
    }

    static Line of(int block, int start, int end, int page, String display) {
        var text = NormalText.normalize(display).strip();
        return new Line(block, start, end, page, text, List.of(), Column.width(display.strip()));
    }
}
