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
 */
public record Snippet(
        String text,
        List<Span> marks,
        String passage,
        @Nullable String speaker,
        String document,
        int page) {
    public Snippet {
        marks = List.copyOf(marks);
    }
}
