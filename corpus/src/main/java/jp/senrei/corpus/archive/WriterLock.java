package jp.senrei.corpus.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.senrei.corpus.json.CorpusJson;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to a data directory: one process, and in it one run, at a time. The operating
 * system gives it back when the process dies, however it dies. Whoever only reads needs none.
 *
 * <pre>
 * work/writer.lock   the lock; always empty, never deleted
 * work/writer.json   {@link Holder}, for people; believed only while the lock is held
 * </pre>
 */
public final class WriterLock implements AutoCloseable {
    static final String FILE = "writer.lock";
    private static final String HOLDER = "writer.json";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /** How long a command waits for another before it says who holds the directory. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Who writes.
     *
     * @param command {@code ingest}
     */
    public record Holder(String command, long pid, Instant since) {}

    /**
     * What this process holds. Asked before the file is opened: a system gives all locks of a
     * process on a file back when the process closes any channel on it.
     */
    private static final Set<Path> IN_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path work;
    private final FileChannel channel;
    private final boolean writes;

    private WriterLock(Path work, FileChannel channel, boolean writes) {
        this.work = work;
        this.channel = channel;
        this.writes = writes;
    }

    /**
     * @param data the data directory; made when it is not there
     * @param command what it is taken for, told to whoever has to wait
     * @param patience how long somebody else is waited for
     * @throws DirectoryBusyException when somebody else holds it all that time
     * @throws ArchiveException.Unusable when the directory cannot be written to
     */
    public static WriterLock take(Path data, String command, Duration patience) {
        var work = data.toAbsolutePath().normalize().resolve("work");
        return taken(data, work, patience, any -> exclusive(any, command));
    }

    /** Null while somebody else holds it. */
    private interface Locking {
        @Nullable WriterLock lock(Path work) throws IOException;
    }

    private static WriterLock taken(Path data, Path work, Duration patience, Locking locking) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                var held = attempt(work, locking);
                if (held != null) return held;
                if (System.nanoTime() >= end) throw new DirectoryBusyException(data, holder(data));
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (IOException e) {
            throw new ArchiveException.Unusable(OcflRoot.whyUnusable(work, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryBusyException(data, holder(data));
        }
    }

    /**
     * Keeps writers out of a directory that this process may not write to. Nothing tells them who
     * does.
     *
     * @param data the data directory
     * @return empty when there is no lock that anybody could hold: nobody has ever written there
     * @throws DirectoryBusyException when somebody writes all that time
     * @throws ArchiveException.Unusable when the lock may not be read
     */
    public static Optional<WriterLock> keepOut(Path data, Duration patience) {
        var work = data.toAbsolutePath().normalize().resolve("work");
        if (!Files.exists(work.resolve(FILE))) return Optional.empty();
        return Optional.of(taken(data, work, patience, WriterLock::shared));
    }

    /**
     * Has nobody write while this process reads: as {@link #take} where it may write, and as {@link
     * #keepOut} where it may not, or cannot (a disk that is full or read-only).
     *
     * @return empty when nobody can be kept out: whoever reads has to see himself whether something
     *     changed meanwhile
     * @throws DirectoryBusyException when somebody writes all that time
     */
    public static Optional<WriterLock> forReading(Path data, String command, Duration patience) {
        try {
            return Optional.of(take(data, command, patience));
        } catch (ArchiveException.Unusable mayNotWrite) {
            return keepOut(data, patience);
        }
    }

    private static @Nullable WriterLock attempt(Path work, Locking locking) throws IOException {
        if (!IN_THIS_PROCESS.add(work)) return null;
        WriterLock lock = null;
        try {
            lock = locking.lock(work);
            return lock;
        } finally {
            if (lock == null) IN_THIS_PROCESS.remove(work);
        }
    }

    private static @Nullable WriterLock exclusive(Path work, String command) throws IOException {
        Files.createDirectories(work);
        var file = work.resolve(FILE);
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var taken = false;
        try {
            if (channel.tryLock() == null) return null;
            tell(work, command);
            taken = true;
            return new WriterLock(work, channel, true);
        } finally {
            if (!taken) channel.close();
        }
    }

    private static @Nullable WriterLock shared(Path work) throws IOException {
        var channel = FileChannel.open(work.resolve(FILE), StandardOpenOption.READ);
        var taken = false;
        try {
            taken = channel.tryLock(0, Long.MAX_VALUE, true) != null;
            return taken ? new WriterLock(work, channel, false) : null;
        } finally {
            if (!taken) channel.close();
        }
    }

    private static void tell(Path work, String command) throws IOException {
        var holder = new Holder(command, ProcessHandle.current().pid(), Instant.now());
        // always the same name: what a killed process left half written is written over
        var fresh = work.resolve(HOLDER + ".new");
        Files.writeString(fresh, CorpusJson.write(holder) + "\n");
        Files.move(fresh, work.resolve(HOLDER), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Who holds it, or held it last and did not live to give it back; empty when that is not told.
     */
    static Optional<Holder> holder(Path data) {
        try {
            var text = Files.readString(data.resolve("work").resolve(HOLDER));
            return Optional.of(CorpusJson.read(text, Holder.class));
        } catch (IOException | RuntimeException untold) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try (channel) {
            if (writes && channel.isOpen()) Files.deleteIfExists(work.resolve(HOLDER));
        } catch (IOException e) {
            // who held it last is told until the next holder writes over it
        } finally {
            IN_THIS_PROCESS.remove(work);
        }
    }
}
