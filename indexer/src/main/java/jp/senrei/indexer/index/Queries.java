package jp.senrei.indexer.index;

import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** The few ways in which queries are put together. */
final class Queries {
    private Queries() {}

    static Query any(List<? extends Query> queries) {
        var any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    static Query both(Query one, Query other) {
        return new BooleanQuery.Builder().add(one, Occur.MUST).add(other, Occur.MUST).build();
    }

    static Query ofType(IndexEntry.Type type) {
        return new TermQuery(new Term(Fields.TYPE, type.name()));
    }

    static Query days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return LongPoint.newRangeQuery(
                Fields.DAY,
                from == null ? Long.MIN_VALUE : from.toEpochDay(),
                to == null ? Long.MAX_VALUE : to.toEpochDay());
    }

    static Query constant(String field, String value, float score) {
        return scored(new TermQuery(new Term(field, value)), score);
    }

    static Query scored(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
