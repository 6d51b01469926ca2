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
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.QueryPlan.Demand;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
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

    /** One suggestion of so many may be a past query. */
    private static final int PAST_OF = 4;

    private static final Set<String> HIT = Set.of(Fields.RECORD, Fields.TEXT, Fields.LAYOUT);
    private static final Set<String> WHOLE_DOCUMENT =
            Set.of(Fields.RECORD, Fields.TEXT, Fields.STATISTICS, Fields.MENTIONS);

    static {
        // A query of 32 words with their synonyms, in three sections and two views, asks for more
        // than the 1,024 Lucene thinks usual.
        IndexSearcher.setMaxClauseCount(16_384);
    }

    private final Map<Audience, Shelf> shelves;
    private final Map<Audience, ? extends View.Source> views;
    private final CoverageReader coverages;

    private final PastQueries past;

    private LuceneIndex(
            Map<Audience, Shelf> shelves,
            Map<Audience, ? extends View.Source> views,
            CoverageReader coverages,
            PastQueries past) {
        this.shelves = shelves;
        this.views = views;
        this.coverages = coverages;
        this.past = past;
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

    /** What a program that is about to ask should know of the index in this folder. */
    public static IndexCondition condition(Path folder) {
        return IndexCondition.of(folder);
    }

    /**
     * Whether a program that read the index in this folder found it damaged, and nobody has made it
     * anew since.
     */
    public static boolean isMarkedAsDamaged(Path folder) {
        return Stream.of(Audience.values())
                .anyMatch(audience -> Damage.isMarked(Shelf.folder(folder, audience)));
    }

    /**
     * Opens the index for reading. The folder may be empty or not there yet: nothing is found until
     * something is published in it.
     */
    public static LuceneIndex open(Path folder) {
        return open(folder, PastQueries.none());
    }

    /** The same, for a server: suggests past queries and takes note of new ones. */
    public static LuceneIndex open(Path folder, PastQueries past) {
        var shelves = new EnumMap<Audience, Shelf>(Audience.class);
        for (var audience : Audience.values()) shelves.put(audience, new Shelf(folder, audience));
        return new LuceneIndex(shelves, shelves, new CoverageReader(), past);
    }

    @Override
    public SearchIndex snapshot() {
        var pinned = new EnumMap<Audience, View.Source>(Audience.class);
        shelves.forEach((audience, shelf) -> pinned.put(audience, shelf.pinned()));
        return new LuceneIndex(shelves, pinned, coverages, past);
    }

    @Override
    public Answer<CaseHit> searchCases(Question question, Audience audience) {
        var answer =
                search(
                        IndexEntry.Type.CASE,
                        question,
                        audience,
                        (hit, snippets) -> {
                            var dossier = hit.stored().record(Dossier.class);
                            var passages = hit.stored().text(Passage[].class);
                            var quoted =
                                    snippets.of(
                                            hit,
                                            dossier.title(),
                                            i -> source(passages[i]),
                                            passages.length);
                            return new CaseHit(
                                    dossier, quoted.title(), quoted.snippets(), hit.score());
                        });
        past.asked(question, answer, audience);
        return answer;
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
                            utterance,
                            snippets.of(hit, "", i -> source, 1).snippets(),
                            hit.score());
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
                    var quoted =
                            snippets.of(
                                    hit,
                                    document.title(),
                                    i -> source(document, text, i),
                                    text.blocks().size());
                    return new DocumentHit(
                            document, quoted.title(), quoted.snippets(), hit.score());
                });
    }

    private static Snippets.Source source(Document document, DocumentText text, int i) {
        var block = text.blocks().get(i);
        return new Snippets.Source("b" + i, text.textOf(block), document.id(), block.page(), null);
    }

    @Override
    public List<Suggestion> suggest(String typed, int most, Audience audience) {
        return reading(
                audience,
                List.of(),
                searcher -> {
                    var asked = asked(searcher, typed, most / PAST_OF, audience);
                    var names =
                            Suggester.suggest(
                                    searcher.getIndexReader(), typed, most - asked.size());
                    var texts = names.stream().map(Suggestion::text).toList();
                    asked.removeIf(one -> texts.contains(one.text()));
                    return Stream.concat(names.stream(), asked.stream()).toList();
                });
    }

    /** Past queries that find something in this state of the index too. */
    private List<Suggestion> asked(
            IndexSearcher searcher, String typed, int most, Audience audience) throws IOException {
        var found = new ArrayList<Suggestion>();
        var words = Suggester.words(typed);
        if (words.isEmpty()) return found;
        for (var text : past.beginning(words, audience).stream().limit(2L * most).toList()) {
            var plans = new QueryPlans(Set.of());
            long count =
                    new Search(searcher, IndexEntry.Type.CASE, Question.of(text), plans)
                            .count(QueryReader.read(text).expression());
            if (count > 0 && found.size() < most)
                found.add(new Suggestion(text, Suggestion.Kind.QUERY, count));
        }
        return found;
    }

    @Override
    public Optional<Dossier> findCase(String id, Audience audience) {
        return find(IndexEntry.Type.CASE, id, Dossier.class, audience);
    }

    @Override
    public List<SimilarCase> similar(String caseId, int most, Audience audience) {
        return reading(
                audience,
                List.of(),
                searcher -> {
                    var found = searcher.search(key(IndexEntry.Type.CASE, caseId), 1).scoreDocs;
                    return found.length == 0
                            ? List.of()
                            : Resemblance.to(searcher, found[0].doc, most);
                });
    }

    @Override
    public Optional<DocumentEntry> findDocument(String id, Audience audience) {
        return reading(
                audience,
                Optional.<DocumentEntry>empty(),
                searcher ->
                        find(searcher, IndexEntry.Type.DOCUMENT, id, WHOLE_DOCUMENT)
                                .map(stored -> entry(id, stored, searcher)));
    }

    private static DocumentEntry entry(String id, Stored document, IndexSearcher searcher) {
        var utterances =
                utterances(searcher, Fields.DOCUMENT, id)
                        .sorted(
                                Comparator.comparing(Utterance::meeting)
                                        .thenComparing(Utterance::order))
                        .toList();
        var text = document.text(DocumentText.class);
        return new DocumentEntry(
                document.record(Document.class),
                text,
                utterances,
                List.of(document.statistics()),
                document.mentions().of(id, text));
    }

    @Override
    public Optional<Document> aboutDocument(String id, Audience audience) {
        return find(IndexEntry.Type.DOCUMENT, id, Document.class, audience);
    }

    @Override
    public Optional<Meeting> findMeeting(String id, Audience audience) {
        return find(IndexEntry.Type.MEETING, id, Meeting.class, audience);
    }

    @Override
    public List<Dossier> casesOfDocument(String document, Audience audience) {
        var ofDocument = new TermQuery(new Term(Fields.DOCUMENT, document));
        return reading(
                        audience,
                        List.<Dossier>of(),
                        searcher ->
                                Everything.records(
                                        searcher, IndexEntry.Type.CASE, ofDocument, Dossier.class))
                .stream()
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
        return reading(
                audience,
                List.of(),
                searcher ->
                        utterances(searcher, Fields.CASE, id)
                                .sorted(
                                        Comparator.comparing(Utterance::document)
                                                .thenComparing(Utterance::order))
                                .toList());
    }

    private static Stream<Utterance> utterances(IndexSearcher searcher, String field, String id) {
        var of = new TermQuery(new Term(field, id));
        return Everything.records(searcher, IndexEntry.Type.UTTERANCE, of, Utterance.class)
                .stream();
    }

    @Override
    public <T> Stream<T> all(Class<T> kind, Audience audience) {
        try {
            var found = source(audience).view();
            if (found.isEmpty()) return Stream.empty();
            var view = found.get();
            return new Everything(view.searcher()).of(kind).onClose(() -> close(view));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(View view) {
        try {
            view.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (var source : views.values()) {
            try {
                source.close();
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

    /** What a query looks for, in the title and the texts of a hit. */
    private record Quoted(List<Span> title, List<Snippet> snippets) {}

    /** Quotes from the texts of hits what a query looks for. */
    private record Quoting(Marks marks) {
        /** The title counts as one more source, after the others. */
        Quoted of(Hit hit, String title, IntFunction<Snippets.Source> sources, int count)
                throws IOException {
            var found =
                    new TreeMap<>(
                            marks.of(
                                    hit.doc(),
                                    hit.stored().layout().quotingTitleAs(count),
                                    i -> i == count ? title : sources.apply(i).text()));
            var inTitle = Optional.ofNullable(found.remove(count)).orElse(List.of());
            return new Quoted(
                    inTitle.stream().map(Marks.Mark::span).toList(),
                    Snippets.of(found, sources, count));
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
                    var plans = new QueryPlans(question.without());
                    var search = new Search(searcher, type, question, plans);
                    var planned = search.planned(reading.expression());
                    var answer = answer(searcher, question, search, planned, reading, hits);
                    boolean isPartial = planned.demand() == Demand.MOST;
                    if (answer.total() == 0 || planned.demand() != Demand.CHUNKS)
                        answer = answer.meaning(meant(searcher, type, question));
                    if (answer.total() > 0 && !isPartial
                            || reading.expression() instanceof Expression.Nothing) return answer;
                    var failed =
                            new FailedQuestion(
                                    type,
                                    question,
                                    reading.expression(),
                                    plans,
                                    (of, part, narrowed) ->
                                            new Search(searcher, of, narrowed, plans).count(part));
                    return isPartial
                            ? answer.of(failed.partial())
                            : answer.because(failed.absence(coverages.read(searcher)));
                });
    }

    /** The text as it was probably meant, when that finds something; null when it is as meant. */
    private static @Nullable String meant(
            IndexSearcher searcher, IndexEntry.Type type, Question question) throws IOException {
        var anywhere = question.filteredBy(Map.of()).between(null, null);
        var plans = new QueryPlans(question.without());
        return new DidYouMean(
                        searcher.getIndexReader(),
                        (text, filtered) ->
                                new Search(searcher, type, filtered ? question : anywhere, plans)
                                                .count(QueryReader.read(text).expression())
                                        > 0)
                .of(question.text())
                .orElse(null);
    }

    @Override
    public Coverage coverage(Audience audience) {
        return reading(audience, Coverage.NONE, coverages::read);
    }

    @Override
    public Totals totals(Question question, Audience audience) {
        var expression = QueryReader.read(question.text()).expression();
        var plans = new QueryPlans(question.without());
        return reading(
                audience,
                Totals.NONE,
                searcher ->
                        new Totals(
                                total(searcher, IndexEntry.Type.CASE, question, expression, plans),
                                total(
                                        searcher,
                                        IndexEntry.Type.UTTERANCE,
                                        question,
                                        expression,
                                        plans),
                                total(
                                        searcher,
                                        IndexEntry.Type.DOCUMENT,
                                        question,
                                        expression,
                                        plans)));
    }

    private static long total(
            IndexSearcher searcher,
            IndexEntry.Type type,
            Question question,
            Expression expression,
            QueryPlans plans)
            throws IOException {
        var search = new Search(searcher, type, question, plans);
        return search.count(search.planned(expression));
    }

    private static <H> Answer<H> answer(
            IndexSearcher searcher,
            Question question,
            Search search,
            Search.Planned planned,
            QueryReader.Reading reading,
            HitReader<H> hits)
            throws IOException {
        var query = search.narrow(planned);
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
        scores(shown, question.sort(), searcher, query);
        var quoting = new Quoting(new Marks(searcher, planned.plan().needles()));
        var found = new ArrayList<H>();
        for (var hit : shown) {
            var stored = Stored.of(searcher, hit.doc, HIT);
            found.add(hits.read(new Hit(hit.doc, stored, hit.score), quoting));
        }
        return new Answer<>(
                top.totalHits.value(),
                found,
                facets(searcher, question, search, planned),
                planned.plan().words(),
                null,
                notice(reading, planned.demand()));
    }

    /** What the person should know of how the query was read and loosened; null for nothing. */
    private static @Nullable String notice(QueryReader.Reading reading, Demand demand) {
        var read = reading.notice() == null ? "" : reading.notice();
        return switch (demand) {
            case CHUNKS -> reading.notice();
            case NEAR, WORDS -> read + SPLIT_UP;
            case MOST -> read + MOST_OF_IT;
        };
    }

    /** Who sorts by the score has it already; otherwise the query is asked once more. */
    private static void scores(ScoreDoc[] shown, Sort sort, IndexSearcher searcher, Query query)
            throws IOException {
        if (sort != Sort.RELEVANCE) TopFieldCollector.populateScores(shown, searcher, query);
        else for (var hit : shown) hit.score = (Float) ((FieldDoc) hit).fields[0];
    }

    private static Map<Facet, List<Answer.Bucket>> facets(
            IndexSearcher searcher, Question question, Search search, Search.Planned planned)
            throws IOException {
        var tables = FacetTables.of(searcher.getIndexReader());
        var counts =
                FacetCounts.count(
                        searcher,
                        tables,
                        search.wide(planned),
                        FacetChoices.of(question.filters()));
        return FacetBuckets.of(tables, counts, question.filters());
    }

    /**
     * Ties go to the newest, then by place, so that pages are stable; what has no date comes last
     * either way. An empty question has nothing but ties.
     */
    private static org.apache.lucene.search.Sort sort(Sort sort) {
        var newest = new SortField(Fields.DAY, SortField.Type.LONG, true, Long.MIN_VALUE);
        var oldest = new SortField(Fields.DAY, SortField.Type.LONG, false, Long.MAX_VALUE);
        var place = new SortField(Fields.PLACE, SortField.Type.STRING);
        return switch (sort) {
            case RELEVANCE ->
                    new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, newest, place);
            case DATE_DESC -> new org.apache.lucene.search.Sort(newest, place);
            case DATE_ASC -> new org.apache.lucene.search.Sort(oldest, place);
        };
    }

    private <T> Optional<T> find(
            IndexEntry.Type type, String id, Class<T> record, Audience audience) {
        return reading(
                audience,
                Optional.<T>empty(),
                searcher ->
                        find(searcher, type, id, Set.of(Fields.RECORD))
                                .map(stored -> stored.record(record)));
    }

    private static Optional<Stored> find(
            IndexSearcher searcher, IndexEntry.Type type, String id, Set<String> fields)
            throws IOException {
        var hits = searcher.search(key(type, id), 1).scoreDocs;
        return hits.length == 0
                ? Optional.empty()
                : Optional.of(Stored.of(searcher, hits[0].doc, fields));
    }

    private static Query key(IndexEntry.Type type, String id) {
        return new TermQuery(new Term(Fields.KEY, type.key(id)));
    }

    private <T> T reading(Audience audience, T withoutIndex, Reading<T> question) {
        try {
            var found = source(audience).view();
            if (found.isEmpty()) return withoutIndex;
            try (var view = found.get()) {
                return answered(shelves.get(audience), view, question);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private View.Source source(Audience audience) {
        var source = views.get(audience);
        if (source == null) throw new IllegalStateException("no index for " + audience);
        return source;
    }

    /** A question that fails may have met a file that is broken, or what another version wrote. */
    private static <T> T answered(Shelf shelf, View view, Reading<T> question) throws IOException {
        try {
            return question.read(view.searcher());
        } catch (IOException | RuntimeException | InternalError e) {
            if (!shelf.isToBlame(view)) throw e;
            throw shelf.unavailable(e);
        }
    }
}
