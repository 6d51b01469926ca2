package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import jp.senrei.indexer.index.QueryPlan.Demand;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One question put to one state of the index: what exactly is asked of Lucene. For one thread. */
final class Search {
    /**
     * A way to ask.
     *
     * @param plan what is asked of one text, and what of it can be marked
     * @param wanted the same within the scope of the question, not narrowed by its filters
     */
    record Planned(QueryPlan plan, Query wanted, Demand demand) {}

    private final IndexSearcher searcher;
    private final IndexEntry.Type type;
    private final Question question;
    private final QueryPlans plans;

    Search(IndexSearcher searcher, IndexEntry.Type type, Question question, QueryPlans plans) {
        this.searcher = searcher;
        this.type = type;
        this.question = question;
        this.plans = plans;
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
        if (!strict.plan().loosens() || count(strict) > 0) return strict;
        for (var demand : looser) {
            var planned = planned(expression, demand);
            if (count(planned) > 0) return planned;
        }
        return strict;
    }

    private Planned planned(Expression expression, Demand demand) throws IOException {
        var plan = plans.of(expression, demand);
        var wanted =
                ScopedQuery.of(
                        searcher,
                        type,
                        scope(question, type),
                        expression,
                        part -> part == expression ? plan.query() : plan.like(part).query());
        return new Planned(plan, wanted, demand);
    }

    long count(Planned planned) throws IOException {
        return searcher.count(narrow(planned, null));
    }

    /**
     * @param ignored a facet whose filter is left out
     */
    Query narrow(Planned planned, @Nullable Facet ignored) {
        var query =
                new BooleanQuery.Builder()
                        .add(planned.wanted(), Occur.MUST)
                        .add(Everything.ofType(type), Occur.FILTER);
        if (question.from() != null || question.to() != null)
            query.add(QueryPlan.days(question.from(), question.to()), Occur.FILTER);
        question.filters()
                .forEach(
                        (facet, values) -> {
                            if (facet != ignored) query.add(oneOf(facet, values), Occur.FILTER);
                        });
        return query.build();
    }

    private static Query oneOf(Facet facet, Set<String> values) {
        return new TermInSetQuery(
                Fields.filter(facet), values.stream().map(BytesRef::new).toList());
    }
}
