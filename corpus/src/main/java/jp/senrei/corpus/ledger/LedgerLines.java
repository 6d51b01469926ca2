package jp.senrei.corpus.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Reads the lines of a ledger one after the other, from a place on. A line that does not prove
 * itself or does not follow the one before is told, and reading goes on with the next.
 */
final class LedgerLines {
    private static final int LONGEST = 1 << 20;

    /**
     * @param number of the line in the file, from 1 on
     * @param reason half a sentence for a person
     */
    record Fault(long number, String reason) {}

    private final Path file;
    private Head head;
    private long read;
    private long lines;
    private boolean torn;

    /**
     * @param head of what was read before
     * @param read bytes that were read before
     */
    LedgerLines(Path file, Head head, long read) {
        this.file = file;
        this.head = head;
        this.read = read;
        this.lines = head.entries();
    }

    static LedgerLines of(Path file) {
        return new LedgerLines(file, Head.NONE, 0);
    }

    /** The last good line's head. */
    Head head() {
        return head;
    }

    /** Bytes up to the end of the last whole line. */
    long end() {
        return read;
    }

    /** Whether something without a line feed stands at the end. */
    boolean isTorn() {
        return torn;
    }

    /** Reads all whole lines that there are; does nothing when there is no file. */
    void read(Consumer<Entry> entries, Consumer<Fault> faults) throws IOException {
        if (!Files.exists(file)) return;
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(read);
            read(
                    new BufferedInputStream(Channels.newInputStream(channel), 1 << 16),
                    entries,
                    faults);
        }
    }

    private void read(InputStream in, Consumer<Entry> entries, Consumer<Fault> faults)
            throws IOException {
        var line = new ByteArrayOutputStream();
        long length = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            length++;
            if (next != '\n') {
                if (length <= LONGEST) line.write(next);
                continue;
            }
            read += length;
            lines++;
            take(line.toByteArray(), entries, faults);
            line.reset();
            length = 0;
        }
        torn = length > 0;
    }

    private void take(byte[] line, Consumer<Entry> entries, Consumer<Fault> faults) {
        try {
            var entry = Entry.read(line);
            if (!entry.follows(head))
                faults.accept(new Fault(lines, "前の行とつながりません（行の抜け、入れ替え、または書き換え）"));
            head = entry.head();
            entries.accept(entry);
        } catch (IllegalArgumentException bad) {
            var reason = bad.getMessage();
            faults.accept(new Fault(lines, reason == null ? "読めません" : reason));
        }
    }
}
