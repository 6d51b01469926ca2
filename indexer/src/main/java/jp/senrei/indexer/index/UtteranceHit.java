package jp.senrei.indexer.index;

import java.util.List;
import jp.senrei.corpus.model.Utterance;

/** A turn that was found. */
public record UtteranceHit(Utterance utterance, List<Snippet> snippets, float score) {
    public UtteranceHit {
        snippets = List.copyOf(snippets);
    }
}
