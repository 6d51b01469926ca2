package jp.senrei.indexer.index;

import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;

/**
 * The same query, asked of a turn's own words. An utterance is filed under what its case is about
 * (service, articles, number, contractor), so that fields and facets find it; but a word typed
 * without a field asks for those who said it, not for every 「はい。」 in a case about LINE.
 */
final class SaidWords {
    private static final String FILTERS = Fields.FILTER;
    private static final String ORGANIZATIONS = Fields.ORGANIZATION;
    private static final String NAMED = Fields.NAMED;

    private SaidWords() {}

    static Query of(Query query) {
        return switch (query) {
            case BoostQuery boost -> new BoostQuery(of(boost.getQuery()), boost.getBoost());
            case ConstantScoreQuery constant -> new ConstantScoreQuery(of(constant.getQuery()));
            case DisjunctionMaxQuery best ->
                    new DisjunctionMaxQuery(
                            best.getDisjuncts().stream().map(SaidWords::of).toList(),
                            best.getTieBreakerMultiplier());
            case BooleanQuery parts -> of(parts);
            case TermQuery term -> unlessOfTheCase(term.getTerm().field(), term);
            case PhraseQuery phrase -> unlessOfTheCase(phrase.getField(), phrase);
            case TermInSetQuery terms -> unlessOfTheCase(terms.getField(), terms);
            default -> query;
        };
    }

    private static Query of(BooleanQuery parts) {
        var said =
                new BooleanQuery.Builder()
                        .setMinimumNumberShouldMatch(parts.getMinimumNumberShouldMatch());
        parts.clauses().forEach(clause -> said.add(of(clause.query()), clause.occur()));
        return said.build();
    }

    private static Query unlessOfTheCase(String field, Query query) {
        return isOfTheCase(field) ? MatchNoDocsQuery.INSTANCE : query;
    }

    private static boolean isOfTheCase(String field) {
        return field.startsWith(FILTERS)
                || field.startsWith(ORGANIZATIONS)
                || field.startsWith(NAMED) && !field.equals(Fields.named(SearchField.SPEAKER))
                || field.equals(Fields.ARTICLE)
                || field.equals(Fields.NUMBER);
    }
}
