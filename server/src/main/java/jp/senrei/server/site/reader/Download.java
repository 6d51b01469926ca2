package jp.senrei.server.site.reader;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import jp.senrei.corpus.model.Document;
import jp.senrei.server.question.SearchAddress;

/**
 * Sends an original to be kept, never to be shown: whatever it holds, it does not run in the site's
 * name. Types that a browser could interpret are sent as plain bytes.
 */
final class Download {
    private static final Set<String> NAMED =
            Set.of(
                    "application/pdf",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private Download() {}

    static void send(Context context, Document document, Path original) throws IOException {
        context.header("Content-Disposition", disposition(document.file()));
        context.header("Content-Security-Policy", "sandbox; default-src 'none'");
        context.contentType(
                NAMED.contains(document.mediaType())
                        ? document.mediaType()
                        : "application/octet-stream");
        context.disableCompression();
        context.res().setContentLengthLong(Files.size(original));
        context.result(Files.newInputStream(original));
    }

    /** RFC 6266 with the name in RFC 5987 form, and a plain one for what cannot read that. */
    static String disposition(String file) {
        var name = file.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "attachment; filename=\""
                + plain
                + "\"; filename*=UTF-8''"
                + SearchAddress.encode(name).replace("*", "%2A");
    }
}
