package jp.senrei.indexer.extract;

import java.nio.file.Path;

/**
 * 読み取り: the display text of a file, or the reason why there is none. Any number of threads may ask.
 *
 * <p>No byte of an original is interpreted in this process: child processes do that, one file at a
 * time each, and this one reads what they answer, which is bounded. They start with the first files
 * and are kept for the next ones; whatever a file does to its reader costs that file only.
 *
 * <p>A block never holds a line feed unless it is a row: each line of a PDF, of a {@code <pre>} and
 * on either side of a {@code <br>} is a paragraph of its own.
 */
public final class Extractor implements AutoCloseable {
    private final ExtractorLimits limits;
    private final Children children;

    /** With one child process. */
    public Extractor(ExtractorLimits limits) {
        this(limits, 1);
    }

    /**
     * @param children how many files are read at the same time at most, each in a process of its
     *     own
     */
    public Extractor(ExtractorLimits limits, int children) {
        this.limits = limits;
        this.children = new Children(limits, children);
    }

    /**
     * Waits while all children are busy.
     *
     * @param file the bytes, wherever they lie; not changed
     * @param name what the file is called, a hint where the bytes leave the format open
     * @throws java.io.UncheckedIOException when no child process can be started at all
     */
    public Extraction extract(Path file, String name) {
        try {
            return children.read(new Request(file.toAbsolutePath(), name, limits));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.CRASHED.in(MediaTypes.ofName(name));
        }
    }

    /** Ends the child processes; a file that is being read is given up. */
    @Override
    public void close() {
        children.close();
    }
}
