package jp.senrei.indexer.structure;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Lines that a page or a column broke in the middle of a sentence. */
public final class Wrapped {
    /**
     * A line this long that ends neither a sentence nor a bracket was broken by the page; a shorter
     * one is a line of its own.
     */
    private static final int SHORTEST = 18;

    private static final Pattern BREAK =
            Pattern.compile(
                    "\\n(?<=[^\\n]{" + SHORTEST + "}[^\\n。、」』）)】\\]:;]\\n)(?=[^\\n\\s・○●◆【(（<-])");

    private Wrapped() {}

    /**
     * The text with such line breaks taken out; others stay. Offsets change: for finding what a
     * text mentions, not for quoting; {@link JoinedText} knows the way back.
     */
    public static String joined(String text) {
        return BREAK.matcher(text).replaceAll("");
    }

    /** The line ends that {@link #joined} takes out, in order. */
    static List<Integer> breaks(String text) {
        return BREAK.matcher(text).results().map(MatchResult::start).toList();
    }
}
