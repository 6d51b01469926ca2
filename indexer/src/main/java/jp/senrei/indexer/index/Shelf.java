package jp.senrei.indexer.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import jp.senrei.corpus.model.Audience;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The index of one audience, for reading by many threads; looks at each question whether something
 * new was published, also by another process. A folder that is gone for a moment (because a rebuilt
 * one takes its place) keeps its last state, and so does one whose newest state cannot be read.
 */
final class Shelf implements View.Source {
    private static final int ATTEMPTS = 5;

    /** No file system here tells times less exactly than this. */
    private static final Duration GRAIN = Duration.ofSeconds(2);

    /** How long the folder's time of change is believed: some tell it late, over a network. */
    private static final Duration BELIEVED = Duration.ofMillis(500);

    /**
     * A look at the folder, which a publication changes.
     *
     * @param identity another one when another folder took its place; null where there is none
     */
    private record Look(@Nullable Object identity, FileTime changed) {
        static Look at(Path folder) throws IOException {
            var attributes = Files.readAttributes(folder, BasicFileAttributes.class);
            return new Look(attributes.fileKey(), attributes.lastModifiedTime());
        }

        /** Whether a later change is sure to have another time. */
        boolean isSettled() {
            return changed.toInstant().isBefore(Instant.now().minus(GRAIN));
        }
    }

    private final Path folder;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable View newest;
    private volatile boolean closed;
    private @Nullable FSDirectory directory;
    private @Nullable Look known;
    private long knownAt;

    Shelf(Path folder, Audience audience) {
        this.folder = folder(folder, audience);
    }

    static Path folder(Path folder, Audience audience) {
        return folder.resolve(audience.name().toLowerCase(Locale.ROOT));
    }

    /** Whether anything was ever published for this audience. */
    static boolean isThere(Path folder, Audience audience) {
        var of = folder(folder, audience);
        if (!Files.isDirectory(of)) return false;
        try (var directory = FSDirectory.open(of)) {
            return DirectoryReader.indexExists(directory);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether what is there was written by a program that writes as this one does. */
    static boolean isOfThisVersion(Path folder, Audience audience) {
        var of = folder(folder, audience);
        if (!Files.isDirectory(of)) return false;
        try (var directory = FSDirectory.open(of)) {
            return isOfThisVersion(directory);
        } catch (IOException e) {
            return false;
        }
    }

    static boolean isOfThisVersion(FSDirectory directory) {
        try {
            return Schema.isThis(SegmentInfos.readLatestCommit(directory).getUserData());
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether what is or was there cannot be read by this program. */
    static boolean isUnreadable(Path folder, Audience audience) {
        var of = folder(folder, audience);
        if (!Files.isDirectory(of)) return false;
        try (var directory = FSDirectory.open(of)) {
            return Damage.isIn(directory);
        } catch (IOException e) {
            return false;
        }
    }

    Path folder() {
        return folder;
    }

    /**
     * The newest published state; empty when nothing was ever published. While a newer one is being
     * opened, others go on with the one before.
     *
     * @throws IndexUnavailableException when there is a state, and it cannot be read
     */
    @Override
    public Optional<View> view() throws IOException {
        refresh();
        for (var view = newest; view != null; view = newest) {
            if (view.open()) return Optional.of(view);
        }
        if (closed) throw new IllegalStateException("this index is closed");
        return Optional.empty();
    }

    /** Always one and the same state: the newest when it is first asked for. */
    View.Source pinned() {
        return new Pinned(this);
    }

    private void refresh() throws IOException {
        if (newest == null) looking.lock();
        else if (!looking.tryLock()) return;
        try {
            if (closed) throw new IllegalStateException("this index is closed");
            var look = Look.at(folder);
            if (look.equals(known) && System.nanoTime() - knownAt < BELIEVED.toNanos()) return;
            readNewest();
            known = look.isSettled() ? look : null;
            knownAt = System.nanoTime();
        } catch (NoSuchFileException gone) {
            known = null;
        } finally {
            looking.unlock();
        }
    }

    private void readNewest() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                // The id, not the generation: a rebuilt index that took this one's place may have
                // the same generation and version.
                var commit = SegmentInfos.readLatestCommit(directory()).getId();
                var before = newest;
                if (before == null || !Arrays.equals(commit, before.commit()))
                    replace(open(commit));
                return;
            } catch (IndexNotFoundException e) {
                if (newest == null && Damage.isMarked(folder)) throw unavailable(e);
                return;
            } catch (IOException | IllegalArgumentException e) {
                // a writer may have published and cleaned up in between
                if (attempt < ATTEMPTS) continue;
                if (!Damage.is(e)) throw e;
                Damage.mark(folder);
                if (newest == null) throw unavailable(e);
                return;
            }
        }
    }

    IndexUnavailableException unavailable(Throwable cause) {
        return new IndexUnavailableException(folder, cause);
    }

    /** Whether a question failed because of what is kept here, which has to be made anew. */
    boolean isToBlame(View view) {
        if (!view.isDamaged()) return !view.isOfThisVersion();
        Damage.mark(folder);
        return true;
    }

    private FSDirectory directory() throws IOException {
        if (directory == null) directory = FSDirectory.open(folder);
        return directory;
    }

    /** Of what the state before has open already, only what is new is opened. */
    private View open(byte[] commit) throws IOException {
        var before = newest;
        var reader = before == null ? null : reopened(before.reader());
        if (reader == null) reader = DirectoryReader.open(directory());
        try {
            return new View(reader, commit);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** Null when another index took the place of this one. */
    private static @Nullable DirectoryReader reopened(DirectoryReader before) {
        try {
            return DirectoryReader.openIfChanged(before);
        } catch (IOException | IllegalStateException anotherIndex) {
            return null;
        }
    }

    private void replace(@Nullable View view) throws IOException {
        var before = newest;
        newest = view;
        if (before != null) before.close();
    }

    @Override
    public void close() throws IOException {
        looking.lock();
        try {
            closed = true;
            replace(null);
            if (directory != null) directory.close();
            directory = null;
        } finally {
            looking.unlock();
        }
    }
}
