package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.IndexEntry.Type;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.IOUtils;

/**
 * The index embedded in this process, in the folder that {@link LuceneIndexWriter} writes. Opens
 * the state of the audience that each question is about; what is done with it, others know.
 */
public final class LuceneIndex implements SearchIndex {
    static {
        // A query of 32 words with their synonyms, in three sections and two views, asks for more
        // than the 1,024 Lucene thinks usual.
        IndexSearcher.setMaxClauseCount(16_384);
    }

    private interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    private final Map<Audience, Shelf> shelves;
    private final Map<Audience, ? extends View.Source> views;
    private final PastQueries past;

    private LuceneIndex(
            Map<Audience, Shelf> shelves,
            Map<Audience, ? extends View.Source> views,
            PastQueries past) {
        this.shelves = shelves;
        this.views = views;
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
     * Says of an index that is not there that it should be: until it is made anew every question to
     * it is refused. Otherwise it would answer, wrongly, that there is nothing.
     */
    public static void markAsLost(Path folder) {
        for (var audience : Audience.values()) Damage.markAsLost(Shelf.folder(folder, audience));
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
        return new LuceneIndex(shelves, shelves, past);
    }

    @Override
    public SearchIndex snapshot() {
        var pinned = new EnumMap<Audience, View.Source>(Audience.class);
        shelves.forEach((audience, shelf) -> pinned.put(audience, shelf.pinned()));
        return new LuceneIndex(shelves, pinned, past);
    }

    @Override
    public Answer<CaseHit> searchCases(Question question, Audience audience) {
        var answer = search(Searched.CASES, question, audience);
        past.asked(question, answer, audience);
        return answer;
    }

    @Override
    public Answer<UtteranceHit> searchUtterances(Question question, Audience audience) {
        return search(Searched.UTTERANCES, question, audience);
    }

    @Override
    public Answer<DocumentHit> searchDocuments(Question question, Audience audience) {
        return search(Searched.DOCUMENTS, question, audience);
    }

    private <H> Answer<H> search(Searched<H> searched, Question question, Audience audience) {
        return reading(
                audience,
                Answer.<H>nothing(QueryReader.read(question.text()).notices()),
                searcher -> new Answering(searcher, question).answer(searched));
    }

    @Override
    public Totals totals(Question question, Audience audience) {
        return reading(audience, Totals.NONE, searcher -> KnownTotals.of(searcher, question));
    }

    @Override
    public Coverage coverage(Audience audience) {
        return reading(audience, Coverage.NONE, CoverageReader::read);
    }

    @Override
    public List<Suggestion> suggest(String typed, int most, Audience audience) {
        return reading(
                audience,
                List.of(),
                searcher -> new Suggestions(searcher, past, audience).of(typed, most));
    }

    @Override
    public List<SimilarCase> similar(String caseId, int most, Audience audience) {
        return reading(audience, List.of(), searcher -> similar(searcher, caseId, most));
    }

    private static List<SimilarCase> similar(IndexSearcher searcher, String caseId, int most)
            throws IOException {
        var place = new Records(searcher).place(Type.CASE, caseId);
        return place.isEmpty() ? List.of() : Resemblance.to(searcher, place.getAsInt(), most);
    }

    @Override
    public Optional<Dossier> findCase(String id, Audience audience) {
        return find(Type.CASE, id, Dossier.class, audience);
    }

    @Override
    public Optional<DocumentEntry> findDocument(String id, Audience audience) {
        return held(audience, Optional.empty(), documents -> documents.whole(id));
    }

    @Override
    public Optional<DocumentEntry> readDocument(String id, Audience audience) {
        return held(audience, Optional.empty(), documents -> documents.toBeRead(id));
    }

    @Override
    public Optional<Document> aboutDocument(String id, Audience audience) {
        return held(audience, Optional.empty(), documents -> documents.about(id));
    }

    @Override
    public List<Document> versionsOf(String document, Audience audience) {
        return held(audience, List.of(), documents -> documents.versionsOf(document));
    }

    private interface Held<T> {
        T of(HeldDocuments documents) throws IOException;
    }

    private <T> T held(Audience audience, T withoutIndex, Held<T> asked) {
        return reading(audience, withoutIndex, searcher -> asked.of(new HeldDocuments(searcher)));
    }

    @Override
    public Optional<Meeting> findMeeting(String id, Audience audience) {
        return find(Type.MEETING, id, Meeting.class, audience);
    }

    private <T> Optional<T> find(Type type, String id, Class<T> record, Audience audience) {
        return reading(
                audience,
                Optional.empty(),
                searcher -> new Records(searcher).find(type, id, record));
    }

    @Override
    public List<Dossier> casesOfDocument(String document, Audience audience) {
        return reading(audience, List.of(), searcher -> new Records(searcher).casesOf(document));
    }

    @Override
    public List<Utterance> utterancesOfCase(String id, Audience audience) {
        return reading(audience, List.of(), searcher -> new Records(searcher).utterancesOf(id));
    }

    @Override
    public List<Dossier> goingOnWith(String caseId, Audience audience) {
        return listing(audience, listings -> listings.goingOnWith(caseId));
    }

    @Override
    public List<Meeting> meetingsOf(String municipality, Audience audience) {
        return listing(audience, listings -> listings.meetingsOf(municipality));
    }

    @Override
    public List<Document> latestDocuments(int most, Audience audience) {
        return listing(audience, listings -> listings.latestDocuments(most));
    }

    @Override
    public List<StatisticsCell> statisticsOf(String municipality, Audience audience) {
        return listing(audience, listings -> listings.statisticsOf(municipality));
    }

    @Override
    public List<Municipality> municipalitiesWithStatistics(Audience audience) {
        return listing(audience, Listings::municipalitiesWithStatistics);
    }

    private interface Listing<T> {
        List<T> of(Listings listings) throws IOException;
    }

    private <T> List<T> listing(Audience audience, Listing<T> listing) {
        return reading(audience, List.of(), searcher -> listing.of(new Listings(searcher)));
    }

    @Override
    public List<Speaker> speakers(String municipality, Audience audience) {
        return reading(
                audience,
                List.of(),
                searcher -> SpokenTurns.speakers(searcher.getIndexReader(), municipality));
    }

    @Override
    public List<Span> marks(Question question, String document, Audience audience) {
        return reading(
                audience, List.of(), searcher -> DocumentMarks.of(searcher, question, document));
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
        try {
            IOUtils.close(views.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
