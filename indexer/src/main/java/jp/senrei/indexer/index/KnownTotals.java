package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.search.IndexSearcher;

/**
 * What the three searches find, of the questions that were asked last of one state of the index of
 * one audience: the home page asks the same few each time, and every page of a list of results
 * those of its tabs. Given up when that state is closed. For many threads.
 */
final class KnownTotals {
    private static final Map<CacheKey, KnownTotals> OPEN = new ConcurrentHashMap<>();
    private static final int MOST = 500;

    /** Characters of a question that is kept; who asks longer ones asks them once. */
    private static final int LONGEST = 1_000;

    private final LinkedHashMap<Question, Totals> known = new LinkedHashMap<>(16, 0.75f, true);

    static Totals of(IndexSearcher searcher, Question question) throws IOException {
        var lifetime = searcher.getIndexReader().getReaderCacheHelper();
        var asked = question.page(1);
        if (lifetime == null || asked.toString().length() > LONGEST)
            return new Answering(searcher, question).totals();
        var here = here(lifetime);
        var before = here.find(asked);
        return before.isPresent()
                ? before.get()
                : here.keep(asked, new Answering(searcher, asked).totals());
    }

    private static KnownTotals here(IndexReader.CacheHelper lifetime) {
        var known = OPEN.get(lifetime.getKey());
        if (known != null) return known;
        var made = new KnownTotals();
        var earlier = OPEN.putIfAbsent(lifetime.getKey(), made);
        if (earlier != null) return earlier;
        lifetime.addClosedListener(OPEN::remove);
        return made;
    }

    private synchronized Optional<Totals> find(Question question) {
        return Optional.ofNullable(known.get(question));
    }

    private synchronized Totals keep(Question question, Totals totals) {
        known.put(question, totals);
        if (known.size() > MOST) known.pollFirstEntry();
        return totals;
    }
}
