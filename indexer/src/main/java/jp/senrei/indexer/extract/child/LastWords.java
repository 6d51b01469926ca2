package jp.senrei.indexer.extract.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The end of what a process writes to its standard error, which may be endless. */
final class LastWords {
    private static final int KEPT = 4096;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final byte[] ring = new byte[KEPT];
    private long written;

    private final Thread thread;

    /** Drains the stream in a thread of its own until it ends. */
    LastWords(InputStream stream) {
        thread = Thread.ofPlatform().daemon().name("last words").start(() -> drain(stream));
    }

    private void drain(InputStream stream) {
        var piece = new byte[KEPT];
        try (stream) {
            for (int read = stream.read(piece); read >= 0; read = stream.read(piece))
                keep(piece, read);
        } catch (IOException ended) {
            // with the process
        }
    }

    private synchronized void keep(byte[] piece, int length) {
        for (int i = 0; i < length; i++) ring[(int) (written++ % KEPT)] = piece[i];
    }

    /** Waits a moment for the rest of what a dead process wrote. */
    boolean tellOfMemory() {
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var words = toString();
        return words.contains("OutOfMemoryError") || words.contains("insufficient memory");
    }

    @Override
    public synchronized String toString() {
        int length = (int) Math.min(written, KEPT);
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) bytes[i] = ring[(int) ((written - length + i) % KEPT)];
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }
}
