package jp.senrei.indexer.index;

import jp.senrei.indexer.index.FoldedText.Script;

/**
 * Walks over a folded text unit by unit: a Latin word, a number, or any other single character.
 * Spaces are none.
 */
final class CharacterUnits {
    /** A longer run is several units: no term of the index may be without limit. */
    private static final int LONGEST = 100;

    private final String text;
    private int start;
    private int end;
    private Script script = Script.OTHER;

    CharacterUnits(String text) {
        this.text = text;
    }

    boolean next() {
        start = end;
        while (start < text.length() && text.charAt(start) == ' ') start++;
        end = start;
        if (start == text.length()) return false;
        script = Script.of(text.codePointAt(start));
        end = after(start);
        if (script == Script.OTHER) return true;
        while (end < text.length()
                && end - start < LONGEST
                && Script.of(text.codePointAt(end)) == script) end = after(end);
        return true;
    }

    String text() {
        return text;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Whether this and the next are both single characters. */
    boolean hasPair() {
        return script == Script.OTHER
                && end < text.length()
                && text.charAt(end) != ' '
                && Script.of(text.codePointAt(end)) == Script.OTHER;
    }

    int pairEnd() {
        return after(end);
    }

    private int after(int index) {
        return index + Character.charCount(text.codePointAt(index));
    }
}
