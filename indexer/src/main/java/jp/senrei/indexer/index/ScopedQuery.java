package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.senrei.indexer.index.Expression.And;
import jp.senrei.indexer.index.Expression.DateRange;
import jp.senrei.indexer.index.Expression.Everything;
import jp.senrei.indexer.index.Expression.Field;
import jp.senrei.indexer.index.Expression.Not;
import jp.senrei.indexer.index.Expression.Nothing;
import jp.senrei.indexer.index.Expression.Or;
import jp.senrei.indexer.index.Expression.Phrase;
import jp.senrei.indexer.index.Expression.Word;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.JoinUtil;
import org.apache.lucene.search.join.ScoreMode;

/**
 * What is found when the words side by side must meet within a {@link Scope}.
 *
 * <ul>
 *   <li>Scope as large as what is searched (cases in the same case): all operands are met by the
 *       hit.
 *   <li>Smaller (cases, in the same utterance): all operands are met by one utterance of the hit. A
 *       document in which no case stands is its own case.
 *   <li>Larger (cases, in the same document; utterances, in the same case): the hit meets all words
 *       itself; or it meets one of them, and the others are all met in one document in which it
 *       stands. A day or month (令和2年12月) is not counted as that one: every turn of a meeting was
 *       spoken on its day.
 * </ul>
 *
 * <p>Fields, ranges of dates and what is left out do not tell what stands near each other but which
 * things are wanted. They hold for the smaller of hit and scope: 「発言者:会長 LINE」 in the same
 * utterance is the chair speaking of LINE, and 「LINE -委託」 never shows a hit that has 委託 in it,
 * however large the scope. What is typed without a space, stands in quotes or in brackets with OR
 * is one word here; a single one has nothing to meet, and is searched as ever. Alternatives (A B)
 * OR (C D) are scoped each on its own.
 */
final class ScopedQuery {
    private final IndexSearcher searcher;
    private final IndexEntry.Type hit;
    private final IndexEntry.Type unit;
    private final TermsThere terms;
    private final Function<Expression, Query> plan;
    private final Map<Expression, Query> planned = new HashMap<>();

    private ScopedQuery(
            IndexSearcher searcher,
            IndexEntry.Type hit,
            Scope scope,
            TermsThere terms,
            Function<Expression, Query> plan) {
        this.searcher = searcher;
        this.hit = hit;
        this.unit =
                switch (scope) {
                    case UTTERANCE -> IndexEntry.Type.UTTERANCE;
                    case CASE -> IndexEntry.Type.CASE;
                    case DOCUMENT -> IndexEntry.Type.DOCUMENT;
                };
        this.terms = terms;
        this.plan = plan;
    }

    /**
     * The query for hits of a type, still without the filter on the type itself.
     *
     * @param plan what finds an expression within one thing, whatever its type
     */
    static Query of(
            IndexSearcher searcher,
            IndexEntry.Type type,
            Scope scope,
            Expression expression,
            TermsThere terms,
            Function<Expression, Query> plan)
            throws IOException {
        return new ScopedQuery(searcher, type, scope, terms, plan).query(expression);
    }

    private Query query(Expression expression) throws IOException {
        if (unit == hit) return met(hit, expression);
        return switch (expression) {
            case Or(var operands) -> either(operands);
            case And(var operands) -> together(operands.stream().distinct().toList());
            case Everything(),
                    Nothing(),
                    Word(_),
                    Phrase(_),
                    Not(_),
                    Field(_, _),
                    DateRange(_, _) ->
                    met(hit, expression);
        };
    }

    private Query either(List<Expression> operands) throws IOException {
        var either = new BooleanQuery.Builder();
        for (var operand : operands) either.add(query(operand), Occur.SHOULD);
        return either.build();
    }

    private Query together(List<Expression> operands) throws IOException {
        if (operands.size() == 1) return met(hit, operands.getFirst());
        return size(unit) < size(hit) ? within(operands) : around(operands);
    }

    private static int size(IndexEntry.Type type) {
        return switch (type) {
            case UTTERANCE -> 1;
            case CASE -> 2;
            case DOCUMENT, MEETING, SUGGESTION, EARLIER -> 3;
        };
    }

    // ---- a smaller unit

    private Query within(List<Expression> operands) throws IOException {
        var within = new BooleanQuery.Builder().add(inUnit(operands), Occur.MUST);
        if (unit != IndexEntry.Type.CASE) return within.build();
        // a case may stand in several documents: this one has to say something of it
        var words = operands.stream().filter(operand -> !isCondition(operand)).toList();
        if (!words.isEmpty()) within.add(any(words), Occur.FILTER);
        var ownCase =
                new BooleanQuery.Builder()
                        .add(met(hit, new And(operands)), Occur.MUST)
                        .add(new FieldExistsQuery(Fields.IN_CASE), Occur.MUST_NOT);
        return new BooleanQuery.Builder()
                .add(within.build(), Occur.SHOULD)
                .add(ownCase.build(), Occur.SHOULD)
                .build();
    }

    /** Filters by the unit, scores by the hit. */
    private Query inUnit(List<Expression> operands) throws IOException {
        var inUnit = new BooleanQuery.Builder().add(joined(operands), Occur.FILTER);
        operands.stream()
                .filter(operand -> !isCondition(operand))
                .forEach(word -> inUnit.add(met(hit, word), Occur.SHOULD));
        return inUnit.build();
    }

    // ---- a larger unit

    private Query around(List<Expression> operands) throws IOException {
        var words = operands.stream().filter(operand -> !isCondition(operand)).toList();
        if (words.size() < 2) return met(hit, new And(operands));
        var around = new BooleanQuery.Builder().add(oneHereTheOthersAround(words), Occur.MUST);
        operands.stream()
                .filter(ScopedQuery::isCondition)
                .forEach(condition -> around.add(met(hit, condition), Occur.FILTER));
        return around.build();
    }

    private Query oneHereTheOthersAround(List<Expression> words) throws IOException {
        var some = new BooleanQuery.Builder().add(met(hit, new And(words)), Occur.SHOULD);
        var telling = words.stream().filter(word -> !isTime(word)).toList();
        for (var one : telling.isEmpty() ? words : telling) {
            var others = new ArrayList<>(words);
            others.remove(one);
            some.add(
                    new BooleanQuery.Builder()
                            .add(met(hit, one), Occur.MUST)
                            .add(joined(others), Occur.FILTER)
                            .build(),
                    Occur.SHOULD);
        }
        return some.build();
    }

    private Query any(List<Expression> words) {
        var any = new BooleanQuery.Builder();
        words.forEach(word -> any.add(met(hit, word), Occur.SHOULD));
        return any.build();
    }

    // ---- both

    /** What belongs to the same case or document as a unit that meets all of these. */
    private Query joined(List<Expression> operands) throws IOException {
        boolean byDocument = hit == IndexEntry.Type.DOCUMENT || unit == IndexEntry.Type.DOCUMENT;
        var field = byDocument ? Fields.IN_DOCUMENT : Fields.IN_CASE;
        var units =
                new BooleanQuery.Builder()
                        .add(met(unit, new And(operands)), Occur.FILTER)
                        .add(new TermQuery(new Term(Fields.TYPE, unit.name())), Occur.FILTER)
                        .build();
        var there = terms.in(units);
        if (TermsThere.isNothing(there)) return there;
        return JoinUtil.createJoinQuery(field, true, field, there, searcher, ScoreMode.None);
    }

    private static boolean isCondition(Expression operand) {
        return switch (operand) {
            case Field(_, _), DateRange(_, _), Not(_) -> true;
            case And(var operands) -> operands.stream().allMatch(ScopedQuery::isCondition);
            case Or(var operands) -> operands.stream().allMatch(ScopedQuery::isCondition);
            case Everything(), Nothing(), Word(_), Phrase(_) -> false;
        };
    }

    private static boolean isTime(Expression operand) {
        return operand instanceof Word(var text) && Period.readWord(text).isPresent();
    }

    /** What finds the expression in one thing of the type. */
    private Query met(IndexEntry.Type type, Expression expression) {
        if (type != IndexEntry.Type.UTTERANCE) return planned(expression);
        return switch (expression) {
            case Word(_), Phrase(_) -> SaidWords.of(planned(expression));
            case And(var operands) -> all(operands.stream().map(part -> met(type, part)));
            case Or(var operands) -> one(operands.stream().map(part -> met(type, part)));
            case Not(var operand) -> without(met(type, operand));
            case Everything(), Nothing(), Field(_, _), DateRange(_, _) -> planned(expression);
        };
    }

    private Query planned(Expression expression) {
        return planned.computeIfAbsent(expression, plan);
    }

    private static Query all(Stream<Query> queries) {
        var all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.MUST));
        return all.build();
    }

    private static Query one(Stream<Query> queries) {
        var one = new BooleanQuery.Builder();
        queries.forEach(query -> one.add(query, Occur.SHOULD));
        return one.build();
    }

    private static Query without(Query query) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }
}
