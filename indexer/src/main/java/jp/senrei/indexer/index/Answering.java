package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.senrei.indexer.index.IndexEntry.Type;
import jp.senrei.indexer.index.QueryPlan.Demand;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Answers one question in one state of the index: the hits of a page, the values to narrow it by,
 * and, where little or nothing is found, why and what comes near. For one thread.
 */
final class Answering {
    private final IndexSearcher searcher;
    private final FacetTables tables;
    private final Question question;
    private final QueryReader.Reading reading;
    private final QueryPlans plans;

    Answering(IndexSearcher searcher, Question asked) throws IOException {
        this.searcher = searcher;
        this.tables = FacetTables.of(searcher);
        this.question = FacetChoices.byValue(asked, tables);
        this.reading = QueryReader.read(asked.text());
        this.plans = new QueryPlans(asked.without());
    }

    <H> Answer<H> answer(Searched<H> searched) throws IOException {
        var type = searched.type();
        var search = search(type, question);
        var planned = search.planned(reading.expression());
        var answer = found(searched, search, planned);
        if (answer.total() == 0 || planned.demand() != Demand.CHUNKS)
            answer = answer.meaning(meant(type));
        if (reading.expression() instanceof Expression.Nothing) return answer;
        if (planned.demand() == Demand.MOST) return answer.partly(failed(type).partial());
        if (answer.total() > 0) return answer;
        return answer.because(failed(type).absence(CoverageReader.read(searcher)));
    }

    private <H> Answer<H> found(Searched<H> searched, Search search, Search.Planned planned)
            throws IOException {
        var ranking = Ranking.of(searcher, search.narrow(planned), question);
        var marks = new Marks(searcher, planned.plan().needles());
        var speakers = planned.plan().speakers();
        var hits = new ArrayList<H>();
        for (var hit : ranking.hits()) hits.add(searched.read(searcher, hit, marks, speakers));
        return Answer.of(ranking.total(), hits, facets(search, planned), planned.plan().words())
                .noting(notices(planned.demand()));
    }

    private Map<Facet, List<Answer.Bucket>> facets(Search search, Search.Planned planned)
            throws IOException {
        var choices = FacetChoices.of(question.filters());
        var counts = FacetCounts.count(searcher, tables, search.wide(planned), choices);
        return FacetBuckets.of(tables, counts, question.filters());
    }

    /** What the person should know of how the query was read and loosened. */
    private List<QueryNotice> notices(Demand demand) {
        var notices = new ArrayList<>(reading.notices());
        switch (demand) {
            case CHUNKS -> {}
            case NEAR, WORDS -> notices.add(QueryNotice.SPLIT_UP);
            case MOST -> notices.add(QueryNotice.SOME_WORDS);
        }
        return notices;
    }

    /** The text as it was probably meant, when that finds something; null when it is as meant. */
    private @Nullable String meant(Type type) throws IOException {
        var anywhere = question.filteredBy(Map.of()).between(null, null);
        return new DidYouMean(
                        searcher.getIndexReader(),
                        (text, filtered) ->
                                search(type, filtered ? question : anywhere)
                                                .count(QueryReader.read(text).expression())
                                        > 0)
                .of(question.text())
                .orElse(null);
    }

    private FailedQuestion failed(Type type) {
        return new FailedQuestion(
                type,
                question,
                reading.expression(),
                plans,
                (of, part, narrowed) -> search(of, narrowed).count(part));
    }

    /** As many as the answers would tell. */
    Totals totals() throws IOException {
        return new Totals(total(Type.CASE), total(Type.UTTERANCE), total(Type.DOCUMENT));
    }

    private long total(Type type) throws IOException {
        var search = search(type, question);
        return search.count(search.planned(reading.expression()));
    }

    private Search search(Type type, Question narrowed) {
        return new Search(searcher, type, narrowed, plans);
    }
}
