package jp.senrei.corpus.model;

import java.util.List;

/**
 * A stretch of a document's text: a heading, a paragraph, or a table row with its cells.
 *
 * @param start first UTF-16 unit in {@link DocumentText#text()}
 * @param end end, excluded
 * @param page 1-based
 * @param cells spans of the cells of a row, in the same text; empty unless {@code kind} is ROW
 */
public record Block(Kind kind, int start, int end, int page, List<Span> cells) {
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ROW
    }

    public Block {
        cells = List.copyOf(cells);
    }
}
