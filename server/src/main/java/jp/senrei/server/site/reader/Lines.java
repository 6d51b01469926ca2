package jp.senrei.server.site.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.index.Snippet;
import jp.senrei.web.view.DocumentPage.Joint;
import jp.senrei.web.view.DocumentPage.Line;
import jp.senrei.web.view.DocumentPage.PageMark;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of the display text as lines of a page, without the white space between them.
 *
 * @param text the whole display text
 */
record Lines(String text, Hits hits) {

    /** As the document sets them: each of its lines is one. */
    List<Line> asSet(int start, int end, @Nullable String anchor) {
        var lines = new ArrayList<Line>();
        for (var piece : pieces(start, end, List.of(), List.of())) {
            var joint = lines.isEmpty() ? Joint.NONE : Joint.LINE_END;
            lines.add(line(piece, lines.isEmpty() ? anchor : null, joint, false, null));
        }
        return lines;
    }

    /** Stretches of what is said: broken at white space, asides and where a paragraph begins. */
    List<Span> spoken(int start, int end, SpokenTurn turn) {
        return pieces(start, end, turn.paragraphs(), turn.asides());
    }

    Line line(
            Span piece,
            @Nullable String anchor,
            Joint joint,
            boolean aside,
            @Nullable PageMark page) {
        return new Line(anchor, joint, aside, page, hits.bits(text, piece.start(), piece.end()));
    }

    /** Latin words do not grow together where a line ended between them. */
    Joint joint(int before, int start) {
        return before > 0 && isLatin(text.charAt(before - 1)) && isLatin(text.charAt(start))
                ? Joint.SPACE
                : Joint.NONE;
    }

    private static boolean isLatin(char character) {
        return character < 0x80 && Character.isLetterOrDigit(character);
    }

    private List<Span> pieces(int start, int end, List<Integer> paragraphs, List<Span> asides) {
        var pieces = new ArrayList<Span>();
        int at = start;
        while (at < end) {
            if (Snippet.isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            int stop = Math.min(end, Math.min(after(paragraphs, at), border(asides, at)));
            int to = at;
            while (to < stop && text.charAt(to) != '\n' && text.charAt(to) != '\t') to++;
            pieces.add(new Span(at, lastWord(at, to)));
            at = to;
        }
        return pieces;
    }

    private int lastWord(int start, int end) {
        int last = end;
        while (last > start + 1 && Snippet.isSpace(text.charAt(last - 1))) last--;
        return last;
    }

    private static int after(List<Integer> offsets, int at) {
        int found = Collections.binarySearch(offsets, at + 1);
        int next = found >= 0 ? found : -found - 1;
        return next < offsets.size() ? offsets.get(next) : Integer.MAX_VALUE;
    }

    private static int border(List<Span> asides, int at) {
        for (var aside : asides) {
            if (at < aside.start()) return aside.start();
            if (at < aside.end()) return aside.end();
        }
        return Integer.MAX_VALUE;
    }
}
