package jp.senrei.indexer.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Threads that write entries, one for each core: to analyse Japanese is most of the work. Whoever
 * gives them work waits while they are busy, so that no more than a few entries are in memory.
 */
final class Writers implements Closeable {
    /** One entry that is written. */
    interface Write {
        void run() throws IOException;
    }

    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int AHEAD = 2 * THREADS;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    THREADS, Thread.ofPlatform().name("index-", 0).daemon().factory());
    private final Semaphore room = new Semaphore(AHEAD);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** Nothing is begun after a failure. */
    void write(Write write) throws IOException {
        room.acquireUninterruptibly();
        if (failure.get() != null) {
            room.release();
            throwFailure();
        }
        threads.execute(
                () -> {
                    try {
                        write.run();
                    } catch (Throwable e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        room.release();
                    }
                });
    }

    /**
     * Until all that was given is written.
     *
     * @throws IOException what one of them failed with
     */
    void await() throws IOException {
        room.acquireUninterruptibly(AHEAD);
        room.release(AHEAD);
        throwFailure();
    }

    private void throwFailure() throws IOException {
        switch (failure.getAndSet(null)) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    /** Until nothing is being written, whatever became of it. */
    void abandon() {
        room.acquireUninterruptibly(AHEAD);
        room.release(AHEAD);
        failure.set(null);
    }

    @Override
    public void close() {
        threads.close();
    }
}
