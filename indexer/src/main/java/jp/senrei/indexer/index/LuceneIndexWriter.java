package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.senrei.corpus.model.Audience;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/**
 * Writes the index of each audience, in a folder of its own. For one thread; readers of this and
 * other processes see nothing of it until {@link #publish}.
 */
public final class LuceneIndexWriter implements IndexWriter {
    private final Path folder;
    private final Map<Audience, ShelfWriter> shelves = new EnumMap<>(Audience.class);
    private final Writers writers = new Writers();

    private LuceneIndexWriter(Path folder) {
        this.folder = folder;
    }

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
        var writer = new LuceneIndexWriter(folder);
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
    public void replace(Set<Audience> audiences, Holdings holdings) {
        writing(
                () -> {
                    var owner = Owner.municipality(holdings.municipality());
                    try (var replacement = begin(audiences, owner)) {
                        HoldingsEntries.each(holdings, replacement);
                        replacement.finish();
                    }
                });
    }

    @Override
    public void suggest(Set<Audience> audiences, Holdings holdings) {
        writing(
                () -> {
                    var owner = Owner.suggestions(holdings.municipality());
                    try (var replacement = begin(audiences, owner)) {
                        for (var entry : SuggestionEntry.all(holdings)) replacement.take(entry);
                        replacement.finish();
                    }
                });
    }

    private Replacement begin(Set<Audience> audiences, String owner) throws IOException {
        if (!shelves.keySet().containsAll(audiences))
            throw new IllegalStateException("this writer is closed");
        var of = audiences.stream().sorted().map(shelves::get).toList();
        return Replacement.begin(folder, of, owner, writers);
    }

    @Override
    public void compact() {
        writing(
                () -> {
                    for (var shelf : shelves.values()) shelf.compact();
                });
    }

    /** First the visitors' index, then the staff's, one right after the other. */
    @Override
    public void publish() {
        writing(
                () -> {
                    for (var shelf : shelves.values()) shelf.prepare();
                    for (var shelf : shelves.values()) shelf.publish();
                });
    }

    private void writing(Writers.Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** What is found to be damaged only now is thrown away by the next run. */
    private RuntimeException failed(IOException failure) {
        if (!Damage.is(failure)) return new UncheckedIOException(failure);
        List.copyOf(shelves.values()).forEach(shelf -> Damage.mark(shelf.folder()));
        return new IndexUnavailableException(folder, failure);
    }

    @Override
    public boolean isToBeFilled() {
        return shelves.values().stream().anyMatch(shelf -> !shelf.isOfThisVersion());
    }

    /** Gives up what was not published. */
    @Override
    public void close() {
        writers.close();
        try {
            IOUtils.close(shelves.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            shelves.clear();
        }
    }
}
