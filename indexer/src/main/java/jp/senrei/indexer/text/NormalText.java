package jp.senrei.indexer.text;

import java.text.Normalizer;
import java.util.Arrays;
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
            char plain = plain(display.charAt(i));
            if (plain != 0) {
                if (text.length() + 1 >= starts.length)
                    starts = Arrays.copyOf(starts, starts.length * 2);
                starts[text.length()] = i++;
                text.append(plain);
                continue;
            }
            int codePoint = display.codePointAt(i);
            var folded = fold(codePoint);
            if (text.length() + folded.length() >= starts.length)
                starts = Arrays.copyOf(starts, starts.length * 2);
            for (int k = 0; k < folded.length(); k++) starts[text.length() + k] = i;
            text.append(folded);
            i += Character.charCount(codePoint);
        }
        starts[text.length()] = display.length();
        return new NormalText(display, text.toString(), starts);
    }

    /** Only the normalised text, when nobody needs the way back. */
    public static String normalize(String display) {
        for (int i = 0; i < display.length(); i++) {
            if (plain(display.charAt(i)) != display.charAt(i)) return of(display).text;
        }
        return display;
    }

    /** Normalised, and all white space removed: for labels whose letters stand apart (日　時). */
    public static String squeeze(String display) {
        return withoutSpace(normalize(display));
    }

    /** Without the white space that {@code \\s} matches; the text itself when it has none. */
    public static String withoutSpace(String text) {
        int from = 0;
        while (from < text.length() && !isSpace(text.charAt(from))) from++;
        if (from == text.length()) return text;
        var kept = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) kept.append(text.charAt(i));
        }
        return kept.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /**
     * What the letters become that Japanese texts consist of, without asking the normaliser: kanji
     * and kana stay, full-width ASCII becomes ASCII. 0 for any other.
     */
    private static char plain(char c) {
        if (c >= '一' && c <= '\u9fff'
                || c >= 'ぁ' && c <= 'ゖ'
                || c >= 'ァ' && c <= 'ー'
                || c > 0 && c < 0x80
                || c == '、'
                || c == '。'
                || c >= '「' && c <= '』') return c;
        if (c >= '！' && c <= '～') return (char) (c - '！' + '!');
        return c == '　' ? ' ' : 0;
    }

    private static String fold(int codePoint) {
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
