package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.List;
import jp.senrei.indexer.index.QueryPlan.Demand;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** One question put to one state of the index: what exactly is asked of Lucene. For one thread. */
final class Search {
    /**
     * A way to ask.
     *
     * @param plan what is asked of one text, and what of it can be marked
     * @param wanted the same within the scope of the question, not narrowed by its filters
     */
    record Planned(QueryPlan plan, Query wanted, Demand demand) {
        /** Whether it is known without a search that there is no hit. */
        boolean isNothing() {
            return TermsThere.isNothing(wanted);
        }
    }

    private final IndexSearcher searcher;
    private final IndexEntry.Type type;
    private final Question question;
    private final QueryPlans plans;
    private final TermsThere terms;

    Search(IndexSearcher searcher, IndexEntry.Type type, Question question, QueryPlans plans) {
        this.searcher = searcher;
        this.type = type;
        this.question = question;
        this.plans = plans;
        this.terms = plans.there(searcher.getIndexReader());
    }

    /** Where the words of a question must meet when it asks for things of a type. */
    static Scope scope(Question question, IndexEntry.Type type) {
        if (question.scope() != null) return question.scope();
        return type == IndexEntry.Type.DOCUMENT ? Scope.DOCUMENT : Scope.CASE;
    }

    /** The strictest way that finds anything. */
    Planned planned(Expression expression) throws IOException {
        return planned(expression, List.of(Demand.NEAR, Demand.WORDS, Demand.MOST));
    }

    /** Hits that have all of it, as far as it may be split up; never what has only most of it. */
    long count(Expression expression) throws IOException {
        return count(planned(expression, List.of(Demand.NEAR, Demand.WORDS)));
    }

    private Planned planned(Expression expression, List<Demand> looser) throws IOException {
        var strict = planned(expression, Demand.CHUNKS);
        if (!strict.plan().loosens() || isMet(strict)) return strict;
        for (var demand : looser) {
            var planned = planned(expression, demand);
            if (isMet(planned)) return planned;
        }
        return strict;
    }

    /**
     * Whatever the filters: a value of a facet would promise other hits than it gives if the words
     * were taken another way behind it.
     */
    private boolean isMet(Planned planned) throws IOException {
        if (planned.isNothing()) return false;
        var first = new TopScoreDocCollectorManager(1, 1);
        var any = new ConstantScoreQuery(wide(planned)); // ends with the first hit
        return searcher.search(any, first).scoreDocs.length > 0;
    }

    private Planned planned(Expression expression, Demand demand) throws IOException {
        var plan = plans.of(expression, demand);
        var wanted =
                ScopedQuery.of(
                        searcher,
                        type,
                        scope(question, type),
                        expression,
                        terms,
                        part -> plans.of(part, demand).query());
        return new Planned(plan, terms.in(wanted), demand);
    }

    long count(Planned planned) throws IOException {
        return planned.isNothing() ? 0 : searcher.count(narrow(planned));
    }

    /** Hits of the question as it is, with its filters. */
    Query narrow(Planned planned) {
        var query = widely(planned);
        FacetChoices.of(question.filters()).narrow(query);
        return query.build();
    }

    /** Whatever values of facets the question is narrowed to. */
    Query wide(Planned planned) {
        return widely(planned).build();
    }

    private BooleanQuery.Builder widely(Planned planned) {
        var query =
                new BooleanQuery.Builder()
                        .add(planned.wanted(), Occur.MUST)
                        .add(Queries.ofType(type), Occur.FILTER);
        if (question.from() != null || question.to() != null)
            query.add(Queries.days(question.from(), question.to()), Occur.FILTER);
        return query;
    }
}
