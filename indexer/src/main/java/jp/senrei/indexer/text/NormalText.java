package jp.senrei.indexer.text;

import java.text.Normalizer;
import jp.senrei.corpus.model.Span;

/**
 * A text in NFKC with the offsets of its display form, so that a reader can match {@code 第16条} in
 * 「第１６条」 and still quote what stands on the page.
 *
 * <p>Normalised code point by code point: offsets stay exact, combining marks are not composed.
 */
public final class NormalText {
    private final String display;
    private final String text;
    private final int[] starts;

    private NormalText(String display, String text, int[] starts) {
        this.display = display;
        this.text = text;
        this.starts = starts;
    }

    public static NormalText of(String display) {
        var text = new StringBuilder(display.length());
        var starts = new int[display.length() * 2 + 16];
        for (int i = 0; i < display.length(); ) {
            int codePoint = display.codePointAt(i);
            var folded = fold(codePoint);
            if (text.length() + folded.length() >= starts.length)
                starts = java.util.Arrays.copyOf(starts, starts.length * 2);
            for (int k = 0; k < folded.length(); k++) starts[text.length() + k] = i;
            text.append(folded);
            i += Character.charCount(codePoint);
        }
        starts[text.length()] = display.length();
        return new NormalText(display, text.toString(), starts);
    }

    /** Only the normalised text, when nobody needs the way back. */
    public static String normalize(String display) {
        return of(display).text;
    }

    /** Normalised, and all white space removed: for labels whose letters stand apart (日　時). */
    public static String squeeze(String display) {
        return normalize(display).replaceAll("\\s+", "");
    }

    private static String fold(int codePoint) {
        if (codePoint == '\t' || codePoint == '\n' || codePoint >= ' ' && codePoint < 0x7f)
            return Character.toString(codePoint);
        if (codePoint == '〜') return "~"; // WAVE DASH: NFKC leaves it, councils mix it with ～
        return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    }

    public String display() {
        return display;
    }

    @Override
    public String toString() {
        return text;
    }

    /** The stretch of the display text behind {@code [start, end)} of the normalised one. */
    public Span displayed(int start, int end) {
        int from = starts[start];
        if (end == start) return new Span(from, from);
        // one display character may have become several: take all of it
        int last = starts[end - 1];
        int to =
                starts[end] > last
                        ? starts[end]
                        : last + Character.charCount(display.codePointAt(last));
        return new Span(from, to);
    }

    /** Where the display character behind a normalised one begins. */
    public int displayed(int index) {
        return starts[index];
    }

    public String quote(int start, int end) {
        return displayed(start, end).of(display);
    }
}
