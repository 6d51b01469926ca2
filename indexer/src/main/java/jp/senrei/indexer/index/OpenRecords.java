package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * The records that were read last of one state of the index of one audience: a page asks for the
 * same meeting and the same case several times, and the next page for them again. Given up when
 * that state is closed. For many threads.
 */
final class OpenRecords {
    private static final Map<CacheKey, OpenRecords> OPEN = new ConcurrentHashMap<>();

    /** Characters of JSON kept of one state; in memory a record takes a few times as much. */
    private static final int MOST = 2_000_000;

    /**
     * @param size of its JSON
     */
    private record Kept(Object record, int size) {}

    private final LinkedHashMap<Integer, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int size;

    /**
     * The record of an entry.
     *
     * @param doc number of the entry, good for this state of the index only
     */
    static <T> T read(IndexSearcher searcher, int doc, Class<T> type) throws IOException {
        var open = of(searcher);
        var known = open == null ? null : open.find(doc);
        if (type.isInstance(known)) return type.cast(known);
        var stored = Stored.of(searcher, doc, Set.of(Fields.RECORD));
        var record = stored.record(type);
        if (open != null) open.keep(doc, new Kept(record, stored.size()));
        return record;
    }

    private static @Nullable OpenRecords of(IndexSearcher searcher) {
        var lifetime = searcher.getIndexReader().getReaderCacheHelper();
        if (lifetime == null) return null;
        var known = OPEN.get(lifetime.getKey());
        if (known != null) return known;
        var made = new OpenRecords();
        var earlier = OPEN.putIfAbsent(lifetime.getKey(), made);
        if (earlier != null) return earlier;
        lifetime.addClosedListener(OPEN::remove);
        return made;
    }

    private synchronized @Nullable Object find(int doc) {
        var found = kept.get(doc);
        return found == null ? null : found.record();
    }

    private synchronized void keep(int doc, Kept read) {
        var before = kept.put(doc, read);
        size += read.size() - (before == null ? 0 : before.size());
        var eldest = kept.values().iterator();
        while (size > MOST && eldest.hasNext()) {
            size -= eldest.next().size();
            eldest.remove();
        }
    }
}
