package jp.senrei.indexer.index;

import java.util.List;
import jp.senrei.corpus.model.Meeting;

/**
 * All that an audience may see of one municipality; what is linked anew together is replaced
 * together.
 */
public record Holdings(
        String municipality,
        List<DocumentEntry> documents,
        List<Meeting> meetings,
        List<CaseEntry> cases) {
    public Holdings {
        documents = List.copyOf(documents);
        meetings = List.copyOf(meetings);
        cases = List.copyOf(cases);
    }
}
