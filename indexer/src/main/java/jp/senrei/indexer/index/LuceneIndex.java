package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.QueryPlan.Demand;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/** The index embedded in this process, in the folder that {@link LuceneIndexWriter} writes. */
public final class LuceneIndex implements SearchIndex {
    private static final String SPLIT_UP = "入力された語句がそのまま続く箇所がないため、語に分けて検索しました。";
    private static final String MOST_OF_IT = "すべての語を含むものがないため、一部の語を含むものを表示しています。";

    /**
     * The ids of a document's turns differ in the number at their end: …-u2 stands before …-u10.
     */
    private static final Comparator<Utterance> AS_SPOKEN =
            Comparator.comparing(Utterance::document)
                    .thenComparingInt(turn -> turn.id().length())
                    .thenComparing(Utterance::id);

    static {
        // A query of 32 words with their synonyms, in three sections and two views, asks for more
        // than the 1,024 Lucene thinks usual.
        IndexSearcher.setMaxClauseCount(16_384);
    }

    private final Map<Audience, Shelf> shelves = new EnumMap<>(Audience.class);

    private LuceneIndex(Path folder) {
        for (var audience : Audience.values()) shelves.put(audience, new Shelf(folder, audience));
    }

    /** Whether an index was ever published in this folder; one that was lost can be made again. */
    public static boolean isThere(Path folder) {
        return Files.isDirectory(folder) && Shelf.isThere(folder, Audience.READER);
    }

    /**
     * Whether an index that is there was written as this program writes. One that was not can be
     * asked, and does not hold everything that this program reads.
     */
    public static boolean isOfThisVersion(Path folder) {
        return Shelf.isOfThisVersion(folder, Audience.READER);
    }

    /**
     * Opens the index for reading. The folder may be empty or not there yet: nothing is found until
     * something is published in it.
     */
    public static LuceneIndex open(Path folder) {
        return new LuceneIndex(folder);
    }

    @Override
    public Answer<CaseHit> searchCases(Question question, Audience audience) {
        return search(
                IndexEntry.Type.CASE,
                question,
                audience,
                (hit, snippets) -> {
                    var passages = hit.stored().text(Passage[].class);
                    return new CaseHit(
                            hit.stored().record(Dossier.class),
                            snippets.of(hit, i -> source(passages[i]), passages.length),
                            hit.score());
                });
    }

    private static Snippets.Source source(Passage passage) {
        return new Snippets.Source(
                passage.id(),
                passage.text(),
                passage.document(),
                passage.page(),
                passage.speaker());
    }

    @Override
    public Answer<UtteranceHit> searchUtterances(Question question, Audience audience) {
        return search(
                IndexEntry.Type.UTTERANCE,
                question,
                audience,
                (hit, snippets) -> {
                    var utterance = hit.stored().record(Utterance.class);
                    var passage = utterance.passage() == null ? "" : utterance.passage();
                    var source =
                            new Snippets.Source(
                                    passage,
                                    utterance.text(),
                                    utterance.document(),
                                    utterance.page(),
                                    utterance.speaker());
                    return new UtteranceHit(
                            utterance, snippets.of(hit, i -> source, 1), hit.score());
                });
    }

    @Override
    public Answer<DocumentHit> searchDocuments(Question question, Audience audience) {
        return search(
                IndexEntry.Type.DOCUMENT,
                question,
                audience,
                (hit, snippets) -> {
                    var document = hit.stored().record(Document.class);
                    var text = hit.stored().text(DocumentText.class);
                    return new DocumentHit(
                            document,
                            snippets.of(hit, i -> source(document, text, i), text.blocks().size()),
                            hit.score());
                });
    }

    private static Snippets.Source source(Document document, DocumentText text, int i) {
        var block = text.blocks().get(i);
        return new Snippets.Source("b" + i, text.textOf(block), document.id(), block.page(), null);
    }

    @Override
    public Optional<Dossier> findCase(String id, Audience audience) {
        return find(IndexEntry.Type.CASE, id, audience).map(stored -> stored.record(Dossier.class));
    }

    @Override
    public Optional<DocumentEntry> findDocument(String id, Audience audience) {
        return reading(
                audience,
                Optional.<DocumentEntry>empty(),
                searcher -> {
                    var found =
                            stored(
                                    searcher,
                                    key(IndexEntry.Type.DOCUMENT, id),
                                    1,
                                    Set.of(
                                            Fields.RECORD,
                                            Fields.TEXT,
                                            Fields.STATISTICS,
                                            Fields.MENTIONS));
                    if (found.isEmpty()) return Optional.empty();
                    var ofDocument = new TermQuery(new Term(Fields.DOCUMENT, id));
                    var utterances =
                            everything(
                                            searcher,
                                            IndexEntry.Type.UTTERANCE,
                                            ofDocument,
                                            Fields.RECORD)
                                    .stream()
                                    .map(stored -> stored.record(Utterance.class))
                                    .sorted(
                                            Comparator.comparing(Utterance::meeting)
                                                    .thenComparing(Utterance::order))
                                    .toList();
                    var document = found.getFirst();
                    var text = document.text(DocumentText.class);
                    return Optional.of(
                            new DocumentEntry(
                                    document.record(Document.class),
                                    text,
                                    utterances,
                                    List.of(document.statistics()),
                                    document.mentions().of(id, text)));
                });
    }

    @Override
    public Optional<Meeting> findMeeting(String id, Audience audience) {
        return find(IndexEntry.Type.MEETING, id, audience)
                .map(stored -> stored.record(Meeting.class));
    }

    @Override
    public List<Dossier> casesOfDocument(String document, Audience audience) {
        return everything(
                        IndexEntry.Type.CASE,
                        new TermQuery(new Term(Fields.DOCUMENT, document)),
                        audience)
                .stream()
                .map(stored -> stored.record(Dossier.class))
                .sorted(
                        Comparator.comparingInt(LuceneIndex::numberOf)
                                .thenComparing(Dossier::title)
                                .thenComparing(Dossier::id))
                .toList();
    }

    /** Cases without a number come last. */
    private static int numberOf(Dossier dossier) {
        var digits =
                dossier.number() == null
                        ? ""
                        : Folding.WORDS.fold(dossier.number()).text().replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 9
                ? Integer.MAX_VALUE
                : Integer.parseInt(digits);
    }

    @Override
    public List<Utterance> utterancesOfCase(String id, Audience audience) {
        return everything(
                        IndexEntry.Type.UTTERANCE,
                        new TermQuery(new Term(Fields.CASE, id)),
                        audience)
                .stream()
                .map(stored -> stored.record(Utterance.class))
                .sorted(Comparator.comparing(Utterance::document).thenComparing(Utterance::order))
                .toList();
    }

    @Override
    public List<Dossier> cases(Audience audience) {
        return records(IndexEntry.Type.CASE, Dossier.class, audience);
    }

    @Override
    public List<Meeting> meetings(Audience audience) {
        return records(IndexEntry.Type.MEETING, Meeting.class, audience);
    }

    @Override
    public List<Utterance> utterances(Audience audience) {
        return records(IndexEntry.Type.UTTERANCE, Utterance.class, audience).stream()
                .sorted(AS_SPOKEN)
                .toList();
    }

    @Override
    public List<Document> documents(Audience audience) {
        return records(IndexEntry.Type.DOCUMENT, Document.class, audience);
    }

    @Override
    public List<StatisticsCell> statistics(Audience audience) {
        return reading(
                audience,
                List.of(),
                searcher ->
                        everything(searcher, IndexEntry.Type.DOCUMENT, null, Fields.STATISTICS)
                                .stream()
                                .flatMap(stored -> Stream.of(stored.statistics()))
                                .toList());
    }

    @Override
    public void close() {
        for (var shelf : shelves.values()) {
            try {
                shelf.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A hit as the index keeps it. */
    private record Hit(int doc, Stored stored, float score) {}

    private interface HitReader<H> {
        H read(Hit hit, Quoting snippets) throws IOException;
    }

    /** Quotes from the texts of hits what a query looks for. */
    private record Quoting(Marks marks) {
        List<Snippet> of(Hit hit, IntFunction<Snippets.Source> sources, int count)
                throws IOException {
            var found = marks.of(hit.doc(), hit.stored().layout(), i -> sources.apply(i).text());
            return Snippets.of(found, sources, count);
        }
    }

    private interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    private <H> Answer<H> search(
            IndexEntry.Type type, Question asked, Audience audience, HitReader<H> hits) {
        var reading = QueryReader.read(asked.text());
        return reading(
                audience,
                Answer.<H>nothing(reading.notice()),
                searcher -> {
                    var question =
                            FacetChoices.byValue(asked, FacetTables.of(searcher.getIndexReader()));
                    var plan =
                            QueryPlan.of(reading.expression(), Demand.CHUNKS, question.without());
                    var notice = reading.notice();
                    if (plan.loosens() && searcher.count(wide(type, plan, question).build()) == 0) {
                        for (var demand : List.of(Demand.NEAR, Demand.WORDS, Demand.MOST)) {
                            var looser =
                                    QueryPlan.of(reading.expression(), demand, question.without());
                            if (searcher.count(wide(type, looser, question).build()) == 0) continue;
                            plan = looser;
                            notice =
                                    (notice == null ? "" : notice)
                                            + (demand == Demand.MOST ? MOST_OF_IT : SPLIT_UP);
                            break;
                        }
                    }
                    return answer(searcher, type, question, plan, notice, hits);
                });
    }

    private static <H> Answer<H> answer(
            IndexSearcher searcher,
            IndexEntry.Type type,
            Question question,
            QueryPlan plan,
            @Nullable String notice,
            HitReader<H> hits)
            throws IOException {
        var query = narrow(type, plan, question);
        long first = (question.page() - 1L) * question.size();
        int ranks = (int) Math.min(Question.MAX_RANK, first + question.size());
        var top =
                searcher.search(
                        query,
                        new TopFieldCollectorManager(
                                sort(question.sort()), ranks, null, Integer.MAX_VALUE));
        var shown =
                first >= top.scoreDocs.length
                        ? new ScoreDoc[0]
                        : Arrays.copyOfRange(top.scoreDocs, (int) first, top.scoreDocs.length);
        TopFieldCollector.populateScores(shown, searcher, query);
        var quoting = new Quoting(new Marks(searcher, plan.needles()));
        var found = new ArrayList<H>();
        for (var hit : shown) {
            var stored = new Stored(searcher.storedFields().document(hit.doc));
            found.add(hits.read(new Hit(hit.doc, stored, hit.score), quoting));
        }
        return new Answer<>(
                top.totalHits.value(),
                found,
                facets(searcher, type, question, plan),
                plan.words(),
                null,
                notice);
    }

    private static Map<Facet, List<Answer.Bucket>> facets(
            IndexSearcher searcher, IndexEntry.Type type, Question question, QueryPlan plan)
            throws IOException {
        var tables = FacetTables.of(searcher.getIndexReader());
        var counts =
                FacetCounts.count(
                        searcher,
                        tables,
                        wide(type, plan, question).build(),
                        FacetChoices.of(question.filters()));
        return FacetBuckets.of(tables, counts, question.filters());
    }

    private static Query narrow(IndexEntry.Type type, QueryPlan plan, Question question) {
        var query = wide(type, plan, question);
        FacetChoices.of(question.filters()).narrow(query);
        return query.build();
    }

    /** Whatever values of facets the question is narrowed to. */
    private static BooleanQuery.Builder wide(
            IndexEntry.Type type, QueryPlan plan, Question question) {
        var query =
                new BooleanQuery.Builder()
                        .add(plan.query(), Occur.MUST)
                        .add(ofType(type), Occur.FILTER);
        if (question.from() != null || question.to() != null)
            query.add(QueryPlan.days(question.from(), question.to()), Occur.FILTER);
        return query;
    }

    private static Query ofType(IndexEntry.Type type) {
        return new TermQuery(new Term(Fields.TYPE, type.name()));
    }

    /**
     * Of what is equally good the newest comes first, then ties go by id, so that pages are stable;
     * what has no date comes last either way.
     */
    private static org.apache.lucene.search.Sort sort(Sort sort) {
        var id = new SortField(Fields.ID, SortField.Type.STRING);
        var newest = new SortField(Fields.DAY, SortField.Type.LONG, true, Long.MIN_VALUE);
        return switch (sort) {
            case RELEVANCE -> new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, newest, id);
            case DATE_DESC -> new org.apache.lucene.search.Sort(newest, id);
            case DATE_ASC ->
                    new org.apache.lucene.search.Sort(
                            new SortField(Fields.DAY, SortField.Type.LONG, false, Long.MAX_VALUE),
                            id);
        };
    }

    private Optional<Stored> find(IndexEntry.Type type, String id, Audience audience) {
        var fields = Set.of(Fields.RECORD);
        return reading(
                audience,
                Optional.<Stored>empty(),
                searcher -> stored(searcher, key(type, id), 1, fields).stream().findFirst());
    }

    private static Query key(IndexEntry.Type type, String id) {
        return new TermQuery(new Term(Fields.KEY, type.key(id)));
    }

    private <T> List<T> records(IndexEntry.Type type, Class<T> record, Audience audience) {
        return everything(type, null, audience).stream()
                .map(stored -> stored.record(record))
                .toList();
    }

    private List<Stored> everything(
            IndexEntry.Type type, @Nullable Query filter, Audience audience) {
        return reading(
                audience, List.of(), searcher -> everything(searcher, type, filter, Fields.RECORD));
    }

    private static List<Stored> everything(
            IndexSearcher searcher, IndexEntry.Type type, @Nullable Query filter, String field)
            throws IOException {
        var query = new BooleanQuery.Builder().add(ofType(type), Occur.FILTER);
        if (filter != null) query.add(filter, Occur.FILTER);
        return stored(
                searcher,
                query.build(),
                Math.max(1, searcher.getIndexReader().maxDoc()),
                Set.of(field));
    }

    /** With these fields only: the text of a document may be large. */
    private static List<Stored> stored(
            IndexSearcher searcher, Query query, int most, Set<String> fields) throws IOException {
        var byId =
                new org.apache.lucene.search.Sort(new SortField(Fields.ID, SortField.Type.STRING));
        var found = new ArrayList<Stored>();
        var stored = searcher.storedFields();
        for (var hit : searcher.search(query, most, byId).scoreDocs)
            found.add(new Stored(stored.document(hit.doc, fields)));
        return found;
    }

    private <T> T reading(Audience audience, T withoutIndex, Reading<T> question) {
        var shelf = shelves.get(audience);
        if (shelf == null) throw new IllegalStateException("no index for " + audience);
        try {
            var newest = shelf.newest();
            if (newest.isEmpty()) return withoutIndex;
            try (var view = newest.get()) {
                return question.read(view.searcher());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the index keeps of an entry. */
    private record Stored(org.apache.lucene.document.Document fields) {
        <T> T record(Class<T> type) {
            return CorpusJson.read(fields.get(Fields.RECORD), type);
        }

        <T> T text(Class<T> type) {
            return CorpusJson.read(fields.get(Fields.TEXT), type);
        }

        /** Empty in an index that an earlier version of this program wrote. */
        TextLayout layout() {
            var bytes = fields.getBinaryValue(Fields.LAYOUT);
            return bytes == null ? TextLayout.NONE : TextLayout.of(bytes);
        }

        /** None in an index that an earlier version of this program wrote. */
        MentionTable mentions() {
            var json = fields.get(Fields.MENTIONS);
            return json == null ? MentionTable.NONE : CorpusJson.read(json, MentionTable.class);
        }

        StatisticsCell[] statistics() {
            return CorpusJson.read(fields.get(Fields.STATISTICS), StatisticsCell[].class);
        }
    }
}
