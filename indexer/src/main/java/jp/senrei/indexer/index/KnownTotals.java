package jp.senrei.indexer.index;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;

/**
 * What the three searches find, of the questions that were asked last: the home page asks the same
 * few each time, and every page of a list of results those of its tabs.
 */
final class KnownTotals {
    /** Questions kept of one state of the index. */
    private static final int MOST = 500;

    /** Characters of a question that is kept; who asks longer ones asks them once. */
    private static final int LONGEST = 1_000;

    private static final EachState<Latest<Question, Totals>> KNOWN =
            new EachState<>(any -> new Latest<>(MOST, each -> 1));

    private KnownTotals() {}

    static Totals of(IndexSearcher searcher, Question question) throws IOException {
        var asked = question.page(1);
        if (asked.toString().length() > LONGEST) return new Answering(searcher, asked).totals();
        var known = KNOWN.of(searcher);
        var before = known.find(asked);
        return before.isPresent()
                ? before.get()
                : known.keep(asked, new Answering(searcher, asked).totals());
    }
}
