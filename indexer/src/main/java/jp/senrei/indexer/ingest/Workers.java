package jp.senrei.indexer.ingest;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import jp.senrei.corpus.archive.Original;
import jp.senrei.indexer.extract.child.Unpacking;
import jp.senrei.indexer.ingest.Interpreter.Interpreted;
import org.jspecify.annotations.Nullable;

/**
 * Reads several originals at the same time. One thread gives them out and takes back what was read,
 * in the order in which it gets ready; never are more under way than a few for each worker.
 */
final class Workers implements AutoCloseable {
    /** While one document takes long, the others go on. */
    private static final int FOR_EACH = 8;

    /**
     * One original to be read.
     *
     * @param place among all files of the run
     * @param source as it is told to people
     * @param bytes in the archive
     * @param depth in how many containers it lies
     * @param unpacking how much may be taken out of it
     */
    record Job(
            int place,
            String source,
            Original original,
            Path bytes,
            int depth,
            boolean isNew,
            Unpacking unpacking) {}

    record Done(Job job, Interpreted read) {}

    private record Ended(Job job, @Nullable Interpreted read, @Nullable Throwable failure) {}

    private final Interpreter interpreter;
    private final ExecutorService threads;
    private final int most;
    private final Set<String> underWay = new HashSet<>();
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

    Workers(Interpreter interpreter, int workers) {
        this.interpreter = interpreter;
        this.most = FOR_EACH * workers;
        this.threads =
                Executors.newFixedThreadPool(
                        workers, Thread.ofPlatform().daemon().name("reader-", 0).factory());
    }

    boolean isFull() {
        return underWay.size() >= most;
    }

    boolean isIdle() {
        return underWay.isEmpty();
    }

    boolean isReading(String document) {
        return underWay.contains(document);
    }

    void begin(Job job) {
        underWay.add(job.original().id());
        threads.execute(() -> ended.add(read(job)));
    }

    private Ended read(Job job) {
        try {
            var read =
                    interpreter.interpret(
                            job.original(), job.bytes(), job.depth(), job.unpacking());
            return new Ended(job, read, null);
        } catch (RuntimeException | Error failure) {
            return new Ended(job, null, failure);
        }
    }

    /** One that is ready; empty when none is. */
    Optional<Done> poll() {
        return Optional.ofNullable(ended.poll()).map(this::done);
    }

    /** Waits for one. */
    Done take() {
        try {
            return done(ended.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private Done done(Ended one) {
        underWay.remove(one.job().original().id());
        if (one.failure() instanceof Error error) throw error;
        if (one.failure() instanceof RuntimeException failure) throw failure;
        if (one.read() == null) throw new AssertionError(one);
        return new Done(one.job(), one.read());
    }

    /** Gives up what is under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
