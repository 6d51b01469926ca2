package jp.senrei.corpus.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.senrei.corpus.model.Audience;

/**
 * The ledger for those who only read, also while somebody writes. Each question reads what was
 * added since the last one, so that asking often costs nothing. For any number of threads.
 *
 * <p>Lines that do not prove themselves are passed over: {@code verify} tells of them.
 */
public final class LedgerReader {
    private final Path file;
    private LedgerLines lines;
    private Register register = new Register();
    private PublicLedger shown = new PublicLedger();
    private boolean afterLoss;

    /**
     * @param folder {@code ledger/} of a data directory; there need not be one
     */
    public LedgerReader(Path folder) {
        file = Ledger.file(folder);
        lines = LedgerLines.of(file);
    }

    /** Where the ledger ends that this audience may see; {@link Head#isNone} when there is none. */
    public synchronized Head head(Audience audience) {
        readOn();
        return audience == Audience.READER ? lines.head() : shown.head();
    }

    /** How one document stands, also a deleted one; whether somebody may know is for the caller. */
    public synchronized Optional<DocumentState> document(String id) {
        readOn();
        return register.document(id);
    }

    /** All that ever were archived, ordered by id. */
    public synchronized List<DocumentState> documents() {
        readOn();
        return List.copyOf(register.documents());
    }

    /** Each source that was ever taken or tried, ordered by address. */
    public synchronized List<SourceState> sources() {
        readOn();
        return register.sources();
    }

    /**
     * Gives the lines that this audience may see, each with its line feed, from the first to the
     * last: what {@link Entry#line} says. Reads the file through; nothing is kept.
     */
    public void lines(Audience audience, Consumer<String> out) {
        var projection = new PublicLedger();
        try {
            LedgerLines.of(file)
                    .read(
                            entry -> {
                                if (audience == Audience.READER) out.accept(entry.line());
                                else projection.take(entry).forEach(e -> out.accept(e.line()));
                            },
                            fault -> {});
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

    private void readOn() {
        try {
            if (!Files.exists(file) || Files.size(file) < lines.end()) startAnew();
            lines.read(this::take, fault -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Entry entry) {
        register.take(entry);
        shown.take(entry);
        if (entry.event() instanceof Event.Opened opened)
            afterLoss = opened.beginning().equals(Event.Opened.LOST);
    }

    private void startAnew() {
        lines = LedgerLines.of(file);
        register = new Register();
        shown = new PublicLedger();
        afterLoss = false;
    }
}
