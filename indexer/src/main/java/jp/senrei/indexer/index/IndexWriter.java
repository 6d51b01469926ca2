package jp.senrei.indexer.index;

import java.util.Set;
import jp.senrei.corpus.model.Audience;

/**
 * The index, for writing: one writer at a time for a data directory. What is replaced becomes
 * visible to readers at {@link #publish}, all at once; closing without it gives up what was not
 * published.
 */
public interface IndexWriter extends AutoCloseable {
    /**
     * Replaces all that these audiences see of the municipality but its suggestions. Entries that
     * did not change cost little, documents with a {@link Trace} that did not change next to
     * nothing.
     *
     * @param audiences who see the same: what is new is written once for all of them
     */
    void replace(Set<Audience> audiences, Holdings holdings);

    /**
     * Replaces what is suggested of the municipality: counted over all that is held of it, which
     * takes as long as reading its cases.
     */
    void suggest(Set<Audience> audiences, Holdings holdings);

    /**
     * Takes away for good what was replaced or deleted, so that it has no part in the statistics
     * behind a score and a rebuilt index answers the same. Readers see that at the next {@link
     * #publish}. May take long in a large index.
     */
    void compact();

    void publish();

    /**
     * Whether every municipality has to be replaced before the next {@link #publish}: nothing was
     * ever published here, or it was thrown away, or it was not written as this program writes.
     */
    boolean isToBeFilled();

    @Override
    void close();
}
