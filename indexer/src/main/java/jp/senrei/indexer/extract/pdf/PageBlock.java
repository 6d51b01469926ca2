package jp.senrei.indexer.extract.pdf;

import java.util.List;

/** What is read of a page, one after another. */
sealed interface PageBlock {
    /**
     * A line of text.
     *
     * @param inMargin whether it stands at the upper or lower edge of the paper, where page numbers
     *     and running heads do
     */
    record Line(String text, boolean inMargin) implements PageBlock {
        Line(String text) {
            this(text, false);
        }
    }

    /**
     * A row of a table or form.
     *
     * @param cells in their columns; one that reaches over several columns stands in the first of
     *     them, and one from a row above leaves an empty cell. Lines within a cell are separated by
     *     line feeds
     */
    record Row(List<String> cells) implements PageBlock {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
