package jp.senrei.indexer.index;

import jp.senrei.indexer.index.FoldedText.Script;

/**
 * Walks over a text that {@link Folding#LETTERS} has folded, letter by letter, as the characters
 * view counts them: letters that look alike are one, a space between two Latin words is a letter.
 *
 * <p>Of each letter it tells whether a word begins or ends with it, as far as writing shows that:
 * at the borders of Latin words, numbers and {@link Katakana} words. Scripts without such borders
 * have none.
 */
final class Letters {
    private final String text;
    private int start;
    private int end;
    private int katakanaStart = -1;
    private int katakanaEnd = -1;
    private boolean[] borders = {};

    /**
     * @param text folded by {@link Folding#LETTERS}
     */
    Letters(String text) {
        this.text = text;
    }

    boolean next() {
        if (end == text.length()) return false;
        start = end;
        end = start + Character.charCount(text.codePointAt(start));
        if (start >= katakanaEnd && Katakana.is(text.codePointAt(start))) enterKatakana();
        return true;
    }

    private void enterKatakana() {
        katakanaStart = start;
        katakanaEnd = Katakana.end(text, start);
        borders = Katakana.borders(text.substring(katakanaStart, katakanaEnd));
    }

    /** The letter, alike ones made one. */
    int letter() {
        return Folding.alike(text.codePointAt(start));
    }

    /** Where it stands in the folded text. */
    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Whether a word begins here, where writing shows it. */
    boolean opens() {
        if (isInKatakana()) return borders[start - katakanaStart];
        var script = script(start);
        return script != Script.OTHER && (start == 0 || before(start) != script);
    }

    /** Whether a word ends here, where writing shows it. */
    boolean closes() {
        if (isInKatakana()) return borders[end - katakanaStart];
        var script = script(start);
        return script != Script.OTHER && (end == text.length() || script(end) != script);
    }

    private boolean isInKatakana() {
        return start >= katakanaStart && end <= katakanaEnd;
    }

    private Script script(int index) {
        return Script.of(text.codePointAt(index));
    }

    private Script before(int index) {
        return Script.of(text.codePointBefore(index));
    }
}
