package jp.senrei.indexer.index;

import java.util.List;
import jp.senrei.corpus.model.Document;

/** A document that was found. */
public record DocumentHit(Document document, List<Snippet> snippets, float score) {
    public DocumentHit {
        snippets = List.copyOf(snippets);
    }
}
