package jp.senrei.server.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The disk that the data directory is on. Looked at again when it was last looked at some seconds
 * ago, so that it may be asked at each request. For any number of threads.
 */
public final class Disk {
    /** 書込みの可否. */
    public enum State {
        WRITABLE,
        /** Nearly nothing can be added to it. */
        FULL,
        /** Nothing may be written: a read-only mount, or a missing right. */
        READ_ONLY
    }

    /**
     * Less free than this and the next document may not find room: a long scan with what is made of
     * it.
     */
    static final long LEAST_FREE = 64L << 20;

    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private record Look(State state, Instant at) {}

    private final Path folder;
    private final long leastFree;
    private final InstantSource clock;
    private volatile Look last;

    public Disk(Path folder, InstantSource clock) {
        this(folder, LEAST_FREE, clock);
    }

    Disk(Path folder, long leastFree, InstantSource clock) {
        this.folder = folder;
        this.leastFree = leastFree;
        this.clock = clock;
        this.last = new Look(look(), clock.instant());
    }

    public State state() {
        var now = clock.instant();
        if (last.at().plus(BELIEVED).isBefore(now)) last = new Look(look(), now);
        return last.state();
    }

    private State look() {
        try {
            if (!Files.isWritable(folder)) return State.READ_ONLY;
            return Files.getFileStore(folder).getUsableSpace() < leastFree
                    ? State.FULL
                    : State.WRITABLE;
        } catch (IOException e) {
            return State.READ_ONLY;
        }
    }
}
