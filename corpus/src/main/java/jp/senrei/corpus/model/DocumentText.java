package jp.senrei.corpus.model;

import java.util.List;

/**
 * The display text of a document: exactly what it says, never altered after extraction.
 *
 * <p>Blocks stand in document order, do not overlap, and are separated by one line feed. A
 * paragraph may hold line feeds (line ends of the original); the cells of a row are separated by a
 * tab, and a cell may hold line feeds too.
 *
 * @param pages number of pages; 1 for a format without pages
 */
public record DocumentText(String text, List<Block> blocks, int pages) {
    public static final DocumentText EMPTY = new DocumentText("", List.of(), 0);

    public DocumentText {
        blocks = List.copyOf(blocks);
    }

    /** The page, 1-based, on which a UTF-16 unit of the text stands. */
    public int pageAt(int offset) {
        return blocks.isEmpty() ? 1 : blocks.get(blockAt(offset)).page();
    }

    /** The anchor, on the document's page, of the block in which a UTF-16 unit stands: b12. */
    public String passageAt(int offset) {
        return "b" + blockAt(offset);
    }

    private int blockAt(int offset) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks.get(middle).start() <= offset) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    public String textOf(Block block) {
        return text.substring(block.start(), block.end());
    }

    public List<String> cellsOf(Block row) {
        return row.cells().stream().map(cell -> cell.of(text)).toList();
    }
}
