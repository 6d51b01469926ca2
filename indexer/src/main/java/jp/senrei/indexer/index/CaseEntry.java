package jp.senrei.indexer.index;

import java.util.List;
import jp.senrei.corpus.model.Dossier;

/** A dossier with all its text. */
public record CaseEntry(Dossier dossier, List<Passage> passages) {
    public CaseEntry {
        passages = OnDemand.copyOf(passages);
    }
}
