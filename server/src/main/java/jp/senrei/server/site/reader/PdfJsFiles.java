package jp.senrei.server.site.reader;

import jp.senrei.server.site.Visit;
import jp.senrei.web.PdfJs;

/** {@code GET /assets/pdfjs/{version}/{folder}/{file}}: what shows an original beside its text. */
public final class PdfJsFiles {
    private static final String WORKER_POLICY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

    private PdfJsFiles() {}

    public static void file(Visit visit) {
        var path = visit.path("path");
        var file = PdfJs.find(visit.path("version"), path);
        if (file.isEmpty()) {
            visit.notFound();
            return;
        }
        var context = visit.context();
        // another version has another address
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        if (PdfJs.isWorker(path)) context.header("Content-Security-Policy", WORKER_POLICY);
        context.contentType(PdfJs.mediaType(path)).result(file.get());
    }
}
