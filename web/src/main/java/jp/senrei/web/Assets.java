package jp.senrei.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that pages refer to. Their addresses carry a digest of the bytes, so that browsers may
 * keep them for good. The style sheet is one file for the browser and one for each room of the site
 * in {@code assets/css}; later ones win.
 */
public final class Assets {
    private static final List<String> STYLES =
            List.of(
                    "base",
                    "components",
                    "home",
                    "results",
                    "comparison",
                    "case",
                    "reader",
                    "directory",
                    "statistics",
                    "about",
                    "print");

    private static final Map<String, Asset> ALL =
            Stream.of(
                            styles(),
                            script("suggest.js"),
                            script("copy.js"),
                            script("menu.js"),
                            script("compare.js"),
                            script("sheet.js"),
                            script("reader.js"),
                            script("original.js"),
                            read("mark.svg", "image/svg+xml"))
                    .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

    private Assets() {}

    /**
     * @param digest of the bytes, short
     */
    public record Asset(String name, String mediaType, byte[] bytes, String digest) {}

    public static Optional<Asset> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** The address for use in a page; the site serves {@code /assets/{name}}. */
    public static String href(String name) {
        return "/assets/" + name + "?v=" + Objects.requireNonNull(ALL.get(name), name).digest();
    }

    /** The folder of pdf.js; the site serves what {@link PdfJs} finds there. */
    public static String pdfjs() {
        return "/assets/pdfjs/" + PdfJs.VERSION + "/";
    }

    private static Asset styles() {
        var all = new ByteArrayOutputStream();
        STYLES.forEach(room -> all.writeBytes(bytes("css/" + room + ".css")));
        var sheet = Stylesheet.compact(all.toString(StandardCharsets.UTF_8));
        return asset(
                "senrei.css", "text/css; charset=utf-8", sheet.getBytes(StandardCharsets.UTF_8));
    }

    private static Asset script(String name) {
        return read(name, "text/javascript; charset=utf-8");
    }

    private static Asset read(String name, String mediaType) {
        return asset(name, mediaType, bytes(name));
    }

    private static Asset asset(String name, String mediaType, byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Asset(
                    name, mediaType, bytes, HexFormat.of().formatHex(digest).substring(0, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static byte[] bytes(String name) {
        try (var stream =
                Objects.requireNonNull(Assets.class.getResourceAsStream("assets/" + name), name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
