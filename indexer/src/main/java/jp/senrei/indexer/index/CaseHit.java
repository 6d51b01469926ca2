package jp.senrei.indexer.index;

import java.util.List;
import jp.senrei.corpus.model.Dossier;

/** A case that was found, with the places that show why. */
public record CaseHit(Dossier dossier, List<Snippet> snippets, float score) {
    public CaseHit {
        snippets = List.copyOf(snippets);
    }
}
