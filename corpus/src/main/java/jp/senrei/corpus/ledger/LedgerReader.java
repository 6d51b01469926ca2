package jp.senrei.corpus.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import jp.senrei.corpus.model.Audience;

/**
 * The ledger for those who only read, also while somebody writes. The first question reads all of
 * it, which takes some seconds where there are a hundred thousand lines; each later one reads what
 * was added since, so that asking often costs nothing. For any number of threads, of which one
 * reads.
 *
 * <p>Lines that do not prove themselves are passed over: {@code verify} tells of them.
 */
public final class LedgerReader {
    private final Path file;
    private final ReentrantLock reading = new ReentrantLock();
    private LedgerLines lines;
    private PublicLedger shown;
    private PackedLines shownLines;
    private boolean afterLoss;

    /**
     * @param folder {@code ledger/} of a data directory; there need not be one
     */
    public LedgerReader(Path folder) {
        file = Ledger.file(folder);
        lines = LedgerLines.of(file);
        shown = new PublicLedger();
        shownLines = new PackedLines();
    }

    /** Where the ledger ends that this audience may see; {@link Head#isNone} when there is none. */
    public Head head(Audience audience) {
        return read(() -> audience == Audience.READER ? lines.head() : shown.head());
    }

    /**
     * Whether all of it is read, so that the next question costs nothing; reads it when nobody else
     * is about to.
     *
     * @param patience how long another thread is waited for that reads a long one
     */
    public boolean isReadWithin(Duration patience) {
        try {
            if (!reading.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            readOn();
            return true;
        } finally {
            reading.unlock();
        }
    }

    private <T> T read(Supplier<T> answer) {
        reading.lock();
        try {
            readOn();
            return answer.get();
        } finally {
            reading.unlock();
        }
    }

    /** How one document stands, also a deleted one; whether somebody may know is for the caller. */
    public Optional<DocumentState> document(String id) {
        return read(() -> shown.register().document(id));
    }

    /** All that ever were archived, ordered by id. */
    public List<DocumentState> documents() {
        return read(() -> shown.register().documents());
    }

    /** Each source that was ever taken or tried, ordered by address. */
    public List<SourceState> sources() {
        return read(() -> shown.register().sources());
    }

    /** The sources that failed at the last attempt, ordered by address. */
    public List<SourceState> failedSources() {
        return read(() -> shown.register().failedSources());
    }

    /**
     * Writes the lines that this audience may see, each with its line feed, from the first to the
     * last: all that there are at the moment, however slowly they are taken. A visitor's are made
     * once and kept; a reader's are copied from the file as they are.
     *
     * @param out not closed
     */
    public void copy(Audience audience, OutputStream out) {
        try {
            if (audience == Audience.READER) copyFile(end(), out);
            else shownSoFar().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is any. */
    public boolean isThere() {
        return Files.exists(file);
    }

    /** Whether it was begun anew, because the one before was lost. */
    public boolean isAfterLoss() {
        return read(() -> afterLoss);
    }

    private long end() {
        return read(() -> lines.end());
    }

    private PackedLines.SoFar shownSoFar() {
        return read(() -> shownLines.soFar());
    }

    private void copyFile(long bytes, OutputStream out) throws IOException {
        if (bytes == 0) return;
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            long left = bytes;
            for (int size = 0; left > 0 && size >= 0; left -= Math.max(size, 0)) {
                size = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (size > 0) out.write(buffer, 0, size);
            }
        }
    }

    private void readOn() {
        try {
            if (!Files.exists(file) || Files.size(file) < lines.end()) startAnew();
            lines.read(this::take, fault -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Entry entry) {
        shown.take(entry).forEach(line -> shownLines.add(line.line()));
        if (entry.event() instanceof Event.Opened opened)
            afterLoss = opened.beginning().equals(Event.Opened.LOST);
    }

    private void startAnew() {
        lines = LedgerLines.of(file);
        shown = new PublicLedger();
        afterLoss = false;
        shownLines = new PackedLines();
    }
}
