package jp.senrei.indexer.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Which media type the first bytes say; the name is only a hint where the bytes leave it open. */
final class MediaTypes {
    static final String PDF = "application/pdf";
    static final String HTML = "text/html";
    static final String PLAIN = "text/plain";
    private static final String UNKNOWN = "application/octet-stream";

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private MediaTypes() {}

    static String ofBytes(Path file) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return TYPES.detect(bytes, new Metadata()).getBaseType().toString();
        }
    }

    static String ofName(String name) {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try {
            return TYPES.detect(null, metadata).getBaseType().toString();
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** Without parameters; the other one when there is none. */
    static String baseOf(@Nullable String type, String other) {
        if (type == null) return other;
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip();
    }

    /** Formats that Tika's parsers read. */
    static boolean isForTika(String type) {
        return type.equals("application/zip")
                || type.equals("application/rtf")
                || type.startsWith("application/x-tika-")
                || isOffice(type);
    }

    static boolean isOffice(String type) {
        return type.startsWith("application/vnd.openxmlformats-officedocument.")
                || type.startsWith("application/vnd.ms-word")
                || type.startsWith("application/vnd.ms-excel")
                || type.startsWith("application/vnd.ms-powerpoint")
                || type.equals("application/msword");
    }

    static boolean isHtml(String type) {
        return type.equals(HTML) || type.equals("application/xhtml+xml");
    }

    static boolean isNamedText(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(txt|text|md|csv|tsv)");
    }
}
