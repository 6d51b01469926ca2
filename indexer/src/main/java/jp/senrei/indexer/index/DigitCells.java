package jp.senrei.indexer.index;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of forms that print each digit in a cell of its own: {@code 0⇥4⇥0⇥4} is 0404 to a person.
 * It is the query that is written that way too, because in the text nothing tells such cells from
 * those of a table of counts.
 */
final class DigitCells {
    /** From three digits on: 1⇥2 in a table is far too common to be taken for 12. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{3,20}");

    private DigitCells() {}

    /**
     * The text with the digits of its numbers apart; empty when it has none that is long enough.
     */
    static Optional<String> spread(String text) {
        var match = NUMBER.matcher(Folding.WORDS.fold(text).text());
        if (!match.find()) return Optional.empty();
        return Optional.of(
                match.replaceAll(
                        number ->
                                Matcher.quoteReplacement(
                                        String.join(" ", number.group().split("")))));
    }
}
