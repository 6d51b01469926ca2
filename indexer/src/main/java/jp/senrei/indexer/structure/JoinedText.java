package jp.senrei.indexer.structure;

import java.util.List;
import java.util.Optional;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.text.NormalText;

/**
 * Pieces of a document's display text put together to be read: normalised, a line feed behind each
 * piece, lines that the page broke joined again, and the way back to the display text.
 *
 * <p>Holds one {@code int} for each character it is read from; made anew for each case, not kept.
 */
public final class JoinedText {
    /** A page number and a running head may stand between two halves of a word, no more. */
    private static final int LONGEST_NOISE = 60;

    private final String display;
    private final String text;

    /** Where the display character of each character begins. */
    private final int[] places;

    private JoinedText(String display, String text, int[] places) {
        this.display = display;
        this.text = text;
        this.places = places;
    }

    /**
     * @param display the whole display text of a document
     * @param pieces in the order they are read in
     */
    public static JoinedText of(String display, List<Span> pieces) {
        var normalised = pieces.stream().map(piece -> NormalText.of(piece.of(display))).toList();
        int length = normalised.stream().mapToInt(piece -> piece.toString().length() + 1).sum();
        var text = new StringBuilder(length);
        var places = new int[length];
        for (int i = 0; i < pieces.size(); i++) {
            var piece = normalised.get(i);
            int start = pieces.get(i).start();
            for (int k = 0; k < piece.toString().length(); k++)
                places[text.length() + k] = start + piece.displayed(k);
            text.append(piece);
            places[text.length()] = pieces.get(i).end();
            text.append('\n');
        }
        return joined(display, text.toString(), places);
    }

    private static JoinedText joined(String display, String text, int[] places) {
        var kept = new StringBuilder(text.length());
        int from = 0;
        for (var gap : Wrapped.breaks(text)) {
            System.arraycopy(places, from, places, kept.length(), gap - from);
            kept.append(text, from, gap);
            from = gap + 1;
        }
        System.arraycopy(places, from, places, kept.length(), text.length() - from);
        return new JoinedText(display, kept.append(text, from, text.length()).toString(), places);
    }

    /**
     * The stretch of the display text behind {@code [start, end)}, without white space at its ends;
     * empty when there is nothing else, or when the two ends stand in pieces far apart.
     */
    public Optional<Span> displayed(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) from++;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
        if (from == to) return Optional.empty();
        int first = places[from];
        int last = places[to - 1];
        if (last < first || last - first > to - from + LONGEST_NOISE) return Optional.empty();
        return Optional.of(new Span(first, last + Character.charCount(display.codePointAt(last))));
    }

    /** The text to read. */
    @Override
    public String toString() {
        return text;
    }
}
