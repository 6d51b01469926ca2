package jp.senrei.server.site.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.senrei.corpus.model.Span;
import jp.senrei.server.site.Prose;
import jp.senrei.web.view.Bit;
import org.jspecify.annotations.Nullable;

/**
 * What is marked in a text: the hits of a query, numbered from 1, and a passage that somebody was
 * led to.
 *
 * @param spans of the hits in the display text, in order, not overlapping
 * @param current number of the hit one stands at, 0 for none
 * @param marks all that is marked, in order, not overlapping
 */
record Hits(List<Span> spans, int current, List<Mark> marks) {
    /**
     * @param hit its number, 0 for what is no hit
     */
    record Mark(int start, int end, int hit) {}

    /**
     * @param passage to be marked too, null for none
     */
    static Hits of(List<Span> spans, int current, @Nullable Span passage) {
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < spans.size(); i++)
            marks.add(new Mark(spans.get(i).start(), spans.get(i).end(), i + 1));
        if (passage != null) addAround(spans, passage, marks);
        marks.sort(Comparator.comparingInt(Mark::start));
        return new Hits(spans, current, marks);
    }

    int count() {
        return spans.size();
    }

    /** How many begin in a stretch of the text. */
    int within(int start, int end) {
        return before(end) - before(start);
    }

    /** How many begin before an offset of the text. */
    int before(int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).start() < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** Number of the hit that stands nearest to an offset of the text; 0 where there is none. */
    int nearest(int offset) {
        int next = before(offset + 1);
        if (next == 0) return Math.min(1, spans.size());
        if (next == spans.size()) return next;
        int behind = offset - (spans.get(next - 1).end() - 1);
        return behind < spans.get(next).start() - offset ? next : next + 1;
    }

    /** Whether a hit begins at an offset of the text. */
    boolean isAt(int offset) {
        return within(offset, offset + 1) > 0;
    }

    Hits at(int hit) {
        return new Hits(spans, hit, marks);
    }

    /** A stretch of the text, cut where a mark begins or ends. */
    List<Bit> bits(String text, int start, int end) {
        var bits = new ArrayList<Bit>();
        int at = start;
        for (int i = firstEndingAfter(start); i < marks.size(); i++) {
            var mark = marks.get(i);
            if (mark.start() >= end) break;
            int from = Math.max(mark.start(), start);
            int to = Math.min(mark.end(), end);
            if (from > at) bits.add(plain(text.substring(at, from)));
            bits.add(marked(text.substring(from, to), mark, from == mark.start()));
            at = to;
        }
        if (at < end) bits.add(plain(text.substring(at, end)));
        return bits;
    }

    private static Bit plain(String words) {
        return new Bit(0, false, Prose.runs(words));
    }

    /** A hit over several lines is one: only its beginning is numbered. */
    private Bit marked(String words, Mark mark, boolean first) {
        var whole = List.of(new Span(0, words.length()));
        return new Bit(
                first ? mark.hit() : 0,
                mark.hit() > 0 && mark.hit() == current,
                Prose.runs(words, whole));
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).end() <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** The passage without the hits in it. */
    private static void addAround(List<Span> spans, Span passage, List<Mark> marks) {
        int at = passage.start();
        for (var span : spans) {
            if (span.end() <= at) continue;
            if (span.start() >= passage.end()) break;
            if (span.start() > at) marks.add(new Mark(at, span.start(), 0));
            at = span.end();
        }
        if (at < passage.end()) marks.add(new Mark(at, passage.end(), 0));
    }
}
