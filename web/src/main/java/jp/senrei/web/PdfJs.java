package jp.senrei.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The files of pdf.js that a browser asks for when it shows an original beside its text. They come
 * from the library's jar as they are; their addresses carry its version.
 */
public final class PdfJs {
    static final String VERSION = version();

    private static final String FOLDER = "/META-INF/resources/webjars/pdfjs-dist/" + VERSION + "/";

    private static final String WORKER = "legacy/build/pdf.worker.min.mjs";

    /** A name of a folder of data, and one of a file in it: nothing leads out of it. */
    private static final Pattern FILE =
            Pattern.compile(
                    "legacy/build/pdf(?:\\.worker)?\\.min\\.mjs"
                            + "|(?:cmaps|standard_fonts|iccs|wasm)/[A-Za-z0-9_-]{1,60}\\.(?:bcmap|pfb|ttf|icc|wasm|js)");

    private static final Map<String, String> MEDIA_TYPES =
            Map.of(
                    "mjs", "text/javascript; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "wasm", "application/wasm");

    private PdfJs() {}

    /**
     * @param path below the version, {@code cmaps/UniJIS-UTF16-H.bcmap}
     */
    public static Optional<InputStream> find(String version, String path) {
        if (!version.equals(VERSION) || !FILE.matcher(path).matches()) return Optional.empty();
        return Optional.ofNullable(PdfJs.class.getResourceAsStream(FOLDER + path));
    }

    public static String mediaType(String path) {
        return MEDIA_TYPES.getOrDefault(
                path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    /**
     * The worker decodes images of scanned pages with WebAssembly. It has a policy of its own,
     * which lets it do that and ask this site for files; pages need no such permission.
     */
    public static boolean isWorker(String path) {
        return path.equals(WORKER);
    }

    private static String version() {
        var properties = new Properties();
        var file = "/META-INF/maven/org.webjars.npm/pdfjs-dist/pom.properties";
        try (var stream = Objects.requireNonNull(PdfJs.class.getResourceAsStream(file), "pdf.js")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
