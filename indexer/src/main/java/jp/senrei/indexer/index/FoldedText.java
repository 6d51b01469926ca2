package jp.senrei.indexer.index;

import java.util.Arrays;
import jp.senrei.corpus.model.Span;

/**
 * A folded text that knows where each of its UTF-16 units comes from, so that what is found in it
 * can be marked in the display text. One display character may give several (㍿ → 株式会社), several may
 * give one (ｶﾞ → ガ), and some give none (a line break in a word).
 */
final class FoldedText {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    String text() {
        return text;
    }

    /** Where each letter (code point) begins in the text, UTF-16 units, and where the last ends. */
    int[] offsetsOfLetters() {
        int letters = text.codePointCount(0, text.length());
        var offsets = new int[letters + 1];
        for (int i = 0; i < letters; i++)
            offsets[i + 1] = offsets[i] + Character.charCount(text.codePointAt(offsets[i]));
        return offsets;
    }

    /**
     * The display characters that a stretch of the folded text stands for; whole characters, never
     * a part of one.
     */
    Span source(int start, int end) {
        if (start >= end)
            throw new IllegalArgumentException("nothing to mark: " + start + " to " + end);
        return new Span(starts[start], ends[end - 1]);
    }

    /**
     * What a character can be joined to: letters make words, digits make numbers, everything else
     * stands for itself.
     */
    enum Script {
        LETTER,
        DIGIT,
        OTHER;

        static Script of(int c) {
            if (c > 0x3000 && c < 0xA000) return OTHER; // kana and kanji: only a short cut
            if (Character.isDigit(c)) return DIGIT;
            return c < 0x2E80 && Character.isLetter(c)
                    ? LETTER
                    : OTHER; // from there on scripts are written without spaces
        }
    }

    static final class Builder {
        private final StringBuilder text;
        private int[] starts;
        private int[] ends;
        private Script last = Script.OTHER;
        private int spaceStart = -1;
        private int spaceEnd;
        private boolean keepSpace;

        Builder(int expected) {
            text = new StringBuilder(expected);
            starts = new int[expected + 8];
            ends = new int[expected + 8];
        }

        void append(int c, int start, int end) {
            var script = Script.of(c);
            boolean runsTogether = script == last && script != Script.OTHER;
            if (spaceStart >= 0 && !text.isEmpty() && (keepSpace || runsTogether))
                put(' ', spaceStart, spaceEnd);
            spaceStart = -1;
            keepSpace = false;
            put(c, start, end);
            last = script;
        }

        /**
         * White space; kept only when what follows would otherwise run into what stands before, or
         * when it must be.
         */
        void space(int start, int end, boolean keep) {
            if (spaceStart < 0) spaceStart = start;
            spaceEnd = end;
            keepSpace |= keep;
        }

        private void put(int c, int start, int end) {
            text.appendCodePoint(c);
            if (text.length() > starts.length) {
                starts = Arrays.copyOf(starts, text.length() * 3 / 2);
                ends = Arrays.copyOf(ends, text.length() * 3 / 2);
            }
            for (int i = text.length() - Character.charCount(c); i < text.length(); i++) {
                starts[i] = start;
                ends[i] = end;
            }
        }

        FoldedText build() {
            return new FoldedText(text.toString(), starts, ends);
        }
    }
}
