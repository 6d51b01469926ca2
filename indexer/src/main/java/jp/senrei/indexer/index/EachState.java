package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.search.IndexSearcher;

/**
 * One thing for each open state of the index of each audience: made when it is first asked for,
 * given up when that state is closed. No two states, and no two audiences, have one in common. For
 * many threads, of which two may make the same at first.
 */
final class EachState<T> {
    interface Maker<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private final Map<CacheKey, T> open = new ConcurrentHashMap<>();
    private final Maker<T> maker;

    EachState(Maker<T> maker) {
        this.maker = maker;
    }

    /**
     * @param searcher of a {@link DirectoryReader} that is not closed before the question is
     *     answered
     */
    T of(IndexSearcher searcher) throws IOException {
        return of(searcher, searcher.getIndexReader().getReaderCacheHelper());
    }

    private T of(IndexSearcher searcher, IndexReader.CacheHelper state) throws IOException {
        var known = open.get(state.getKey());
        if (known != null) return known;
        var made = maker.of(searcher);
        var earlier = open.putIfAbsent(state.getKey(), made);
        if (earlier != null) return earlier;
        state.addClosedListener(open::remove);
        return made;
    }
}
