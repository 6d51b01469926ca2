package jp.senrei.indexer.index;

import java.util.List;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Span;

/**
 * A document that was found.
 *
 * @param titleMarks what was found in its title, spans in order, not overlapping
 */
public record DocumentHit(
        Document document, List<Span> titleMarks, List<Snippet> snippets, float score) {
    public DocumentHit {
        titleMarks = List.copyOf(titleMarks);
        snippets = List.copyOf(snippets);
    }
}
