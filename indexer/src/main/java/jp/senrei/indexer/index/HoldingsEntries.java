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
        /** Whether this entry is there and as it should be; then it stays. */
        boolean keeps(String key, String fingerprint);

        void take(IndexEntry entry) throws IOException;

        /** A document, and all entries of an owner of their own: its turns. */
        void take(IndexEntry document, String owner, List<IndexEntry> turns) throws IOException;
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
        for (int i = 0; i < holdings.documents().size(); i++) giveDocument(i, each);
        for (var version : holdings.earlier()) each.take(new IndexedEarlier(version).entry(owner));
    }

    private void giveDocument(int place, Each each) throws IOException {
        var trace = holdings.traces().isEmpty() ? null : holdings.traces().get(place);
        var traced = trace == null ? List.<String>of() : traced(trace);
        if (trace != null && !traced.isEmpty()) {
            var key = Type.DOCUMENT.key(trace.document());
            if (each.keeps(key, IndexEntry.fingerprint(key, traced))) return;
        }
        giveDocument(holdings.documents().get(place), traced, each);
    }

    private void giveDocument(DocumentEntry document, List<String> traced, Each each)
            throws IOException {
        var turns = document.utterances().stream().map(turn -> entry(turn, document)).toList();
        var indexed = indexed(document);
        var madeFrom = traced.isEmpty() ? indexed.madeFrom(turns) : traced;
        var owner = Owner.turns(document.document().id());
        each.take(indexed.entry(this.owner, madeFrom), owner, turns);
    }

    /** What a document and its turns are made from; nothing where nobody knows. */
    private List<String> traced(Trace trace) {
        if (!trace.isKnown()) return List.of();
        var parts = new ArrayList<String>();
        parts.add(trace.digest());
        trace.meetings().stream().sorted().map(this::digest).forEach(parts::add);
        decided(trace.document()).stream().map(Dossier::id).map(this::digest).forEach(parts::add);
        trace.cases().stream().sorted().map(this::digest).forEach(parts::add);
        return parts;
    }

    private List<Dossier> decided(String document) {
        return casesByDocument.getOrDefault(document, List.of());
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

    private IndexedDocument indexed(DocumentEntry document) {
        var held =
                document.document().meetings().stream()
                        .map(meetings::get)
                        .filter(Objects::nonNull)
                        .toList();
        return new IndexedDocument(document, held, decided(document.document().id()));
    }

    private IndexEntry entry(Utterance utterance, DocumentEntry document) {
        var caseId = utterance.caseId();
        return new IndexedUtterance(
                        utterance,
                        meetings.get(utterance.meeting()),
                        caseId == null ? null : cases.get(caseId),
                        document.document().municipality())
                .entry(digest(utterance.meeting()), digest(caseId));
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
