package jp.senrei.indexer.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.Extraction.Extracted;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 読み取り: the display text of a file, or the reason why there is none. Any number of threads may ask;
 * text and HTML are read in the asking thread, PDF and Office one after another in a child process,
 * which starts with the first of them.
 *
 * <p>A block never holds a line feed unless it is a row: each line of a PDF, of a {@code <pre>} and
 * on either side of a {@code <br>} is a paragraph of its own.
 */
public final class Extractor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Extractor.class);

    /** No encoding here takes more bytes for a UTF-16 unit. */
    private static final int MOST_BYTES_PER_CHARACTER = 4;

    private static final Pattern HTML_START =
            Pattern.compile(
                    "\\s*(<!--.*?-->\\s*)*<(!doctype\\s+html|html)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final ExtractorLimits limits;
    private final TikaChild child;

    public Extractor(ExtractorLimits limits) {
        this.limits = limits;
        child = new TikaChild(limits);
    }

    /**
     * @param file the bytes, wherever they lie; not changed
     * @param name what the file is called, a hint where the bytes leave the format open
     */
    public Extraction extract(Path file, String name) {
        var hint = MediaTypes.ofName(name);
        try {
            if (Files.size(file) == 0) return Finding.EMPTY.in(hint);
            return extract(file, name, MediaTypes.ofBytes(file), hint);
        } catch (IOException e) {
            LOG.warn("{} cannot be opened: {}", file, e.toString());
            return Finding.UNREADABLE_FILE.in(hint);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.CRASHED.in(hint);
        } catch (RuntimeException
                | OutOfMemoryError e) { // a parser's bug on a hostile file must not end the run
            LOG.warn("{} made its reader fail", file, e);
            return (e instanceof OutOfMemoryError ? Finding.TOO_LARGE : Finding.CRASHED).in(hint);
        }
    }

    private Extraction extract(Path file, String name, String type, String hint)
            throws IOException, InterruptedException {
        if (MediaTypes.isForChild(type)) return inChild(file, name, type);
        if (Files.size(file) / MOST_BYTES_PER_CHARACTER > limits.maxTextCharacters())
            return Finding.TOO_LARGE.in(type);
        var bytes = Files.readAllBytes(file);
        if (MediaTypes.isHtml(type) || MediaTypes.isHtml(hint)) {
            var page = HtmlEncoding.decode(bytes);
            if (page.isPresent() && isPage(page.get().text(), name, hint)) return html(page.get());
        }
        var characters = TextEncoding.decode(bytes);
        if (characters.isPresent() && isText(type, name)) return plain(characters.get());
        return (MediaTypes.isNamedText(name) ? Finding.NOT_TEXT : Finding.UNSUPPORTED).in(type);
    }

    /**
     * Converted text may begin with a stray tag; only a whole page with the name of a text is a
     * page.
     */
    private static boolean isPage(String text, String name, String hint) {
        return MediaTypes.isHtml(hint)
                || !MediaTypes.isNamedText(name)
                || HTML_START.matcher(text).matches();
    }

    private static boolean isText(String type, String name) {
        return type.startsWith("text/")
                || type.equals("application/octet-stream")
                || MediaTypes.isNamedText(name);
    }

    private Extraction plain(TextEncoding.Decoded characters) {
        if (characters.text().length() > limits.maxTextCharacters())
            return Finding.TOO_LARGE.in(MediaTypes.PLAIN);
        return finished(
                MediaTypes.PLAIN, PlainText.read(characters.text()), encodingWarnings(characters));
    }

    private Extraction html(TextEncoding.Decoded characters) {
        if (characters.text().length() > limits.maxTextCharacters())
            return Finding.TOO_LARGE.in(MediaTypes.HTML);
        var text = HtmlText.ofPage(characters.text());
        return finished(MediaTypes.HTML, text, encodingWarnings(characters));
    }

    private static Extraction finished(String type, DocumentText text, List<Warning> warnings) {
        return text.blocks().isEmpty()
                ? Finding.EMPTY.in(type)
                : new Extracted(type, text, warnings);
    }

    private static List<Warning> encodingWarnings(TextEncoding.Decoded characters) {
        var warnings = new ArrayList<Warning>();
        if (characters.guessed())
            warnings.add(Finding.ENCODING_GUESSED.warning(characters.charset().name()));
        if (characters.broken())
            warnings.add(Finding.BROKEN_CHARACTERS.warning(characters.charset().name()));
        return warnings;
    }

    private Extraction inChild(Path file, String name, String type)
            throws IOException, InterruptedException {
        return switch (child.parse(file, type)) {
            case TikaChild.Reply.Died died -> died.why().in(type);
            case TikaChild.Reply.Parsed parsed -> read(parsed, baseType(parsed.mediaType()), name);
        };
    }

    private Extraction read(TikaChild.Reply.Parsed parsed, String type, String name) {
        var failure = parsed.failure();
        if (failure != null && failure.contains("EncryptedDocumentException"))
            return Finding.ENCRYPTED.in(type);
        if (!parsed.complete()) return Finding.TOO_LARGE.in(type);
        var text =
                HtmlText.read(
                        Jsoup.parse(parsed.xhtml(), Parser.xmlParser()), HtmlText.LineEnds.KEPT);
        if (!text.blocks().isEmpty()) {
            var warnings = pagesWithoutText(text, type);
            if (failure != null) warnings.add(Finding.PARTLY_READ.warning());
            return new Extracted(type, text, warnings);
        }
        if (failure != null) return Finding.CORRUPT.in(type);
        if (type.equals(MediaTypes.PDF)) return Finding.NO_TEXT.in(type);
        if (MediaTypes.isOffice(type)) return Finding.EMPTY.in(type);
        return (MediaTypes.isNamedText(name) ? Finding.NOT_TEXT : Finding.UNSUPPORTED).in(type);
    }

    private static List<Warning> pagesWithoutText(DocumentText text, String type) {
        var warnings = new ArrayList<Warning>();
        if (!type.equals(MediaTypes.PDF)) return warnings;
        var read = text.blocks().stream().map(Block::page).collect(Collectors.toSet());
        for (int page = 1; page <= text.pages(); page++) {
            if (!read.contains(page)) warnings.add(Finding.NO_TEXT_LAYER.warning(page));
        }
        return warnings;
    }

    private static String baseType(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return (parameters < 0 ? mediaType : mediaType.substring(0, parameters)).strip();
    }

    /** Ends the child process. */
    @Override
    public void close() {
        try {
            child.close();
        } catch (IOException e) {
            LOG.warn("the child process did not end in order: {}", e.toString());
        }
    }
}
