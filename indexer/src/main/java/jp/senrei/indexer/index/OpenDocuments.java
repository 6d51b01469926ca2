package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.search.IndexSearcher;

/**
 * The documents that were read last, as {@link Records#opened} reads them: who goes through minutes
 * of 2,000 turns part by part has them opened once. What is kept belongs to one state of the index
 * of one audience, is found by questions to that state only, and goes when it is closed. For many
 * threads.
 */
final class OpenDocuments {
    /** UTF-16 units of text and turns kept, of all documents together: some ten megabytes. */
    private static final long MOST = 4_000_000;

    /** Counted for a document besides its words. */
    private static final long LEAST = 4_000;

    /**
     * @param state alike for no two states, nor for two audiences
     */
    private record Place(CacheKey state, String id) {}

    /**
     * @param layout how its text is laid out in the index, for marking it
     */
    record Opened(DocumentEntry entry, TextLayout layout) {}

    private final LinkedHashMap<Place, Opened> open = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<CacheKey> states = new HashSet<>();
    private long size;

    /** The same object each time, as long as it is kept. */
    Optional<Opened> read(IndexSearcher searcher, String id) throws IOException {
        var lifetime = searcher.getIndexReader().getReaderCacheHelper();
        if (lifetime == null) return new Records(searcher).opened(id);
        var place = new Place(lifetime.getKey(), id);
        var kept = find(place);
        if (kept.isPresent()) return kept;
        var read = new Records(searcher).opened(id);
        if (read.isEmpty()) return read;
        if (isNew(lifetime.getKey())) lifetime.addClosedListener(this::forget);
        keep(place, read.get());
        return read;
    }

    private synchronized Optional<Opened> find(Place place) {
        return Optional.ofNullable(open.get(place));
    }

    private synchronized boolean isNew(CacheKey state) {
        return states.add(state);
    }

    private synchronized void keep(Place place, Opened read) {
        var before = open.put(place, read);
        size += size(read) - (before == null ? 0 : size(before));
        var eldest = open.entrySet().iterator();
        while (size > MOST && eldest.hasNext()) {
            size -= size(eldest.next().getValue());
            eldest.remove();
        }
    }

    private synchronized void forget(CacheKey state) {
        states.remove(state);
        var each = open.entrySet().iterator();
        while (each.hasNext()) {
            var kept = each.next();
            if (kept.getKey().state() != state) continue;
            size -= size(kept.getValue());
            each.remove();
        }
    }

    private static long size(Opened read) {
        var entry = read.entry();
        long said = entry.utterances().stream().mapToLong(turn -> turn.text().length()).sum();
        return LEAST + entry.text().text().length() + said;
    }

    /** How many are kept. */
    synchronized int count() {
        return open.size();
    }
}
