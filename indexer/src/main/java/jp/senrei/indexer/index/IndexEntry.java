package jp.senrei.indexer.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.corpus.vocabulary.Concordance;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be found, ready for the index.
 *
 * @param key type and id, unique in an index
 * @param fingerprint SHA-256 of everything the index document is made from: the same fingerprint
 *     needs no new index document
 * @param content makes the index document; not called when the fingerprint is known already
 */
record IndexEntry(String key, String fingerprint, Supplier<Document> content) {
    enum Type {
        CASE,
        UTTERANCE,
        DOCUMENT,
        MEETING,
        SUGGESTION;

        /** What people search for; the others are looked up. */
        static final List<Type> SEARCHED = List.of(CASE, UTTERANCE, DOCUMENT);

        String key(String id) {
            return name() + ":" + id;
        }
    }

    private static final String CONDITIONS = "附帯意見";
    private static final int PLACE_DIGITS = 8;

    /**
     * Part of every fingerprint, and told by the index of itself; a new number makes every entry be
     * written anew. To be raised when what is written changes, and {@code Readings.FORMAT} when
     * what is read of a document does.
     */
    static final String SCHEMA = "8";

    /** The table tells matters that no record does: an entry is made from it too. */
    private static final String CONCORDANCE = Concordance.standard().entries().toString();

    /** Everything in the holdings, each with what it needs to know of the others. */
    static List<IndexEntry> all(Holdings holdings) {
        var meetings = byId(holdings.meetings(), Meeting::id);
        var cases = byId(holdings.cases().stream().map(CaseEntry::dossier).toList(), Dossier::id);
        var casesByDocument = casesByDocument(cases.values().stream().toList());
        // a case or meeting is part of the fingerprint of each of its turns: its own is made once,
        // not once a turn
        var digests = new HashMap<String, String>();
        meetings.forEach(
                (id, meeting) ->
                        digests.put(id, fingerprint(id, List.of(CorpusJson.write(meeting)))));
        cases.forEach(
                (id, dossier) ->
                        digests.put(id, fingerprint(id, List.of(CorpusJson.write(dossier)))));
        var entries = new ArrayList<IndexEntry>();
        holdings.cases().forEach(entry -> entries.add(of(entry, holdings.municipality())));
        holdings.meetings().forEach(meeting -> entries.add(of(meeting, holdings.municipality())));
        for (var document : holdings.documents()) {
            var id = document.document().id();
            var held =
                    document.document().meetings().stream()
                            .filter(meetings::containsKey)
                            .map(meetings::get)
                            .toList();
            entries.add(
                    of(
                            document,
                            held,
                            casesByDocument.getOrDefault(id, List.of()),
                            holdings.municipality()));
            for (var utterance : document.utterances()) {
                var dossier = utterance.caseId() == null ? null : cases.get(utterance.caseId());
                entries.add(
                        of(
                                utterance,
                                meetings.get(utterance.meeting()),
                                dossier,
                                document,
                                digests,
                                holdings.municipality()));
            }
        }
        entries.addAll(SuggestionEntry.all(holdings));
        return entries;
    }

    private static IndexEntry of(CaseEntry entry, String owner) {
        var dossier = entry.dossier();
        var record = CorpusJson.write(dossier);
        var passages = CorpusJson.write(entry.passages());
        return entry(
                Type.CASE,
                dossier.id(),
                owner,
                List.of(record, passages),
                index -> {
                    index.record(record).text(passages).day(dossier.meeting().date());
                    index.facets(FacetValue.of(dossier));
                    var speakers =
                            entry.passages().stream()
                                    .map(Passage::speaker)
                                    .filter(Objects::nonNull)
                                    .distinct()
                                    .toList();
                    var found = index.text().add(Fields.Section.TITLE, dossier.title());
                    Stream.concat(facts(dossier).stream(), speakers.stream())
                            .forEach(fact -> found.add(Fields.Section.FACTS, fact));
                    meanings(dossier).forEach(name -> found.mean(Fields.Section.FACTS, name));
                    CaseText.add(entry, found);
                    found.close();
                    SpelledWords.of(entry).forEach(word -> index.keyword(SpelledWords.FIELD, word));
                    index.fieldsOf(dossier);
                    dossier.appearances().stream()
                            .map(appearance -> appearance.document())
                            .distinct()
                            .forEach(
                                    document ->
                                            index.keyword(Fields.DOCUMENT, document)
                                                    .belongs(Fields.IN_DOCUMENT, document));
                    index.belongs(Fields.IN_CASE, dossier.id());
                    speakers.forEach(speaker -> index.named(SearchField.SPEAKER, speaker));
                    Resemblance.write(entry, index);
                });
    }

    private static IndexEntry of(
            Utterance utterance,
            @Nullable Meeting meeting,
            @Nullable Dossier dossier,
            DocumentEntry document,
            Map<String, String> digests,
            String owner) {
        var record = CorpusJson.write(utterance);
        var context =
                List.of(
                        record,
                        digests.getOrDefault(utterance.meeting(), ""),
                        dossier == null ? "" : digests.getOrDefault(dossier.id(), ""),
                        CorpusJson.write(document.document().municipality()));
        return entry(
                Type.UTTERANCE,
                utterance.id(),
                owner,
                context,
                index -> {
                    index.keyword(Fields.DOCUMENT, utterance.document())
                            .belongs(Fields.IN_DOCUMENT, utterance.document());
                    index.record(record)
                            .day(
                                    meeting != null
                                            ? meeting.date()
                                            : dossier != null ? dossier.meeting().date() : null);
                    var facets = new LinkedHashSet<FacetValue>();
                    facets.addAll(FacetValue.of(document.document().municipality()));
                    if (meeting != null) facets.addAll(FacetValue.of(meeting));
                    if (dossier != null) facets.addAll(FacetValue.of(dossier));
                    index.facets(facets);
                    var text = utterance.text();
                    index.text()
                            .add(Fields.Section.FACTS, utterance.speaker())
                            .add(0, Fields.Section.BODY, text, 0, text.length(), false)
                            .close();
                    index.named(SearchField.SPEAKER, utterance.speaker());
                    if (dossier != null) {
                        index.fieldsOf(dossier)
                                .keyword(Fields.CASE, dossier.id())
                                .belongs(Fields.IN_CASE, dossier.id());
                    } else if (meeting != null) {
                        index.named(SearchField.COUNCIL, meeting.council());
                    }
                });
    }

    private static IndexEntry of(
            DocumentEntry entry, List<Meeting> meetings, List<Dossier> cases, String owner) {
        var document = entry.document();
        var record = CorpusJson.write(document);
        var text = CorpusJson.write(entry.text());
        var statistics = CorpusJson.write(entry.statistics());
        var mentions = CorpusJson.write(MentionTable.of(entry.mentions()));
        var context =
                List.of(
                        record,
                        text,
                        statistics,
                        mentions,
                        CorpusJson.write(meetings),
                        CorpusJson.write(cases));
        return entry(
                Type.DOCUMENT,
                document.id(),
                owner,
                context,
                index -> {
                    index.record(record).text(text).statistics(statistics).mentions(mentions);
                    index.day(
                            meetings.stream()
                                    .map(Meeting::date)
                                    .filter(Objects::nonNull)
                                    .min(LocalDate::compareTo)
                                    .orElse(null));
                    var facets = new LinkedHashSet<FacetValue>();
                    facets.addAll(FacetValue.of(document.municipality()));
                    meetings.forEach(meeting -> facets.addAll(FacetValue.of(meeting)));
                    cases.forEach(dossier -> facets.addAll(FacetValue.of(dossier)));
                    index.facets(facets);
                    var found = index.text().add(Fields.Section.TITLE, document.title());
                    Stream.concat(
                                    Stream.of(document.file(), document.municipality().name()),
                                    document.kinds().stream().map(kind -> kind.label()))
                            .forEach(fact -> found.add(Fields.Section.FACTS, fact));
                    var blocks = entry.text().blocks();
                    for (int i = 0; i < blocks.size(); i++) {
                        var block = entry.text().textOf(blocks.get(i));
                        found.add(i, Fields.Section.BODY, block, 0, block.length(), i > 0);
                    }
                    found.close();
                    index.named(SearchField.TITLE, document.title())
                            .named(SearchField.MUNICIPALITY, document.municipality().name());
                    meetings.forEach(
                            meeting -> index.named(SearchField.COUNCIL, meeting.council()));
                    entry.utterances().stream()
                            .map(Utterance::speaker)
                            .distinct()
                            .forEach(speaker -> index.named(SearchField.SPEAKER, speaker));
                    cases.forEach(index::organizationsAndServices);
                    cases.forEach(dossier -> index.belongs(Fields.IN_CASE, dossier.id()));
                    index.belongs(Fields.IN_DOCUMENT, document.id());
                });
    }

    private static IndexEntry of(Meeting meeting, String owner) {
        var record = CorpusJson.write(meeting);
        return entry(
                Type.MEETING,
                meeting.id(),
                owner,
                List.of(record),
                index -> index.record(record).day(meeting.date()));
    }

    private static IndexEntry entry(
            Type type, String id, String owner, List<String> madeFrom, Consumer<Index> write) {
        var key = type.key(id);
        var fingerprint = fingerprint(key, madeFrom);
        return new IndexEntry(
                key,
                fingerprint,
                () -> {
                    var index = new Index();
                    index.keyword(Fields.KEY, key)
                            .keyword(Fields.TYPE, type.name())
                            .keyword(Fields.OWNER, owner);
                    index.sortable(Fields.KEY, key)
                            .sortable(Fields.ID, id)
                            .sortable(Fields.PLACE, place(id))
                            .sortable(Fields.FINGERPRINT, fingerprint);
                    write.accept(index);
                    return index.document;
                });
    }

    /** The id with the number at its end filled up, so that …-u2 stands before …-u10. */
    private static String place(String id) {
        int digits = id.length();
        while (digits > 0 && id.charAt(digits - 1) >= '0' && id.charAt(digits - 1) <= '9') digits--;
        var number = id.substring(digits);
        return id.substring(0, digits)
                + "0".repeat(Math.max(0, PLACE_DIGITS - number.length()))
                + number;
    }

    /** What is known of a case beside its text. */
    static List<String> facts(Dossier dossier) {
        var facts = new ArrayList<String>();
        var ordinal = dossier.meeting().ordinal();
        Stream.of(
                        dossier.number(),
                        dossier.municipality().name(),
                        dossier.council(),
                        dossier.department(),
                        ordinal)
                .filter(Objects::nonNull)
                .forEach(facts::add);
        if (ordinal != null)
            facts.add(ordinal.replaceAll("[・、,]", "")); // 第二期・第3回 is asked for as 第二期第3回
        dossier.organizations().forEach(organization -> facts.add(organization.name()));
        dossier.services().forEach(service -> facts.add(service.text()));
        dossier.articles().forEach(article -> facts.add(article.text()));
        return facts;
    }

    /** What a case is in our words, which its documents need not have. */
    private static Set<String> meanings(Dossier dossier) {
        var meanings = new LinkedHashSet<String>();
        meanings.add(dossier.outcome().label());
        // councils rarely write the word beside the conditions themselves
        if (!dossier.conditions().isEmpty()) meanings.add(CONDITIONS);
        ConcordanceMatters.all(dossier).forEach(matter -> meanings.add(matter.label()));
        dossier.services().forEach(service -> meanings.add(service.name()));
        meanings.addAll(dossier.certifications());
        meanings.addAll(dossier.personalInformation());
        return meanings;
    }

    private static Map<String, List<Dossier>> casesByDocument(List<Dossier> cases) {
        return cases.stream()
                .flatMap(
                        dossier ->
                                dossier.appearances().stream()
                                        .map(place -> Map.entry(place.document(), dossier))
                                        .distinct())
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        return things.stream()
                .collect(
                        Collectors.toMap(
                                id, thing -> thing, (one, other) -> one, LinkedHashMap::new));
    }

    static String fingerprint(String key, List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Stream.concat(Stream.of(SCHEMA, CONCORDANCE, key), parts.stream())
                    .forEach(
                            part -> {
                                digest.update(part.getBytes(StandardCharsets.UTF_8));
                                digest.update((byte) 0);
                            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /** The index document that is being written. */
    static final class Index {
        final Document document = new Document();

        Index record(String json) {
            document.add(new StoredField(Fields.RECORD, json));
            return this;
        }

        Index text(String json) {
            document.add(new StoredField(Fields.TEXT, json));
            return this;
        }

        Index statistics(String json) {
            document.add(new StoredField(Fields.STATISTICS, json));
            return this;
        }

        Index mentions(String json) {
            document.add(new StoredField(Fields.MENTIONS, json));
            return this;
        }

        Index keyword(String field, String value) {
            document.add(new StringField(field, value, Store.NO));
            return this;
        }

        /** A keyword that the document can also be asked for. */
        Index term(String field, String value) {
            document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
            return keyword(field, value);
        }

        /** Only kept, to be read with the document. */
        Index kept(String field, String value) {
            document.add(new StoredField(field, value));
            return this;
        }

        Index belongs(String field, String id) {
            document.add(new KeywordField(field, id, Store.NO));
            return this;
        }

        Index sortable(String field, String value) {
            document.add(new SortedDocValuesField(field, new BytesRef(value)));
            return this;
        }

        Index day(@Nullable LocalDate day) {
            if (day == null) return this;
            document.add(new LongPoint(Fields.DAY, day.toEpochDay()));
            document.add(new NumericDocValuesField(Fields.DAY, day.toEpochDay()));
            return this;
        }

        Index facets(Set<FacetValue> values) {
            for (var value : values) {
                keyword(Fields.filter(value.facet()), value.value());
                document.add(
                        new SortedSetDocValuesField(
                                Fields.count(value.facet()), new BytesRef(value.value())));
                if (value.isTold())
                    keyword(Fields.told(value.facet()), value.told())
                            .keyword(Fields.byName(value.facet()), value.named());
            }
            return this;
        }

        /** To be added to, and closed. */
        EntryText text() {
            return new EntryText(document);
        }

        Index named(SearchField field, @Nullable String text) {
            return text == null ? this : characters(Fields.named(field), text);
        }

        Index characters(String field, String text) {
            document.add(new TextField(field, Folding.LETTERS.fold(text).text(), Store.NO));
            return this;
        }

        /** What {@code name:value} finds in a case or in what belongs to it. */
        Index fieldsOf(Dossier dossier) {
            named(SearchField.TITLE, dossier.title()).named(SearchField.COUNCIL, dossier.council());
            named(SearchField.MUNICIPALITY, dossier.municipality().name())
                    .named(SearchField.DEPARTMENT, dossier.department());
            dossier.certifications().forEach(name -> named(SearchField.CERTIFICATION, name));
            dossier.personalInformation()
                    .forEach(name -> named(SearchField.PERSONAL_INFORMATION, name));
            for (var article : dossier.articles()) {
                Citations.terms(article.canonical()).forEach(term -> keyword(Fields.ARTICLE, term));
                named(SearchField.ARTICLE, article.law())
                        .named(SearchField.ARTICLE, article.text());
            }
            if (dossier.number() != null) number(dossier.number());
            return organizationsAndServices(dossier);
        }

        Index organizationsAndServices(Dossier dossier) {
            dossier.organizations()
                    .forEach(
                            organization ->
                                    characters(
                                            Fields.organization(organization.role()),
                                            organization.name()));
            dossier.services()
                    .forEach(
                            service ->
                                    named(SearchField.SERVICE, service.name())
                                            .named(SearchField.SERVICE, service.text()));
            return this;
        }

        private void number(String number) {
            named(SearchField.NUMBER, number);
            var folded = Folding.WORDS.fold(number).text();
            var citations = Citations.numbers(folded);
            citations.forEach(citation -> keyword(Fields.NUMBER, citation.canonical()));
            var digits =
                    (citations.isEmpty() ? folded : citations.getFirst().canonical())
                            .replaceAll("[^0-9]+", " ")
                            .strip();
            if (!digits.isEmpty()) keyword(Fields.NUMBER, digits.split(" ")[0]);
        }
    }
}
