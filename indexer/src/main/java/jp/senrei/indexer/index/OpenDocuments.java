package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;

/**
 * The documents that were read last, as {@link Records#opened} reads them: who goes through minutes
 * of 2,000 turns part by part has them opened once.
 */
final class OpenDocuments {
    /**
     * UTF-16 units of text and turns kept of one state, of all documents together: some ten
     * megabytes.
     */
    private static final long MOST = 4_000_000;

    /** Counted for a document besides its words. */
    private static final long LEAST = 4_000;

    private static final EachState<Latest<String, Opened>> OPEN =
            new EachState<>(any -> new Latest<>(MOST, OpenDocuments::size));

    /**
     * @param layout how its text is laid out in the index, for marking it
     */
    record Opened(DocumentEntry entry, TextLayout layout) {}

    private OpenDocuments() {}

    /** The same object each time, as long as it is kept. */
    static Optional<Opened> read(IndexSearcher searcher, String id) throws IOException {
        var open = OPEN.of(searcher);
        var known = open.find(id);
        return known.isPresent()
                ? known
                : new Records(searcher).opened(id).map(read -> open.keep(id, read));
    }

    private static long size(Opened read) {
        var entry = read.entry();
        long said = entry.utterances().stream().mapToLong(turn -> turn.text().length()).sum();
        return LEAST + entry.text().text().length() + said;
    }
}
