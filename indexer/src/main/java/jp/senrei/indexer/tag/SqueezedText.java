package jp.senrei.indexer.tag;

import java.util.Optional;
import jp.senrei.corpus.model.Span;

/** A text without its white space, to find again in it what a reader has put together. */
final class SqueezedText {
    private final String letters;
    private final int[] starts;

    private SqueezedText(String letters, int[] starts) {
        this.letters = letters;
        this.starts = starts;
    }

    static SqueezedText of(String text) {
        var letters = new StringBuilder(text.length());
        var starts = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) continue;
            starts[letters.length()] = i;
            letters.append(text.charAt(i));
        }
        return new SqueezedText(letters.toString(), starts);
    }

    /** The first place of {@code words} in the text, whatever white space stands inside. */
    Optional<Span> find(String words) {
        var wanted = words.replaceAll("\\s+", "");
        int at = wanted.isEmpty() ? -1 : letters.indexOf(wanted);
        return at < 0
                ? Optional.empty()
                : Optional.of(new Span(starts[at], starts[at + wanted.length() - 1] + 1));
    }
}
