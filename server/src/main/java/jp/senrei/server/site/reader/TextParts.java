package jp.senrei.server.site.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;

/**
 * A document's text in parts that a browser can take: at most {@link #MAX_BLOCKS} blocks or about
 * {@link #MAX_CHARACTERS} characters each. A block longer than a part is cut into several slices,
 * at a line end where there is one; only the first slice of a block carries its anchor.
 */
record TextParts(DocumentText text, List<List<Slice>> parts) {
    static final int MAX_BLOCKS = 1_000;
    static final int MAX_CHARACTERS = 60_000;

    private static final Pattern ANCHOR = Pattern.compile("b(\\d{1,9})");

    /** A stretch of one block; offsets as those of the block. */
    record Slice(int block, int start, int end, boolean first, boolean whole) {}

    static TextParts of(DocumentText text) {
        var parts = new ArrayList<List<Slice>>();
        var part = new ArrayList<Slice>();
        var characters = 0;
        for (var index = 0; index < text.blocks().size(); index++) {
            for (var slice : slices(text, index)) {
                var length = slice.end() - slice.start();
                if (!part.isEmpty()
                        && (part.size() >= MAX_BLOCKS || characters + length > MAX_CHARACTERS)) {
                    parts.add(List.copyOf(part));
                    part.clear();
                    characters = 0;
                }
                part.add(slice);
                characters += length;
            }
        }
        if (!part.isEmpty() || parts.isEmpty()) parts.add(List.copyOf(part));
        return new TextParts(text, List.copyOf(parts));
    }

    int count() {
        return parts.size();
    }

    /**
     * The part, 1-based, that holds the anchor {@code b12}; the first one when there is no such
     * block.
     */
    int holding(String anchor) {
        var matcher = ANCHOR.matcher(anchor);
        if (!matcher.matches()) return 1;
        var block = Integer.parseInt(matcher.group(1));
        for (var part = 0; part < parts.size(); part++) {
            var slices = parts.get(part);
            if (!slices.isEmpty() && slices.getLast().block() >= block) return part + 1;
        }
        return 1;
    }

    private static List<Slice> slices(DocumentText text, int index) {
        var block = text.blocks().get(index);
        if (block.end() - block.start() <= MAX_CHARACTERS)
            return List.of(new Slice(index, block.start(), block.end(), true, true));
        var slices = new ArrayList<Slice>();
        var start = block.start();
        while (start < block.end()) {
            var end = cut(text.text(), start, block);
            slices.add(new Slice(index, start, end, start == block.start(), false));
            start = end;
        }
        return slices;
    }

    private static int cut(String text, int start, Block block) {
        var furthest = start + MAX_CHARACTERS;
        if (furthest >= block.end()) return block.end();
        var lineEnd = text.lastIndexOf('\n', furthest - 1);
        if (lineEnd > start) return lineEnd + 1;
        return Character.isLowSurrogate(text.charAt(furthest)) ? furthest - 1 : furthest;
    }
}
