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

    /** Characters and bytes kept of one state; what is made of them takes as much again or more. */
    private static final int MOST = 4_000_000;

    private static final Set<String> RECORD = Set.of(Fields.RECORD);

    /**
     * @param fields that were read of the entry
     */
    private record Place(int doc, Set<String> fields) {}

    private final LinkedHashMap<Place, Stored> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int size;

    /**
     * The record of an entry.
     *
     * @param doc number of the entry, good for this state of the index only
     */
    static <T> T read(IndexSearcher searcher, int doc, Class<T> type) throws IOException {
        return stored(searcher, doc, RECORD).record(type);
    }

    /** The same object each time, as long as it is kept. */
    static Stored stored(IndexSearcher searcher, int doc, Set<String> fields) throws IOException {
        var open = of(searcher);
        var place = new Place(doc, fields);
        var known = open == null ? null : open.find(place);
        if (known != null) return known;
        var read = Stored.of(searcher, doc, fields);
        if (open != null) open.keep(place, read);
        return read;
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

    private synchronized @Nullable Stored find(Place place) {
        return kept.get(place);
    }

    private synchronized void keep(Place place, Stored read) {
        var before = kept.put(place, read);
        size += read.size() - (before == null ? 0 : before.size());
        var eldest = kept.values().iterator();
        while (size > MOST && eldest.hasNext()) {
            size -= eldest.next().size();
            eldest.remove();
        }
    }
}
