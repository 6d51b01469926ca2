package jp.senrei.indexer.extract.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Extraction.Unreadable;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.format.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The child processes of one {@link Extractor}: each starts with the first file that finds no other
 * one free, is kept for the next, and is replaced when it is no longer fit.
 */
final class Children implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Children.class);

    /** Of a child that dies each time, before it is given up. */
    private static final int STARTS = 3;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** After this long without a file a child gives its memory back. */
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final ExtractorLimits limits;
    private final List<Place> places = new ArrayList<>();

    /** Last in, first out, so that no more children start than are needed. */
    private final LinkedBlockingDeque<Place> free = new LinkedBlockingDeque<>();

    private @Nullable Path scratch;
    private int started;
    private @Nullable ScheduledExecutorService watch;
    private boolean closed;

    Children(ExtractorLimits limits, int count) {
        if (count < 1) throw new IllegalArgumentException("children " + count);
        this.limits = limits;
        for (int i = 0; i < count; i++) places.add(new Place());
        free.addAll(places);
    }

    /** Reads one file, after waiting for a child that is free. */
    Extraction read(Request request) throws InterruptedException {
        var place = free.takeFirst();
        try {
            return place.read(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            free.addFirst(place);
        }
    }

    /** A folder that is deleted at the end; not made yet. */
    synchronized Path folder() {
        try {
            return scratch().resolve("members-" + ++started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path scratch() throws IOException {
        if (scratch == null) scratch = Scratch.create();
        return scratch;
    }

    private synchronized Child start() throws IOException {
        if (closed) throw new IOException("the extractor is closed");
        if (watch == null) watch = watch();
        return new Child(limits, scratch().resolve(String.valueOf(++started)));
    }

    private ScheduledExecutorService watch() {
        var executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("watch over extraction").factory());
        executor.scheduleWithFixedDelay(
                () -> places.forEach(Children::look),
                BETWEEN_LOOKS.toMillis(),
                BETWEEN_LOOKS.toMillis(),
                TimeUnit.MILLISECONDS);
        return executor;
    }

    /** One look that fails must not be the last: no limit would hold any more. */
    private static void look(Place place) {
        try {
            place.look();
        } catch (RuntimeException e) {
            LOG.warn("extraction: looking after a child failed", e);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (watch != null) watch.shutdownNow();
        }
        places.forEach(Place::end);
        if (scratch != null) Scratch.end(scratch);
    }

    /** Where one child is or will be. */
    private final class Place {
        private volatile @Nullable Child child;
        private volatile long since = System.nanoTime();

        /**
         * A file whose reader died after other files may not be to blame: it gets a fresh reader,
         * once. Not after a timeout, which would only be waited for again.
         */
        Extraction read(Request request) throws IOException {
            var outcome = ask(request);
            if (outcome.mayBeAnothersFault()) {
                deleteMembers(request);
                outcome = ask(request);
            }
            since = System.nanoTime();
            if (outcome.diedOfIt()) end();
            if (outcome.extraction() instanceof Unreadable) deleteMembers(request);
            return outcome.extraction();
        }

        /** A child that somebody ends while it starts has not seen the file: another one does. */
        private Child.Outcome ask(Request request) throws IOException {
            for (int attempt = 1; ; attempt++) {
                try {
                    return fitChild().ask(request);
                } catch (Child.Stillborn noChild) {
                    end();
                    if (attempt == STARTS) throw new NoReaderException(noChild);
                }
            }
        }

        /** Nobody will come for them. */
        private static void deleteMembers(Request request) {
            var into = request.into();
            if (into != null) Scratch.delete(into);
        }

        private synchronized Child fitChild() throws IOException {
            var current = child;
            if (current != null && current.isFit()) return current;
            end();
            var fresh = start();
            child = fresh;
            return fresh;
        }

        void look() {
            var current = child;
            if (current == null) return;
            current.killIfItTakesTooMuch();
            if (System.nanoTime() - since > IDLE.toNanos() && free.remove(this)) {
                end();
                free.addLast(this);
            }
        }

        synchronized void end() {
            var current = child;
            child = null;
            if (current != null) current.close();
        }
    }
}
