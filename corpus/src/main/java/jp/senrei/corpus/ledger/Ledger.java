package jp.senrei.corpus.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import jp.senrei.corpus.archive.Forced;

/**
 * The ledger for writing, with how everything stands. For whoever holds the {@link
 * jp.senrei.corpus.archive.WriterLock}; not for two threads at a time.
 */
public final class Ledger implements AutoCloseable {
    public static final String FORMAT = "1";
    private static final String FILE = "ledger.jsonl";

    private final Path file;
    private final FileChannel channel;
    private final Register register;
    private final boolean wasTorn;
    private final StringBuilder unwritten = new StringBuilder();
    private Head head;
    private long end;
    private boolean broken;

    private Ledger(Path file, FileChannel channel, LedgerLines lines, Register register) {
        this.file = file;
        this.channel = channel;
        this.register = register;
        this.wasTorn = lines.isTorn();
        this.head = lines.head();
        this.end = lines.end();
    }

    static Path file(Path folder) {
        return folder.resolve(FILE);
    }

    /**
     * Opens a ledger, and makes an empty one when there is none. What a writer that died left
     * unfinished at its end is cut off.
     *
     * @throws LedgerDamagedException when a line is not as it was written
     * @throws UncheckedIOException when it cannot be read or written
     */
    public static Ledger open(Path folder) {
        var file = file(folder);
        try {
            Files.createDirectories(folder);
            var register = new Register();
            var faults = new ArrayList<LedgerLines.Fault>();
            var lines = LedgerLines.of(file);
            lines.read(register::take, faults::add);
            if (!faults.isEmpty()) throw new LedgerDamagedException(file, faults.getFirst());
            return open(file, lines, register);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ledger open(Path file, LedgerLines lines, Register register) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var ledger = new Ledger(file, channel, lines, register);
        if (ledger.wasTorn) ledger.cut();
        channel.position(ledger.end);
        return ledger;
    }

    private void cut() throws IOException {
        channel.truncate(end);
        channel.force(true);
    }

    /** Whether the last writer died while it wrote. */
    public boolean wasTorn() {
        return wasTorn;
    }

    /** Where it ends, with what is noted and not forced yet. */
    public Head head() {
        return head;
    }

    /** How everything stands after the last line. Changes with each {@link #note}. */
    public Register register() {
        return register;
    }

    /** Adds an event. It is in the {@link #register} at once, and lost until {@link #force}. */
    public void note(Event event, Instant time) {
        if (broken) throw new UncheckedIOException(new IOException("台帳への書込みに失敗しています"));
        var entry = Entry.after(head, time, event);
        unwritten.append(entry.line());
        register.take(entry);
        head = entry.head();
    }

    /** Whether everything that was noted is acknowledged. */
    public boolean isSettled() {
        return unwritten.isEmpty() && !broken;
    }

    /**
     * Writes what was noted, all or nothing, and returns when it is on the disk: from then on
     * nothing of it is lost.
     *
     * @throws UncheckedIOException when it could not be written (a full disk). Then nothing of it
     *     was acknowledged, and this ledger takes no more.
     */
    public void force() {
        if (broken) throw new UncheckedIOException(new IOException("台帳への書込みに失敗しています"));
        if (unwritten.isEmpty()) return;
        write(unwritten.toString().getBytes(StandardCharsets.UTF_8));
        unwritten.setLength(0);
    }

    private void write(byte[] lines) {
        boolean first = end == 0;
        try {
            var rest = ByteBuffer.wrap(lines);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
            if (first) forceName();
            end += lines.length;
        } catch (IOException e) {
            broken = true;
            takeBack();
            throw new UncheckedIOException(e);
        }
    }

    private void forceName() throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) return;
        Forced.one(folder);
        if (folder.getParent() != null) Forced.one(folder.getParent());
    }

    private void takeBack() {
        try {
            cut();
        } catch (IOException e) {
            // the next writer does; whole lines that stay tell what is so
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
