package jp.senrei.indexer.samples;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Span;

/**
 * A document typed in a test: each line is a block, tabs make the cells of a row, a line of three
 * hyphens begins a page.
 */
public final class PlainDocument {
    private PlainDocument() {}

    public static DocumentText of(String typed) {
        var text = new StringBuilder();
        var blocks = new ArrayList<Block>();
        int page = 1;
        for (var line : typed.split("\n")) {
            if (line.equals("---")) page++;
            if (line.equals("---") || line.isBlank()) continue;
            if (!text.isEmpty()) text.append('\n');
            int start = text.length();
            text.append(line);
            var cells = line.indexOf('\t') < 0 ? List.<Span>of() : cells(line, start);
            blocks.add(
                    new Block(
                            cells.isEmpty() ? Block.Kind.PARAGRAPH : Block.Kind.ROW,
                            start,
                            text.length(),
                            page,
                            cells));
        }
        return new DocumentText(text.toString(), blocks, page);
    }

    private static List<Span> cells(String row, int start) {
        var cells = new ArrayList<Span>();
        for (var cell : row.split("\t", -1)) {
            cells.add(new Span(start, start + cell.length()));
            start += cell.length() + 1;
        }
        return cells;
    }
}
