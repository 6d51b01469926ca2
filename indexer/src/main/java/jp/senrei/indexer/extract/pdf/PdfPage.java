package jp.senrei.indexer.extract.pdf;

import java.util.List;

/**
 * One page.
 *
 * @param number 1-based, as the file counts; a blank page counts too
 * @param blocks in reading order; empty for a page without text
 */
record PdfPage(int number, List<PageBlock> blocks) {
    PdfPage {
        blocks = List.copyOf(blocks);
    }
}
