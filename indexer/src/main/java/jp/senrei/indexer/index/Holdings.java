package jp.senrei.indexer.index;

import java.util.List;
import jp.senrei.corpus.model.Meeting;

/**
 * All that an audience may see of one municipality; what is linked anew together is replaced
 * together. Documents, earlier versions and the passages of cases may be {@link OnDemand}.
 *
 * @param traces of the documents, in their order; none when nobody knows them
 * @param earlier versions whose place another document took: opened by their addresses, and neither
 *     searched, listed nor counted
 */
public record Holdings(
        String municipality,
        List<DocumentEntry> documents,
        List<Trace> traces,
        List<Meeting> meetings,
        List<CaseEntry> cases,
        List<EarlierVersion> earlier) {
    public Holdings {
        documents = OnDemand.copyOf(documents);
        traces = List.copyOf(traces);
        meetings = List.copyOf(meetings);
        cases = List.copyOf(cases);
        earlier = OnDemand.copyOf(earlier);
        if (!traces.isEmpty() && traces.size() != documents.size())
            throw new IllegalArgumentException(
                    municipality + ": " + traces.size() + " traces of " + documents.size());
    }

    public Holdings with(List<EarlierVersion> versions) {
        return new Holdings(municipality, documents, traces, meetings, cases, versions);
    }

    /** Without traces and earlier versions. */
    public Holdings(
            String municipality,
            List<DocumentEntry> documents,
            List<Meeting> meetings,
            List<CaseEntry> cases) {
        this(municipality, documents, List.of(), meetings, cases, List.of());
    }
}
