package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sort.RELEVANCE;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * The hits of one page, in the order asked for. Ties go to the newest, then by place, so that pages
 * are stable; what has no date comes last either way. An empty question has nothing but ties.
 *
 * @param total of all pages
 * @param hits with their scores
 */
record Ranking(long total, List<ScoreDoc> hits) {
    private static final SortField NEWEST =
            new SortField(Fields.DAY, SortField.Type.LONG, true, Long.MIN_VALUE);
    private static final SortField OLDEST =
            new SortField(Fields.DAY, SortField.Type.LONG, false, Long.MAX_VALUE);
    private static final SortField PLACE = new SortField(Fields.PLACE, SortField.Type.STRING);

    private static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE, NEWEST, PLACE);

    private static final Sort NEWEST_FIRST = new Sort(NEWEST, PLACE);
    private static final Sort OLDEST_FIRST = new Sort(OLDEST, PLACE);

    /**
     * @param question for its page and order
     */
    static Ranking of(IndexSearcher searcher, Query query, Question question) throws IOException {
        long first = (question.page() - 1L) * question.size();
        int ranks = (int) Math.min(Question.MAX_RANK, first + question.size());
        var top = top(searcher, query, order(question), ranks, Integer.MAX_VALUE);
        var hits = List.of(top.scoreDocs).stream().skip(first).toList();
        score(hits, question, searcher, query);
        return new Ranking(top.totalHits.value(), hits);
    }

    /** The best so many, however many more there are. */
    static ScoreDoc[] best(IndexSearcher searcher, Query query, int most) throws IOException {
        var top = top(searcher, query, BY_SCORE, most, 1).scoreDocs;
        TopFieldCollector.populateScores(top, searcher, query);
        return top;
    }

    private static TopFieldDocs top(
            IndexSearcher searcher, Query query, Sort order, int most, int counted)
            throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(order, most, null, counted));
    }

    private static Sort order(Question question) {
        return switch (question.sort()) {
            case RELEVANCE -> BY_SCORE;
            case DATE_DESC -> NEWEST_FIRST;
            case DATE_ASC -> OLDEST_FIRST;
        };
    }

    /** Who sorts by the score has it already; otherwise the query is asked once more. */
    private static void score(
            List<ScoreDoc> hits, Question question, IndexSearcher searcher, Query query)
            throws IOException {
        if (question.sort() == RELEVANCE) hits.forEach(Ranking::takeScore);
        else TopFieldCollector.populateScores(hits.toArray(ScoreDoc[]::new), searcher, query);
    }

    private static void takeScore(ScoreDoc hit) {
        hit.score = (Float) ((FieldDoc) hit).fields[0];
    }
}
