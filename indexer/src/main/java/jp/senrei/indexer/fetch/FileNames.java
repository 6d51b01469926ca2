package jp.senrei.indexer.fetch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.senrei.indexer.extract.plain.TextEncoding;

/**
 * What a fetched file is called: as {@code Content-Disposition} says (RFC 6266), otherwise as the
 * last part of its address does.
 *
 * <pre>
 * attachment; filename*=UTF-8''%E4%BC%9A%E8%AD%B0%E9%8C%B2.pdf     RFC 5987, wins
 * attachment; filename="会議録.pdf"                                 bytes of UTF-8 or Shift_JIS as they are
 * attachment; filename="%E4%BC%9A%E8%AD%B0%E9%8C%B2.pdf"           what some systems write
 * attachment; filename="=?UTF-8?B?5Lya6K2w6YyyLnBkZg==?="          what others write
 * </pre>
 */
final class FileNames {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final List<Charset> JAPANESE =
            List.of(StandardCharsets.UTF_8, SHIFT_JIS, Charset.forName("EUC-JP"));
    private static final int LONGEST = 200;

    private static final Pattern EXTENDED =
            Pattern.compile("(?i)(?:^|;)\\s*filename\\*\\s*=\\s*\"?([\\w-]+)'[\\w-]*'([^;\"\\s]+)");
    private static final Pattern PLAIN =
            Pattern.compile(
                    "(?i)(?:^|;)\\s*filename\\s*=\\s*(?:\"((?:\\\\[\"\\\\]|[^\"])*)\"?|([^;]+))");
    private static final Pattern WORD =
            Pattern.compile("=\\?([\\w-]+)\\?([BbQq])\\?([^?\\s]*)\\?=\\s*");
    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]");

    /** Endings that say what a file is; others (.php, .aspx) say what made it. */
    private static final Pattern TELLING =
            Pattern.compile(
                    "(?i).*\\.(pdf|docx?|docm|xlsx?|xlsm|pptx?|od[tsp]|rtf|html?|xhtml|txt|csv|md|zip|eml)");

    private static final Map<String, String> ENDINGS =
            Map.ofEntries(
                    Map.entry("application/pdf", ".pdf"),
                    Map.entry("text/html", ".html"),
                    Map.entry("application/xhtml+xml", ".html"),
                    Map.entry("text/plain", ".txt"),
                    Map.entry("application/zip", ".zip"),
                    Map.entry("application/x-zip-compressed", ".zip"),
                    Map.entry("application/rtf", ".rtf"),
                    Map.entry("application/msword", ".doc"),
                    Map.entry("application/vnd.ms-excel", ".xls"),
                    Map.entry(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            ".docx"),
                    Map.entry(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            ".xlsx"),
                    Map.entry(
                            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                            ".pptx"),
                    Map.entry("application/vnd.oasis.opendocument.text", ".odt"),
                    Map.entry("message/rfc822", ".eml"));

    private FileNames() {}

    static String of(Optional<String> disposition, SourceAddress at, String mediaType) {
        var name =
                disposition
                        .flatMap(FileNames::named)
                        .map(FileNames::lastPart)
                        .filter(said -> !said.isBlank())
                        .orElseGet(() -> ofPath(at));
        return withEnding(shortened(name), mediaType);
    }

    /** {@code text/html; charset=utf-8} → {@code text/html}. */
    static String mediaType(Optional<String> contentType) {
        return contentType
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static Optional<String> named(String disposition) {
        var extended = EXTENDED.matcher(disposition);
        if (extended.find()) {
            var charset = charset(extended.group(1));
            if (charset.isPresent())
                return Optional.of(new String(bytes(extended.group(2)), charset.get()));
        }
        var plain = PLAIN.matcher(decoded(disposition));
        if (!plain.find()) return Optional.empty();
        var name =
                plain.group(1) != null
                        ? plain.group(1).replaceAll("\\\\([\"\\\\])", "$1")
                        : plain.group(2).strip();
        return Optional.of(WORD.matcher(name).find() ? words(name) : unescaped(name));
    }

    /** A header's characters are its bytes; a Japanese server means one of three encodings. */
    static String decoded(String header) {
        return japanese(header.getBytes(StandardCharsets.ISO_8859_1)).orElse(header);
    }

    private static Optional<String> japanese(byte[] bytes) {
        return JAPANESE.stream()
                .flatMap(charset -> TextEncoding.decode(bytes, charset).stream())
                .map(TextEncoding.Decoded::text)
                .findFirst();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String words(String name) {
        return WORD.matcher(name)
                .replaceAll(
                        word ->
                                Matcher.quoteReplacement(
                                        word(word.group(1), word.group(2), word.group(3))));
    }

    private static String word(String charset, String encoding, String text) {
        try {
            var bytes =
                    encoding.equalsIgnoreCase("B")
                            ? Base64.getMimeDecoder().decode(text)
                            : bytes(text.replace('_', ' ').replace('=', '%'));
            return new String(bytes, charset(charset).orElse(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String ofPath(SourceAddress at) {
        var path = at.path();
        var last = unescaped(path.substring(path.lastIndexOf('/') + 1));
        return last.isBlank() ? "index" : lastPart(last);
    }

    /** With the bytes that percent signs stand for; Japanese in one of three encodings. */
    static String unescaped(String text) {
        if (!PERCENT.matcher(text).find()) return text;
        var bytes = bytes(text);
        return japanese(bytes).orElse(text);
    }

    /** Characters as UTF-8, percent signs as the bytes they stand for. */
    private static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream();
        int from = 0;
        var escapes = PERCENT.matcher(text);
        while (escapes.find()) {
            bytes.writeBytes(
                    text.substring(from, escapes.start()).getBytes(StandardCharsets.UTF_8));
            for (int i = escapes.start(); i < escapes.end(); i += 3)
                bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
            from = escapes.end();
        }
        bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /** A name is no path, on whichever system the server runs. */
    private static String lastPart(String name) {
        var clean = UNSAFE.matcher(name).replaceAll("").replace('\\', '/');
        return clean.substring(clean.lastIndexOf('/') + 1).strip();
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) return name;
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }

    private static String withEnding(String name, String mediaType) {
        if (TELLING.matcher(name).matches()) return name;
        return name + ENDINGS.getOrDefault(mediaType, "");
    }
}
