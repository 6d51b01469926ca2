package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Which terms one state of the index has. A word is asked for under all its names, in every section
 * and both views; most of these stand nowhere, and what is left out of a query before it is put
 * need not be looked up again for each of its passes. What is found, and its score, stays the same.
 * For one thread.
 */
final class TermsThere {
    private final IndexReader reader;
    private final Map<Term, Boolean> known = new HashMap<>();

    TermsThere(IndexReader reader) {
        this.reader = reader;
    }

    /** The same query without the alternatives that nothing can match. */
    Query in(Query query) throws IOException {
        return switch (query) {
            case BoostQuery boost -> in(boost);
            case ConstantScoreQuery constant -> in(constant);
            case DisjunctionMaxQuery best -> in(best);
            case BooleanQuery parts -> in(parts);
            default -> mayMatch(query) ? query : MatchNoDocsQuery.INSTANCE;
        };
    }

    private Query in(BoostQuery boost) throws IOException {
        var query = in(boost.getQuery());
        return isNothing(query) ? query : new BoostQuery(query, boost.getBoost());
    }

    private Query in(ConstantScoreQuery constant) throws IOException {
        var query = in(constant.getQuery());
        return isNothing(query) ? query : new ConstantScoreQuery(query);
    }

    private Query in(DisjunctionMaxQuery best) throws IOException {
        var there = new ArrayList<Query>();
        for (var each : best.getDisjuncts()) {
            var query = in(each);
            if (!isNothing(query)) there.add(query);
        }
        return there.isEmpty()
                ? MatchNoDocsQuery.INSTANCE
                : new DisjunctionMaxQuery(there, best.getTieBreakerMultiplier());
    }

    private Query in(BooleanQuery parts) throws IOException {
        var there =
                new BooleanQuery.Builder()
                        .setMinimumNumberShouldMatch(parts.getMinimumNumberShouldMatch());
        boolean hasAny = false;
        for (var clause : parts) {
            var query = in(clause.query());
            if (!isNothing(query)) there.add(query, clause.occur());
            else if (clause.isRequired()) return query;
            hasAny |= !isNothing(query) && !clause.isProhibited();
        }
        return hasAny ? there.build() : MatchNoDocsQuery.INSTANCE;
    }

    /** Whether it is known without a search that there is no hit. */
    static boolean isNothing(Query query) {
        return query instanceof MatchNoDocsQuery;
    }

    /** False when one of the terms that a word or phrase needs is in no document. */
    boolean mayMatch(Query query) throws IOException {
        return switch (query) {
            case TermQuery term -> isThere(term.getTerm());
            case PhraseQuery phrase -> areThere(phrase.getTerms());
            default -> true;
        };
    }

    private boolean areThere(Term[] terms) throws IOException {
        for (var term : terms) if (!isThere(term)) return false;
        return true;
    }

    private boolean isThere(Term term) throws IOException {
        var there = known.get(term);
        if (there != null) return there;
        boolean isThere = readIsThere(term);
        known.put(term, isThere);
        return isThere;
    }

    private boolean readIsThere(Term term) throws IOException {
        for (var leaf : reader.leaves()) if (leaf.reader().docFreq(term) > 0) return true;
        return false;
    }
}
