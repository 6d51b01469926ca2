package jp.senrei.indexer.index;

import java.util.List;
import jp.senrei.corpus.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A piece of display text around a hit.
 *
 * @param text verbatim from the document; not escaped
 * @param marks what was found, spans in {@code text}, in order, not overlapping
 * @param passage id of the passage it is from (the anchor on the document's page)
 * @param speaker as written, null outside of minutes
 * @param before letters of the passage, or of the words of the turn, in front of the text: the same
 *     count wherever lines end
 * @param cutBefore whether it begins within a sentence
 * @param cutAfter whether it ends within a sentence
 */
public record Snippet(
        String text,
        List<Span> marks,
        String passage,
        @Nullable String speaker,
        String document,
        int page,
        int before,
        boolean cutBefore,
        boolean cutAfter) {
    public Snippet {
        marks = List.copyOf(marks);
    }

    /** Letters of the passage or turn in front of the first mark; of the text without marks. */
    public int firstMark() {
        return marks.isEmpty()
                ? before
                : before + letters(text.substring(0, marks.getFirst().start()));
    }

    /** How many letters a text has: all but its white space, UTF-16 units. */
    public static int letters(String text) {
        return (int) text.chars().filter(unit -> !isSpace((char) unit)).count();
    }

    /** What is no letter. */
    public static boolean isSpace(char unit) {
        return Folding.isSpace(unit);
    }
}
