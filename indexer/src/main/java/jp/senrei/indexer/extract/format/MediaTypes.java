package jp.senrei.indexer.extract.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Which media type the first bytes say; the name is only a hint where the bytes leave it open. */
public final class MediaTypes {
    public static final String PDF = "application/pdf";
    public static final String ZIP = "application/zip";
    public static final String MAIL = "message/rfc822";
    public static final String HTML = "text/html";
    public static final String PLAIN = "text/plain";
    private static final String UNKNOWN = "application/octet-stream";

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private MediaTypes() {}

    /** Looks into ZIP and OLE, whose first bytes say nothing of what is in them. */
    public static String ofBytes(Path file) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var type = TYPES.detect(bytes, new Metadata()).getBaseType().toString();
            if (!type.equals(ZIP) && !type.startsWith("application/x-tika-")) return type;
        }
        try (var bytes = TikaInputStream.get(file)) {
            return Containers.DETECTOR.detect(bytes, new Metadata()).getBaseType().toString();
        }
    }

    /** Loaded only for a file that needs it. */
    private static final class Containers {
        static final Detector DETECTOR = new DefaultDetector();
    }

    public static String ofName(String name) {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try {
            return TYPES.detect(null, metadata).getBaseType().toString();
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** {@code .pdf}; empty for a type that is not known. */
    public static String ending(String type) {
        try {
            return TYPES.forName(type).getExtension();
        } catch (MimeTypeException unknown) {
            return "";
        }
    }

    /** Without parameters; the other one when there is none. */
    static String baseOf(@Nullable String type, String other) {
        if (type == null) return other;
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip();
    }

    /** A container in which nothing tells what it is for. */
    public static boolean isOpenContainer(String type) {
        return type.equals(ZIP)
                || type.equals("application/x-tika-msoffice")
                || type.equals("application/x-tika-ooxml");
    }

    public static boolean isTextOr(String type, String other) {
        return type.equals(other) || type.startsWith("text/") || type.equals(UNKNOWN);
    }

    public static boolean isHtml(String type) {
        return type.equals(HTML) || type.equals("application/xhtml+xml");
    }

    public static boolean isNamedText(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(txt|text|md|csv|tsv)");
    }
}
