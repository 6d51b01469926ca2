package jp.senrei.server.site.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a file that somebody asks for (RFC 9110, 14.2): one range. Of several, and of what is no
 * range, nothing is made: the whole file is an answer too.
 *
 * @param from first byte, 0-based
 * @param to last byte, included; before {@code from} when there are no such bytes
 */
record ByteRange(long from, long to) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    /** Empty where the whole file is to be sent. */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        if (header == null) return Optional.empty();
        var match = ONE.matcher(header.strip());
        if (!match.matches()) return Optional.empty();
        var first = match.group(1);
        var last = match.group(2);
        if (first.isEmpty() && last.isEmpty()) return Optional.empty();
        if (first.isEmpty()) return Optional.of(ending(Long.parseLong(last), size));
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        return from > to && from < size ? Optional.empty() : Optional.of(new ByteRange(from, to));
    }

    private static ByteRange ending(long length, long size) {
        return length == 0
                ? new ByteRange(size, size - 1)
                : new ByteRange(Math.max(0, size - length), size - 1);
    }

    boolean isThere() {
        return from <= to;
    }

    long length() {
        return to - from + 1;
    }

    /** {@code bytes 0-99/1234} */
    String header(long size) {
        return "bytes " + from + "-" + to + "/" + size;
    }

    /** The stream ends with the file; whoever sends it has said how many bytes are to come. */
    InputStream of(Path file) throws IOException {
        var channel = Files.newByteChannel(file);
        channel.position(from);
        return new Stretch(Channels.newInputStream(channel), length());
    }

    /** The first bytes of a stream. */
    private static final class Stretch extends InputStream {
        private final InputStream whole;
        private long left;

        Stretch(InputStream whole, long left) {
            this.whole = whole;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            if (left <= 0) return -1;
            left--;
            return whole.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) return -1;
            int read = whole.read(bytes, offset, (int) Math.min(length, left));
            if (read > 0) left -= read;
            return read;
        }

        @Override
        public void close() throws IOException {
            whole.close();
        }
    }
}
