package jp.senrei.indexer.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.senrei.corpus.archive.ArchiveReader;
import jp.senrei.corpus.archive.DirectoryBusyException;
import jp.senrei.indexer.index.IndexBusyException;
import jp.senrei.indexer.index.LuceneIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an index anew in the background of a server: one that another version wrote, one that
 * cannot be read, one that was thrown away. What the server has open answers meanwhile. Nothing is
 * published before all of it is done, so a run that is killed has changed nothing, and the next
 * server begins again.
 *
 * <p>Goes on watching until it is closed: an index that turns out to be damaged while it is asked
 * is made anew too. Somebody else who writes is waited for; perhaps there is nothing left to do
 * then.
 */
public final class Renewal implements AutoCloseable {
    /** How far it is. */
    public sealed interface State {
        /** There is nothing to do. */
        record Idle() implements State {}

        /** Another process is writing to the index. */
        record Waiting() implements State {}

        /**
         * @param done documents that are read and linked
         * @param documents of all audiences: no visitor may learn how many there are
         */
        record Running(int done, int documents) implements State {}

        /** It did not work, and is tried again in a while. */
        record Failed() implements State {}
    }

    /** Told what an operator should know; called from the thread that does the work. */
    public interface Listener extends Progress {
        /**
         * Once for each time of waiting.
         *
         * @param who says in one sentence who writes
         */
        void waits(RuntimeException who);

        void ended(Report report);

        void failed(Exception failure);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    /** Whoever closes a server does not wait longer; nothing is lost. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final DataDirectory data;
    private final Clock clock;
    private final Listener listener;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("index-renewal").unstarted(this::watch);
    private volatile State state;
    private boolean toldOfWaiting;

    private Renewal(DataDirectory data, Clock clock, Listener listener) {
        this.data = data;
        this.clock = clock;
        this.listener = listener;
        this.state = isNeeded() ? new State.Waiting() : new State.Idle();
    }

    /** Looks at the index before it returns; all else is done in the background. */
    public static Renewal begin(DataDirectory data, Clock clock, Listener listener) {
        var renewal = new Renewal(data, clock, listener);
        renewal.thread.start();
        return renewal;
    }

    public State state() {
        return state;
    }

    private void watch() {
        do {
            if (isNeededStill()) state = renewed();
            else state = new State.Idle();
        } while (goesOnAfter(state instanceof State.Failed ? AFTER_FAILURE : BETWEEN_LOOKS));
    }

    /** While all is well only marks of damage are looked for, which costs nothing. */
    private boolean isNeededStill() {
        return state instanceof State.Idle
                ? LuceneIndex.isMarkedAsDamaged(data.index())
                : isNeeded();
    }

    private boolean isNeeded() {
        return switch (LuceneIndex.condition(data.index())) {
            case CURRENT -> new Readings(data.readings()).areOfAnotherVersion();
            case OF_ANOTHER_VERSION, UNREADABLE -> true;
            case ABSENT -> isLost();
        };
    }

    /** Whether there should be one. Until then it must not answer that nothing is found. */
    private boolean isLost() {
        if (!isAnythingArchived()) return false;
        LuceneIndex.markAsLost(data.index());
        return true;
    }

    private boolean isAnythingArchived() {
        try {
            return !new ArchiveReader(data.archive()).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private State renewed() {
        try (var ingest =
                Ingest.open(
                        data,
                        clock,
                        IngestSettings.of("senrei serve").withPatience(Duration.ZERO))) {
            if (isNeeded()) listener.ended(ingest.renew(new Counting()));
            toldOfWaiting = false;
            return new State.Idle();
        } catch (DirectoryBusyException | IndexBusyException busy) {
            if (!toldOfWaiting) listener.waits(busy);
            toldOfWaiting = true;
            return new State.Waiting();
        } catch (CancellationException closed) {
            return state;
        } catch (RuntimeException failure) {
            LOG.error("ingest: the index could not be made anew", failure);
            listener.failed(failure);
            return new State.Failed();
        }
    }

    /** Whether it was told to stop; it does between two documents. */
    boolean isEnding() {
        return stopped.getCount() == 0;
    }

    /** False when the server ends before that. */
    private boolean goesOnAfter(Duration pause) {
        try {
            return !stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps the state, and ends the run between two documents when the server ends. */
    private final class Counting implements Progress {
        private int documents;
        private int done;

        @Override
        public void begin(int documents) {
            this.documents = documents;
            state = new State.Running(0, documents);
            listener.begin(documents);
        }

        @Override
        public void expects(int documents) {
            this.documents = documents;
            state = new State.Running(done, documents);
            listener.expects(documents);
        }

        @Override
        public void done(Result result) {
            if (isEnding()) throw new CancellationException("the server ends");
            done++;
            state = new State.Running(done, documents);
            listener.done(result);
        }
    }
}
