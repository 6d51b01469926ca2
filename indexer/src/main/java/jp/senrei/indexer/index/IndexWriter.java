package jp.senrei.indexer.index;

import jp.senrei.corpus.model.Audience;

/**
 * The index, for writing: one writer at a time for a data directory. What is replaced becomes
 * visible to readers at {@link #publish}, all at once; closing without it gives up what was not
 * published.
 */
public interface IndexWriter extends AutoCloseable {
    /**
     * Replaces all that this audience sees of the municipality. Entries that did not change cost
     * nothing.
     */
    void replace(Audience audience, Holdings holdings);

    void publish();

    /**
     * Whether every municipality has to be replaced before the next {@link #publish}: nothing was
     * ever published here, or it was thrown away, or it was not written as this program writes.
     */
    boolean isToBeFilled();

    @Override
    void close();
}
