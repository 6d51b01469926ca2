package jp.senrei.indexer.index;

import java.util.List;
import jp.senrei.corpus.model.Dossier;

/**
 * A dossier with all its text.
 *
 * @param trace SHA-256 of all that the passages are made from; empty when nobody knows
 */
public record CaseEntry(Dossier dossier, List<Passage> passages, String trace) {
    public CaseEntry {
        passages = OnDemand.copyOf(passages);
    }

    /** Its passages have to be made to know what they are. */
    public CaseEntry(Dossier dossier, List<Passage> passages) {
        this(dossier, passages, "");
    }
}
