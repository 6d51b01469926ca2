package jp.senrei.corpus.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Where half-finished things stand: one folder for each running process, held by a lock that the
 * operating system lets go of when the process dies, however it dies. What a dead process left
 * behind is swept away by the next one.
 *
 * <pre>
 * work/
 *   write.lock         held while an object is committed
 *   writer.lock        held by the one process that writes to the data directory, see {@link WriterLock}
 *   4f0c….lock         held as long as the folder of the same name is in use
 *   4f0c…/             copies and OCFL staging of one process
 * </pre>
 */
final class Workspace implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String COMMIT_LOCK = "write.lock";

    /**
     * Locks that are taken again and again: deleted, two could hold what they take for the same.
     */
    private static final Set<String> STANDING = Set.of(COMMIT_LOCK, WriterLock.FILE);

    /**
     * File locks belong to the process, so threads and several archives of one process need a lock
     * of their own.
     */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    /**
     * The lock files of this process. A sweep leaves them alone: a system gives all locks of a
     * process on a file back when the process closes any channel on it.
     */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final Path mine;
    private final Path lockFile;
    private final FileChannel lock;

    private Workspace(Path root, String name) throws IOException {
        this.root = root;
        lockFile = root.resolve(name + LOCK);
        OWN.add(lockFile);
        lock = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        mine = Files.createDirectories(root.resolve(name));
    }

    static Workspace open(Path root) throws IOException {
        Files.createDirectories(root);
        return exclusively(
                root,
                () -> {
                    try {
                        sweep(root);
                        return new Workspace(root, UUID.randomUUID().toString());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    Path folder() {
        return mine;
    }

    /**
     * @throws UncheckedIOException when nothing can be written here (a full disk)
     */
    Path newFile() {
        try {
            return Files.createTempFile(mine, "intake-", ".part");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code work} while nobody else writes to the archive, in this process or another. */
    <T> T exclusively(Supplier<T> work) {
        try {
            return exclusively(root, work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T exclusively(Path root, Supplier<T> work) throws IOException {
        IN_THIS_PROCESS.lock();
        try (var channel =
                        FileChannel.open(
                                root.resolve(COMMIT_LOCK),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var writing = channel.lock()) {
            if (!writing.isValid()) throw new IOException("lost the lock of " + root);
            return work.get();
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    private static void sweep(Path root) throws IOException {
        try (var locks = Files.newDirectoryStream(root, "*" + LOCK)) {
            for (var file : locks) {
                if (!STANDING.contains(file.getFileName().toString())) sweepIfDead(root, file);
            }
        }
    }

    private static void sweepIfDead(Path root, Path file) throws IOException {
        if (OWN.contains(file)) return;
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var dead = channel.tryLock()) {
            if (dead == null) return;
            var name = file.getFileName().toString();
            delete(root.resolve(name.substring(0, name.length() - LOCK.length())));
            Files.deleteIfExists(file);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() throws IOException {
        delete(mine);
        Files.deleteIfExists(lockFile);
        lock.close();
        OWN.remove(lockFile);
    }
}
