package jp.senrei.indexer.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.senrei.corpus.model.Audience;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The index of one audience, for reading by many threads; looks at each question whether something
 * new was published, also by another process. A folder that is gone for a moment (because a rebuilt
 * one takes its place) keeps its last state.
 */
final class Shelf implements AutoCloseable {
    /**
     * An opened state of the index; close it after the question, and it stays open as long as
     * others use it.
     */
    record View(DirectoryReader reader, IndexSearcher searcher, byte[] commit)
            implements AutoCloseable {
        @Override
        public void close() throws IOException {
            reader.decRef();
        }
    }

    /** What a publication tells of itself: the schema it was written by. */
    static final String SCHEMA = "schema";

    private static final int ATTEMPTS = 5;

    private final Path folder;
    private @Nullable View newest;
    private boolean closed;

    Shelf(Path folder, Audience audience) {
        this.folder = folder(folder, audience);
    }

    static Path folder(Path folder, Audience audience) {
        return folder.resolve(audience.name().toLowerCase(Locale.ROOT));
    }

    /** Whether anything was ever published for this audience. */
    static boolean isThere(Path folder, Audience audience) {
        try (var directory = FSDirectory.open(folder(folder, audience))) {
            return DirectoryReader.indexExists(directory);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether what is there was written by a program that writes as this one does. */
    static boolean isOfThisVersion(Path folder, Audience audience) {
        try (var directory = FSDirectory.open(folder(folder, audience))) {
            return IndexEntry.SCHEMA.equals(
                    SegmentInfos.readLatestCommit(directory).getUserData().get(SCHEMA));
        } catch (IOException e) {
            return false;
        }
    }

    /** The newest published state; empty when nothing was ever published. */
    synchronized Optional<View> newest() throws IOException {
        if (closed) throw new IllegalStateException("this index is closed");
        refresh();
        var view = newest;
        if (view == null) return Optional.empty();
        view.reader().incRef();
        return Optional.of(view);
    }

    private void refresh() throws IOException {
        for (int attempt = 1; ; attempt++) {
            if (!Files.isDirectory(folder)) return;
            try (var directory = FSDirectory.open(folder)) {
                // The id, not the generation: a rebuilt index that took this one's place may have
                // the same generation and version.
                var commit = SegmentInfos.readLatestCommit(directory).getId();
                if (newest == null || !Arrays.equals(commit, newest.commit())) replace(open());
                return;
            } catch (IndexNotFoundException e) {
                return;
            } catch (IOException e) { // a writer may have published and cleaned up in between
                if (attempt == ATTEMPTS) throw e;
            }
        }
    }

    private View open() throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            var infos = SegmentInfos.readLatestCommit(directory);
            var reader = DirectoryReader.open(directory);
            reader.getReaderCacheHelper().addClosedListener(closed -> directory.close());
            return new View(reader, new IndexSearcher(reader), infos.getId());
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private void replace(@Nullable View view) throws IOException {
        var before = newest;
        newest = view;
        if (before != null) before.close();
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        replace(null);
    }
}
