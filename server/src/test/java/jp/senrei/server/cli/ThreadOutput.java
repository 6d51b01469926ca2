package jp.senrei.server.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that knows who speaks: what a thread and the threads it starts print is kept for
 * it, so that tests that run at the same time do not hear each other.
 */
final class ThreadOutput extends OutputStream {
    static final ThreadOutput OUT = new ThreadOutput(System.out, System::setOut);
    static final ThreadOutput ERR = new ThreadOutput(System.err, System::setErr);

    private final InheritableThreadLocal<@Nullable ByteArrayOutputStream> kept =
            new InheritableThreadLocal<>();
    private final PrintStream otherwise;

    private ThreadOutput(PrintStream otherwise, Consumer<PrintStream> put) {
        this.otherwise = otherwise;
        put.accept(new Unclosed(this));
    }

    /** A command may close what it has printed to; others go on. */
    private static final class Unclosed extends PrintStream {
        Unclosed(OutputStream out) {
            super(out, true, StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            flush();
        }
    }

    /** Until it is closed. */
    final class Kept implements AutoCloseable {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private Kept() {
            kept.set(bytes);
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            kept.remove();
        }
    }

    Kept keep() {
        return new Kept();
    }

    @Override
    public void write(int one) throws IOException {
        speaker().write(one);
    }

    @Override
    public void write(byte[] all, int from, int length) throws IOException {
        speaker().write(all, from, length);
    }

    private OutputStream speaker() {
        var bytes = kept.get();
        return bytes == null ? otherwise : bytes;
    }
}
