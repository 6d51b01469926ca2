package jp.senrei.corpus.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.senrei.corpus.model.Audience;

/**
 * The ledger for those who only read, also while somebody writes. The first question reads all of
 * it, which takes seconds where there are a hundred thousand lines; each later one reads what was
 * added since, so that asking often costs nothing. For any number of threads, of which one reads.
 *
 * <p>Lines that do not prove themselves are passed over: {@code verify} tells of them.
 */
public final class LedgerReader {
    private final Path file;
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
    public synchronized Head head(Audience audience) {
        readOn();
        return audience == Audience.READER ? lines.head() : shown.head();
    }

    /** How one document stands, also a deleted one; whether somebody may know is for the caller. */
    public synchronized Optional<DocumentState> document(String id) {
        readOn();
        return shown.register().document(id);
    }

    /** All that ever were archived, ordered by id. */
    public synchronized List<DocumentState> documents() {
        readOn();
        return List.copyOf(shown.register().documents());
    }

    /** Each source that was ever taken or tried, ordered by address. */
    public synchronized List<SourceState> sources() {
        readOn();
        return shown.register().sources();
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
    public synchronized boolean isAfterLoss() {
        readOn();
        return afterLoss;
    }

    private synchronized long end() {
        readOn();
        return lines.end();
    }

    private synchronized PackedLines.SoFar shownSoFar() {
        readOn();
        return shownLines.soFar();
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
