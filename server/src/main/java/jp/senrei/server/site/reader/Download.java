package jp.senrei.server.site.reader;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Document;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.site.Formats;

/**
 * Sends an original. It is to be kept, not shown: whatever it holds, it does not run in the site's
 * name, and types that a browser could interpret are sent as plain bytes. Only what says it is a
 * PDF and begins like one may also be shown, by the browser's own viewer, which needs styles and an
 * object of this origin and gets nothing else.
 */
final class Download {
    private static final Set<String> NAMED =
            Set.of(
                    Formats.PDF,
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private static final String KEPT = "sandbox; default-src 'none'";
    private static final String SHOWN =
            "default-src 'none'; object-src 'self';"
                    + " style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";
    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern NO_NAME = Pattern.compile("[\\p{Cntrl}/\\\\]");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._ -]");

    private Download() {}

    /**
     * @param shown whether a browser may show it, where it can
     */
    static void send(Context context, Document document, Path original, boolean shown)
            throws IOException {
        var inline = shown && Formats.isPdf(document) && isPdf(original);
        context.header("Content-Disposition", disposition(document.file(), inline));
        context.header("Content-Security-Policy", inline ? SHOWN : KEPT);
        var mediaType = Formats.mediaType(document);
        context.contentType(NAMED.contains(mediaType) ? mediaType : "application/octet-stream");
        context.disableCompression();
        send(context, original);
    }

    /** All of it, or the bytes that a viewer of a large file asks for. */
    private static void send(Context context, Path original) throws IOException {
        long size = Files.size(original);
        context.header("Accept-Ranges", "bytes");
        var asked = ByteRange.of(context.header("Range"), size);
        if (asked.isEmpty()) {
            context.res().setContentLengthLong(size);
            context.result(Files.newInputStream(original));
            return;
        }
        var range = asked.get();
        if (!range.isThere()) {
            context.status(416).header("Content-Range", "bytes */" + size);
            return;
        }
        context.status(206).header("Content-Range", range.header(size));
        context.res().setContentLengthLong(range.length());
        context.result(range.of(original));
    }

    private static boolean isPdf(Path original) throws IOException {
        try (var bytes = Files.newInputStream(original)) {
            return Arrays.equals(bytes.readNBytes(PDF_BEGINS.length), PDF_BEGINS);
        }
    }

    /** RFC 6266 with the name in RFC 5987 form, and a plain one for what cannot read that. */
    static String disposition(String file, boolean inline) {
        var name = NO_NAME.matcher(file).replaceAll("_");
        var plain = NOT_PLAIN.matcher(name).replaceAll("_");
        return (inline ? "inline" : "attachment")
                + "; filename=\""
                + plain
                + "\"; filename*=UTF-8''"
                + SearchAddress.encode(name).replace("*", "%2A");
    }
}
