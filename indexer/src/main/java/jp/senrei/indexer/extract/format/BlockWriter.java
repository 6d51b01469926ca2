package jp.senrei.indexer.extract.format;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Span;

/**
 * Writes blocks one after another and keeps their offsets. Blank text makes no block; a heading or
 * paragraph of several lines makes one block for each line, because only the reader of a layout
 * knows which lines belong together.
 */
public final class BlockWriter {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int page = 1;

    /** What follows stands on the next page. */
    public void nextPage() {
        page++;
    }

    public void write(Block.Kind kind, String lines) {
        int from = 0;
        for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', from)) {
            line(kind, trimmed(lines.substring(from, end)));
            from = end + 1;
        }
        line(kind, trimmed(lines.substring(from)));
    }

    private void line(Block.Kind kind, String line) {
        if (line.isEmpty()) return;
        separate();
        int start = text.length();
        text.append(line);
        blocks.add(new Block(kind, start, text.length(), page, List.of()));
    }

    /**
     * A row keeps its empty cells, since their places mean something; a row of nothing but empty
     * cells is none.
     */
    public void row(List<String> cells) {
        var trimmed = cells.stream().map(BlockWriter::trimmedLines).toList();
        if (trimmed.stream().allMatch(String::isEmpty)) return;
        separate();
        int start = text.length();
        var spans = new ArrayList<Span>(trimmed.size());
        for (var cell : trimmed) {
            if (!spans.isEmpty()) text.append('\t');
            spans.add(new Span(text.length(), text.length() + cell.length()));
            text.append(cell);
        }
        blocks.add(new Block(Block.Kind.ROW, start, text.length(), page, spans));
    }

    /** Everything another text says, on the page that is being written. */
    public void copy(DocumentText other) {
        for (var block : other.blocks()) {
            if (block.kind() == Block.Kind.ROW) row(other.cellsOf(block));
            else write(block.kind(), other.textOf(block));
        }
    }

    private void separate() {
        if (!text.isEmpty()) text.append('\n');
    }

    public DocumentText build() {
        return blocks.isEmpty()
                ? DocumentText.EMPTY
                : new DocumentText(text.toString(), blocks, page);
    }

    private static String trimmedLines(String cell) {
        if (cell.indexOf('\n') < 0) return trimmed(cell);
        return String.join(
                "\n",
                cell.lines().map(BlockWriter::trimmed).filter(line -> !line.isEmpty()).toList());
    }

    /** Without the white space around it, full-width and no-break spaces included. */
    static String trimmed(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isSpace(line.charAt(start))) start++;
        while (end > start && isSpace(line.charAt(end - 1))) end--;
        return line.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u2007' || c == '\u202F';
    }
}
