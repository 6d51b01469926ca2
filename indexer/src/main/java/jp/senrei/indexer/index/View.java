package jp.senrei.indexer.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * One published state of the index of one audience. Close it after the question; it stays open as
 * long as others use it.
 */
final class View implements AutoCloseable {
    /** Where the views of one audience come from: the newest each time, or always the same. */
    interface Source extends Closeable {
        /** Opened for whoever asks; empty when nothing was ever published. */
        Optional<View> view() throws IOException;
    }

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final byte[] commit;
    private final boolean ofThisVersion;
    private boolean isWhole;

    /**
     * @param commit id of the publication, unlike that of any other
     */
    View(DirectoryReader reader, byte[] commit) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.commit = commit;
        this.ofThisVersion = Schema.isThis(reader.getIndexCommit().getUserData());
    }

    DirectoryReader reader() {
        return reader;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    byte[] commit() {
        return commit;
    }

    /** Whether it was written as this program writes. */
    boolean isOfThisVersion() {
        return ofThisVersion;
    }

    /**
     * Whether a file of it is not what was written. Reads all of it, once: to be asked only when a
     * question failed.
     */
    synchronized boolean isDamaged() {
        try {
            if (isWhole) return false;
            for (var leaf : reader.leaves()) leaf.reader().checkIntegrity();
            isWhole = true;
            return false;
        } catch (CorruptIndexException damage) {
            return true;
        } catch (IOException | RuntimeException | InternalError unknown) {
            return Damage.is(unknown) || unknown instanceof InternalError;
        }
    }

    /** False when it is closed already because a newer one has taken its place. */
    boolean open() {
        return reader.tryIncRef();
    }

    @Override
    public void close() throws IOException {
        reader.decRef();
    }
}
