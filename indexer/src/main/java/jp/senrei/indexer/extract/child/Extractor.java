package jp.senrei.indexer.extract.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.Finding;
import jp.senrei.indexer.extract.format.MediaTypes;
import jp.senrei.indexer.extract.format.Request;
import jp.senrei.indexer.extract.pdf.Tesseract;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 読み取り: the display text of a file, or the reason why there is none. Any number of threads may ask.
 *
 * <p>An original is interpreted by child processes, one file at a time each; this one reads what
 * they answer, which is bounded. Only the links of a page are looked for in the process that
 * follows them ({@link jp.senrei.indexer.extract.html.PageLinks}). They start with the first files
 * and are kept for the next ones; whatever a file does to its reader costs that file only.
 *
 * <p>A block never holds a line feed unless it is a row: each line of a PDF, of a {@code <pre>} and
 * on either side of a {@code <br>} is a paragraph of its own.
 */
public final class Extractor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Extractor.class);

    private final ExtractorLimits limits;
    private final Children children;
    private final List<String> passwords;

    /** With one child process. */
    public Extractor(ExtractorLimits limits) {
        this(limits, 1);
    }

    /**
     * @param children how many files are read at the same time at most, each in a process of its
     *     own
     */
    public Extractor(ExtractorLimits limits, int children) {
        this(limits, children, List.of());
    }

    /**
     * @param passwords tried on encrypted files; kept in memory only
     */
    public Extractor(ExtractorLimits limits, int children, List<String> passwords) {
        this.limits = limits;
        this.children = new Children(limits, children);
        this.passwords = List.copyOf(passwords);
    }

    /**
     * Reads a file and leaves what is found inside where it is. Waits while all children are busy.
     *
     * @param file the bytes, wherever they lie; not changed
     * @param name what the file is called, a hint where the bytes leave the format open
     * @throws UncheckedIOException when no child process can be started at all
     */
    public Extraction extract(Path file, String name) {
        return extract(file, name, 0);
    }

    /**
     * @param depth in how many containers the file itself lies; a container too deep stays closed
     */
    public Extraction extract(Path file, String name, int depth) {
        return read(new Request(file.toAbsolutePath(), name, limits, passwords, null, depth));
    }

    /**
     * Reads a file and takes what is found inside out of it.
     *
     * @param unpacking for a file that stands by itself a new one, for a member the one of its
     *     container
     * @throws UncheckedIOException when no child process can be started at all
     */
    public Extraction extract(Path file, String name, int depth, Unpacking unpacking) {
        var folder = unpacking.folder();
        var extraction =
                read(
                        new Request(
                                file.toAbsolutePath(),
                                name,
                                unpacking.limits(limits),
                                passwords,
                                folder,
                                depth));
        try {
            unpacking.took(extraction);
            return extraction;
        } catch (IOException lost) {
            LOG.warn("what was found in a file is not there: {}", lost.toString());
            Scratch.delete(folder);
            return Finding.CRASHED.in(extraction.mediaType());
        }
    }

    /** For a file that stands by itself. */
    public Unpacking unpacking() {
        return new Unpacking(children.folder(), limits);
    }

    private Extraction read(Request request) {
        try {
            return children.read(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.CRASHED.in(MediaTypes.ofName(request.name()));
        }
    }

    /**
     * Whether pages without text can be read by OCR here: what was read with the warning
     * NO_TEXT_LAYER is worth reading again when they can.
     */
    public static boolean readsScans() {
        return Tesseract.ofEnvironment().isThere();
    }

    /** Ends the child processes; a file that is being read is given up. */
    @Override
    public void close() {
        children.close();
    }
}
