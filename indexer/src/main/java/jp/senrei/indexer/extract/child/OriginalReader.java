package jp.senrei.indexer.extract.child;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.Finding;
import jp.senrei.indexer.extract.container.MailOriginal;
import jp.senrei.indexer.extract.container.ZipOriginal;
import jp.senrei.indexer.extract.format.Failures;
import jp.senrei.indexer.extract.format.MediaTypes;
import jp.senrei.indexer.extract.format.MemberWriter;
import jp.senrei.indexer.extract.format.Request;
import jp.senrei.indexer.extract.html.HtmlEncoding;
import jp.senrei.indexer.extract.html.HtmlText;
import jp.senrei.indexer.extract.office.OpenDocument;
import jp.senrei.indexer.extract.office.TikaOriginal;
import jp.senrei.indexer.extract.pdf.Ocr;
import jp.senrei.indexer.extract.pdf.PdfOriginal;
import jp.senrei.indexer.extract.plain.PlainText;
import jp.senrei.indexer.extract.plain.TextEncoding;
import org.jspecify.annotations.Nullable;

/** One file from bytes to an extraction, in the child process. */
final class OriginalReader {
    /** No encoding here takes more bytes for a UTF-16 unit. */
    private static final int MOST_BYTES_PER_CHARACTER = 4;

    private static final Pattern HTML_START =
            Pattern.compile(
                    "\\s*(<!--.*?-->\\s*)*<(!doctype\\s+html|html)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Request request;
    private final Ocr ocr;
    private final String hint;
    private @Nullable Throwable brokenBy;

    OriginalReader(Request request, Ocr ocr) {
        this.request = request;
        this.ocr = ocr;
        hint = MediaTypes.ofName(request.name());
    }

    /** What the bytes say, or else the name. */
    String type() {
        try {
            return Files.size(request.file()) == 0 ? hint : MediaTypes.ofBytes(request.file());
        } catch (IOException cannotBeOpened) {
            return hint;
        } catch (RuntimeException | Error e) { // what looks into containers is a parser too
            brokenBy = e;
            return hint;
        }
    }

    /** Whatever a parser does, there is an answer; after an error this process is to end. */
    Answer.Done read(String type) {
        if (brokenBy != null) return failed(brokenBy, type);
        try {
            return new Answer.Done(extraction(type), false);
        } catch (MemberWriter.Bomb bomb) {
            return new Answer.Done(Finding.BOMB.in(type), false);
        } catch (IOException e) {
            return Failures.isNoRoom(e)
                    ? new Answer.Done(Finding.DISK_FULL.in(type), false)
                    : new Answer.Done(Finding.UNREADABLE_FILE.in(hint), false);
        } catch (RuntimeException | Error e) {
            return failed(e, type);
        }
    }

    private static Answer.Done failed(Throwable failure, String type) {
        return new Answer.Done(Failures.finding(failure).in(type), Failures.isError(failure));
    }

    private Extraction extraction(String type) throws IOException {
        if (Files.size(request.file()) == 0) return Finding.EMPTY.in(hint);
        if (type.equals(MediaTypes.PDF)) return PdfOriginal.read(request, ocr);
        if (MediaTypes.isOpenContainer(type) && isFormatOfContainer(hint))
            return Finding.CORRUPT.in(hint);
        if (type.equals(MediaTypes.ZIP)) return new ZipOriginal(request).read(type);
        if (isMail(type)) return new MailOriginal(request).read(MediaTypes.MAIL);
        if (OpenDocument.reads(type)) return new OpenDocument(request).read(type);
        return TikaOriginal.reads(type) ? new TikaOriginal(request).read(type) : text(type);
    }

    private static boolean isFormatOfContainer(String type) {
        return OpenDocument.reads(type) || TikaOriginal.reads(type);
    }

    /** A text may begin as a mail does; the name decides between the two. */
    private boolean isMail(String type) {
        return hint.equals(MediaTypes.MAIL) && MediaTypes.isTextOr(type, MediaTypes.MAIL)
                || type.equals(MediaTypes.MAIL) && !MediaTypes.isNamedText(request.name());
    }

    private Extraction text(String type) throws IOException {
        if (Files.size(request.file()) / MOST_BYTES_PER_CHARACTER > request.limits().characters())
            return Finding.TOO_LARGE.in(type);
        var bytes = Files.readAllBytes(request.file());
        if (MediaTypes.isHtml(type) || MediaTypes.isHtml(hint)) {
            var page = HtmlEncoding.decode(bytes);
            if (page.isPresent() && isPage(page.get().text())) return html(page.get());
        }
        var characters = TextEncoding.decode(bytes);
        if (characters.isPresent() && isText(type)) return plain(characters.get());
        return noText(request.name()).in(type);
    }

    /** What to say of bytes that are none of the formats read here. */
    static Finding noText(String name) {
        return MediaTypes.isNamedText(name) ? Finding.NOT_TEXT : Finding.UNSUPPORTED;
    }

    /**
     * Converted text may begin with a stray tag; only a whole page with the name of a text is a
     * page.
     */
    private boolean isPage(String text) {
        return MediaTypes.isHtml(hint)
                || !MediaTypes.isNamedText(request.name())
                || HTML_START.matcher(text).matches();
    }

    private boolean isText(String type) {
        return type.startsWith("text/")
                || type.equals("application/octet-stream")
                || MediaTypes.isNamedText(request.name());
    }

    private Extraction plain(TextEncoding.Decoded characters) {
        if (characters.text().length() > request.limits().characters())
            return Finding.TOO_LARGE.in(MediaTypes.PLAIN);
        return finished(MediaTypes.PLAIN, PlainText.read(characters.text()), characters.warnings());
    }

    private Extraction html(TextEncoding.Decoded characters) {
        if (characters.text().length() > request.limits().characters())
            return Finding.TOO_LARGE.in(MediaTypes.HTML);
        var text = HtmlText.ofPage(characters.text());
        return finished(MediaTypes.HTML, text, characters.warnings());
    }

    private Extraction finished(String type, DocumentText text, List<Warning> warnings) {
        if (text.blocks().isEmpty()) return Finding.EMPTY.in(type);
        return request.limits().allow(text)
                ? new Extracted(type, text, warnings)
                : Finding.TOO_LARGE.in(type);
    }
}
