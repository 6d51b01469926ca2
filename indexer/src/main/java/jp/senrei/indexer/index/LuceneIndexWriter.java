package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import jp.senrei.corpus.model.Audience;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/**
 * Writes the index of each audience, in a folder of its own. For one thread; readers of this and
 * other processes see nothing of it until {@link #publish}.
 */
public final class LuceneIndexWriter implements IndexWriter {
    private final Map<Audience, ShelfWriter> shelves = new EnumMap<>(Audience.class);

    private LuceneIndexWriter() {}

    /**
     * Opens the index for writing; makes the folder when it is not there. An index that cannot be
     * read is thrown away. One of another version stays for readers until the first {@link
     * #publish}; for this writer it is empty, because Lucene lets no index write a field in a
     * second way.
     *
     * @throws IndexBusyException when it is open for writing already, here or in another process
     * @throws UncheckedIOException when the folder cannot be written to
     */
    public static LuceneIndexWriter open(Path folder) {
        var writer = new LuceneIndexWriter();
        try {
            for (var audience : Audience.values())
                writer.shelves.put(audience, ShelfWriter.open(folder, audience));
            return writer;
        } catch (LockObtainFailedException e) {
            writer.close();
            throw new IndexBusyException(folder, e);
        } catch (IOException e) {
            writer.close();
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void replace(Audience audience, Holdings holdings) {
        var shelf = shelves.get(audience);
        if (shelf == null) throw new IllegalStateException("this writer is closed");
        try {
            shelf.replace(holdings);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** First the visitors' index, then the staff's, one right after the other. */
    @Override
    public void publish() {
        try {
            for (var shelf : shelves.values()) shelf.prepare();
            for (var shelf : shelves.values()) shelf.publish();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** What is found to be damaged only now is thrown away by the next run. */
    private RuntimeException failed(IOException failure) {
        if (!Damage.is(failure)) return new UncheckedIOException(failure);
        var folders = shelves.values().stream().map(ShelfWriter::folder).toList();
        folders.forEach(Damage::mark);
        return new IndexUnavailableException(folders.getFirst().getParent(), failure);
    }

    @Override
    public boolean isToBeFilled() {
        return shelves.values().stream().anyMatch(shelf -> !shelf.isOfThisVersion());
    }

    /** Gives up what was not published. */
    @Override
    public void close() {
        try {
            IOUtils.close(shelves.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            shelves.clear();
        }
    }
}
