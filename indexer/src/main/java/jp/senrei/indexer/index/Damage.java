package jp.senrei.indexer.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index that this program cannot read: its files are broken, or of another Lucene. Nothing is
 * lost, the archive has it all. A mark in the folder says so until a new index is published there,
 * so that a server started in between does not take the missing index for an empty one, and a
 * rebuild that was killed is begun again.
 */
final class Damage {
    private static final String MARK = ".damaged";
    private static final Logger LOG = LoggerFactory.getLogger(Damage.class);

    private Damage() {}

    /**
     * Whether this says that the files are not what this program would write; other failures (a
     * full disk, a missing right) pass.
     */
    static boolean is(@Nullable Throwable failure) {
        if (failure == null) return false;
        return isItself(failure) || is(failure.getCause());
    }

    private static boolean isItself(Throwable failure) {
        return failure instanceof CorruptIndexException
                || failure instanceof IndexFormatTooNewException
                || failure instanceof IndexFormatTooOldException
                || failure instanceof EOFException
                || failure instanceof NoSuchFileException
                || failure instanceof FileNotFoundException
                // of a codec that this Lucene does not know
                || failure instanceof IllegalArgumentException
                        && failure.getStackTrace().length > 0
                        && isLucenes(failure.getStackTrace()[0]);
    }

    private static boolean isLucenes(StackTraceElement place) {
        return place.getClassName().startsWith("org.apache.lucene.");
    }

    /**
     * @param folder of one audience
     */
    static boolean isMarked(Path folder) {
        return Files.exists(folder.resolve(MARK));
    }

    /** Does nothing where this process may not write: then it is no writer's process either. */
    static void mark(Path folder) {
        try {
            Files.createFile(folder.resolve(MARK));
        } catch (FileAlreadyExistsException marked) {
            // by another thread or process
        } catch (IOException e) {
            LOG.warn(
                    "index: {} is damaged, which could not be noted there ({})",
                    folder,
                    e.toString());
        }
    }

    /** The same of a folder that may be gone. */
    static void markAsLost(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            LOG.warn("index: {} is gone and cannot be made ({})", folder, e.toString());
            return;
        }
        mark(folder);
    }

    static void unmark(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(MARK));
    }

    /** Whether there is an index that cannot even be opened. */
    static boolean isIn(FSDirectory directory) throws IOException {
        if (isMarked(directory.getDirectory())) return true;
        try (var reader = DirectoryReader.open(directory)) {
            return reader.maxDoc() < 0;
        } catch (IndexNotFoundException nothing) {
            return false;
        } catch (IOException | RuntimeException e) {
            if (is(e)) return true;
            throw e;
        }
    }

    /**
     * Throws the index away, if nobody is writing to it.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException when somebody is
     */
    static void discard(FSDirectory directory) throws IOException {
        try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            mark(directory.getDirectory());
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME) && !file.equals(MARK))
                    directory.deleteFile(file);
            }
        }
    }
}
