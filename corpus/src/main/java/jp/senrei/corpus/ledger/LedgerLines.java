package jp.senrei.corpus.ledger;

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

    /** Lines since the last good one that do not prove themselves. */
    private long bad;

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
            read(Channels.newInputStream(channel), entries, faults);
        }
    }

    private void read(InputStream in, Consumer<Entry> entries, Consumer<Fault> faults)
            throws IOException {
        var line = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
            int start = 0;
            for (int end = 0; end < size; end++) {
                if (buffer[end] != '\n') continue;
                line.write(buffer, start, end - start);
                finish(line, entries, faults);
                start = end + 1;
            }
            line.write(buffer, start, size - start);
        }
        torn = line.size() > 0;
    }

    private void finish(
            ByteArrayOutputStream line, Consumer<Entry> entries, Consumer<Fault> faults) {
        read += line.size() + 1;
        lines++;
        take(line.toByteArray(), entries, faults);
        line.reset();
    }

    private void take(byte[] line, Consumer<Entry> entries, Consumer<Fault> faults) {
        try {
            var entry = Entry.read(line);
            if (!entry.follows(head) && !(bad > 0 && entry.number() == head.entries() + bad))
                faults.accept(new Fault(lines, "前の行とつながりません（行の抜け、入れ替え、または書き換え）"));
            bad = 0;
            head = entry.head();
            entries.accept(entry);
        } catch (IllegalArgumentException unproved) {
            bad++;
            var reason = unproved.getMessage();
            faults.accept(new Fault(lines, reason == null ? "読めません" : reason));
        }
    }
}
