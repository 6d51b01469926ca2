package jp.senrei.server.site.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.server.site.Anchors;

/**
 * A document's text in parts that a browser can take: at most {@link #MAX_BLOCKS} slices or about
 * {@link #MAX_CHARACTERS} characters each. A part ends between turns where it can; a block longer
 * than a part is cut, at a line end where there is one. Only the first slice of a block carries its
 * anchor.
 */
record TextParts(DocumentText text, List<SpokenTurn> turns, List<List<Slice>> parts) {
    static final int MAX_BLOCKS = 1_000;
    static final int MAX_CHARACTERS = 60_000;

    /**
     * A stretch of one block; offsets as those of the block.
     *
     * @param turn index of the turn it belongs to, -1 for none
     */
    record Slice(int block, int start, int end, boolean first, boolean whole, int turn) {}

    static TextParts of(DocumentText text) {
        return of(text, List.of());
    }

    static TextParts of(DocumentText text, List<SpokenTurn> turns) {
        return new TextParts(text, turns, cut(text, slices(text, turns)));
    }

    /** Only some turns, and the headings between them. */
    TextParts only(Predicate<SpokenTurn> kept) {
        var slices =
                parts.stream()
                        .flatMap(List::stream)
                        .filter(
                                slice ->
                                        slice.turn() < 0
                                                ? text.blocks().get(slice.block()).kind()
                                                        == Block.Kind.HEADING
                                                : kept.test(turns.get(slice.turn())))
                        .toList();
        return new TextParts(text, turns, cut(text, slices));
    }

    int count() {
        return parts.size();
    }

    /**
     * The part, 1-based, that holds the anchor {@code b12}; the first one when there is no such
     * block.
     */
    int holding(String anchor) {
        int block = Anchors.block(anchor);
        return block < 0 || block >= text.blocks().size()
                ? 1
                : holding(text.blocks().get(block).start());
    }

    /**
     * The part, 1-based, that holds an offset of the text, or what comes next after it; the last
     * one when nothing does.
     */
    int holding(int offset) {
        for (var part = 0; part < parts.size(); part++) {
            var slices = parts.get(part);
            if (!slices.isEmpty() && slices.getLast().end() > offset) return part + 1;
        }
        return parts.size();
    }

    private static List<List<Slice>> cut(DocumentText text, List<Slice> slices) {
        var parts = new ArrayList<List<Slice>>();
        var part = new ArrayList<Slice>();
        var characters = 0;
        for (var index = 0; index < slices.size(); index++) {
            var slice = slices.get(index);
            var opens = index == 0 || slice.turn() != slices.get(index - 1).turn();
            var length = opens ? lengthOfTurn(slices, index) : slice.end() - slice.start();
            if (!part.isEmpty()
                    && (part.size() >= MAX_BLOCKS || characters + length > MAX_CHARACTERS)) {
                parts.add(List.copyOf(part));
                part.clear();
                characters = 0;
            }
            part.add(slice);
            characters += slice.end() - slice.start();
        }
        if (!part.isEmpty() || parts.isEmpty()) parts.add(List.copyOf(part));
        return List.copyOf(parts);
    }

    /** Of the whole turn that a slice opens, or of the slice where nobody speaks. */
    private static int lengthOfTurn(List<Slice> slices, int index) {
        var first = slices.get(index);
        if (first.turn() < 0) return first.end() - first.start();
        var last = index;
        while (last + 1 < slices.size()
                && slices.get(last + 1).turn() == first.turn()
                && slices.get(last).end() - first.start() <= MAX_CHARACTERS) last++;
        return slices.get(last).end() - first.start();
    }

    private static List<Slice> slices(DocumentText text, List<SpokenTurn> turns) {
        var slices = new ArrayList<Slice>();
        var turn = 0;
        for (var index = 0; index < text.blocks().size(); index++) {
            var block = text.blocks().get(index);
            var start = block.start();
            do {
                while (turn < turns.size() && turns.get(turn).end() <= start) turn++;
                var spoken = turn < turns.size() && turns.get(turn).start() <= start;
                var border =
                        turn == turns.size()
                                ? block.end()
                                : spoken ? turns.get(turn).end() : turns.get(turn).start();
                var end = Math.min(Math.min(block.end(), border), start + MAX_CHARACTERS);
                if (end < Math.min(block.end(), border)) end = lineEnd(text.text(), start, end);
                slices.add(
                        new Slice(
                                index,
                                start,
                                end,
                                start == block.start(),
                                start == block.start() && end == block.end(),
                                spoken ? turn : -1));
                start = end;
            } while (start < block.end());
        }
        return slices;
    }

    private static int lineEnd(String text, int start, int furthest) {
        var lineEnd = text.lastIndexOf('\n', furthest - 1);
        if (lineEnd > start) return lineEnd + 1;
        return Character.isLowSurrogate(text.charAt(furthest)) ? furthest - 1 : furthest;
    }
}
