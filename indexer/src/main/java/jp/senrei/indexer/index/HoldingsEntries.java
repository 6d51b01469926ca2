package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.IndexEntry.Type;
import org.jspecify.annotations.Nullable;

/** The entries of all that is held of a municipality, each with what it needs of the others. */
final class HoldingsEntries {
    /** Whoever writes them. */
    interface Each {
        void take(IndexEntry entry) throws IOException;
    }

    private final Holdings holdings;
    private final String owner;
    private final Map<String, Meeting> meetings;
    private final Map<String, Dossier> cases;
    private final Map<String, List<Dossier>> casesByDocument;

    /**
     * By id of a case or meeting: it is part of the fingerprint of each of its turns, and written
     * as JSON once for all of them.
     */
    private final Map<String, String> digests = new HashMap<>();

    private HoldingsEntries(Holdings holdings) {
        this.holdings = holdings;
        owner = holdings.municipality();
        meetings = byId(holdings.meetings(), Meeting::id);
        cases = byId(holdings.cases().stream().map(CaseEntry::dossier).toList(), Dossier::id);
        casesByDocument = byDocument(cases.values());
        meetings.forEach((id, meeting) -> digests.put(id, digest(id, meeting)));
        cases.forEach((id, dossier) -> digests.put(id, digest(id, dossier)));
    }

    /** One after another: all of them at once would be all texts of the municipality, thrice. */
    static void each(Holdings holdings, Each each) throws IOException {
        new HoldingsEntries(holdings).giveTo(each);
    }

    private void giveTo(Each each) throws IOException {
        for (var entry : holdings.cases()) each.take(IndexedCase.entry(entry, owner));
        for (var meeting : holdings.meetings()) each.take(entry(meeting));
        for (var document : holdings.documents()) {
            each.take(entry(document));
            for (var utterance : document.utterances()) each.take(entry(utterance, document));
        }
        for (var version : holdings.earlier()) each.take(new IndexedEarlier(version).entry(owner));
        for (var entry : SuggestionEntry.all(holdings)) each.take(entry);
    }

    private IndexEntry entry(Meeting meeting) {
        var record = CorpusJson.write(meeting);
        return IndexEntry.ofRecord(
                Type.MEETING,
                meeting.id(),
                owner,
                List.of(record),
                index ->
                        index.kept(Fields.RECORD, record)
                                .day(meeting.date())
                                .keyword(
                                        Fields.filter(Facet.MUNICIPALITY),
                                        meeting.municipality().code()));
    }

    private IndexEntry entry(DocumentEntry document) {
        var held =
                document.document().meetings().stream()
                        .map(meetings::get)
                        .filter(Objects::nonNull)
                        .toList();
        var decided = casesByDocument.getOrDefault(document.document().id(), List.of());
        return new IndexedDocument(document, held, decided).entry(owner);
    }

    private IndexEntry entry(Utterance utterance, DocumentEntry document) {
        var caseId = utterance.caseId();
        return new IndexedUtterance(
                        utterance,
                        meetings.get(utterance.meeting()),
                        caseId == null ? null : cases.get(caseId),
                        document.document().municipality())
                .entry(digest(utterance.meeting()), digest(caseId), owner);
    }

    private String digest(@Nullable String id) {
        return id == null ? "" : digests.getOrDefault(id, "");
    }

    private static String digest(String id, Object record) {
        return IndexEntry.fingerprint(id, List.of(CorpusJson.write(record)));
    }

    /** The first of each id, in the order held. */
    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        var byId = new LinkedHashMap<String, T>();
        for (var thing : things) byId.putIfAbsent(id.apply(thing), thing);
        return byId;
    }

    private static Map<String, List<Dossier>> byDocument(Iterable<Dossier> cases) {
        var byDocument = new HashMap<String, List<Dossier>>();
        for (var dossier : cases)
            dossier.appearances().stream()
                    .map(Appearance::document)
                    .distinct()
                    .forEach(
                            document ->
                                    byDocument
                                            .computeIfAbsent(document, any -> new ArrayList<>())
                                            .add(dossier));
        return byDocument;
    }
}
