package jp.senrei.indexer.index;

import java.util.List;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Span;

/**
 * A case that was found, with the places that show why.
 *
 * @param titleMarks what was found in its title, spans in order, not overlapping
 */
public record CaseHit(Dossier dossier, List<Span> titleMarks, List<Snippet> snippets, float score) {
    public CaseHit {
        titleMarks = List.copyOf(titleMarks);
        snippets = List.copyOf(snippets);
    }
}
