package jp.senrei.server.site.reader;

import java.util.Arrays;
import jp.senrei.indexer.index.Snippet;

/**
 * A text without its white space, with the way back.
 *
 * @param characters what is left
 * @param offsets of each in the text
 */
record Unspaced(char[] characters, int[] offsets) {

    static Unspaced of(String text) {
        var characters = new char[text.length()];
        var offsets = new int[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Snippet.isSpace(text.charAt(i))) continue;
            characters[length] = text.charAt(i);
            offsets[length++] = i;
        }
        return new Unspaced(Arrays.copyOf(characters, length), Arrays.copyOf(offsets, length));
    }

    int length() {
        return characters.length;
    }

    /** The first character that stands at an offset of the text or behind it. */
    int from(int offset) {
        int found = Arrays.binarySearch(offsets, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** How many characters from here on are those of the other text from there on, at most. */
    int alike(int here, Unspaced other, int there, int most) {
        int same = 0;
        while (same < most
                && here + same < length()
                && there + same < other.length()
                && characters[here + same] == other.characters[there + same]) same++;
        return same;
    }
}
