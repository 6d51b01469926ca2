package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;

/**
 * The records that were read last: a page asks for the same meeting and the same case several
 * times, and the next page for them again.
 */
final class OpenRecords {
    /** Characters and bytes kept of one state; what is made of them takes as much again or more. */
    private static final int MOST = 4_000_000;

    private static final EachState<Latest<Place, Stored>> OPEN =
            new EachState<>(any -> new Latest<>(MOST, Stored::size));

    private static final Set<String> RECORD = Set.of(Fields.RECORD);

    /**
     * @param fields that were read of the entry
     */
    private record Place(int doc, Set<String> fields) {}

    private OpenRecords() {}

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
        var open = OPEN.of(searcher);
        var place = new Place(doc, fields);
        var known = open.find(place);
        return known.isPresent() ? known.get() : open.keep(place, Stored.of(searcher, doc, fields));
    }
}
