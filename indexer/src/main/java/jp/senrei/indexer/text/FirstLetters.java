package jp.senrei.indexer.text;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters a pattern can begin with: looks for it only where one of them stands. Finds what
 * {@link Matcher#find()} finds, many times sooner where the pattern is a long list of words.
 */
public final class FirstLetters {
    private final BitSet letters = new BitSet();

    public FirstLetters(String letters) {
        letters.chars().forEach(this.letters::set);
    }

    public boolean has(char letter) {
        return letters.get(letter);
    }

    /** A search through a text from its beginning. */
    public Search in(String text, Pattern pattern) {
        return new Search(text, pattern);
    }

    /** One search; not for several threads. */
    public final class Search {
        private final String text;
        private final Matcher matcher;
        private int at;

        private Search(String text, Pattern pattern) {
            this.text = text;
            matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }

        /** Whether there is one more; it does not overlap the one before. */
        public boolean find() {
            for (; at < text.length(); at++) {
                if (!letters.get(text.charAt(at))) continue;
                if (!matcher.region(at, text.length()).lookingAt()) continue;
                at = Math.max(at + 1, matcher.end());
                return true;
            }
            return false;
        }

        /** What was found last. */
        public Matcher match() {
            return matcher;
        }
    }
}
