package jp.senrei.indexer.extract.pdf;

/** What has a place on the page: a piece of a line, or a table. */
sealed interface Item {
    Box box();

    /**
     * @param line which line of the page it belongs to; pieces of one line stand side by side
     */
    record Text(TextLine.Piece piece, int line) implements Item {
        @Override
        public Box box() {
            return piece.box();
        }
    }

    record Table(RuledTable table) implements Item {
        @Override
        public Box box() {
            return table.box();
        }
    }
}
