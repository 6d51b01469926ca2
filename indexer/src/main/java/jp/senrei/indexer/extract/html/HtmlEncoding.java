package jp.senrei.indexer.extract.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.senrei.indexer.extract.plain.TextEncoding;

/**
 * 文字コード of a page. Many pages declare none, or that of the template they were copied from, so the
 * bytes are asked first:
 *
 * <ol>
 *   <li>a byte order mark, or the escapes of ISO-2022-JP;
 *   <li>UTF-8, when every byte fits and at least one is not ASCII: no other text does so by chance;
 *   <li>what the page declares, when every byte fits and it is an encoding for Japanese;
 *   <li>what the bytes look like ({@link TextEncoding}).
 * </ol>
 */
public final class HtmlEncoding {
    private static final int HEAD_BYTES = 4096;
    private static final Pattern DECLARED =
            Pattern.compile(
                    "(?:charset|encoding)\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);

    /** In any other every byte fits, and Japanese is not in it. */
    private static final Set<String> JAPANESE =
            Set.of("shift_jis", "windows-31j", "euc-jp", "iso-2022-jp", "utf-8", "gb18030");

    private HtmlEncoding() {}

    public static Optional<TextEncoding.Decoded> decode(byte[] bytes) {
        return TextEncoding.decodeExact(bytes)
                .or(() -> declared(bytes).flatMap(charset -> TextEncoding.decode(bytes, charset)))
                .or(() -> TextEncoding.decode(bytes));
    }

    private static Optional<Charset> declared(byte[] bytes) {
        var head =
                new String(
                        bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        return Optional.of(DECLARED.matcher(head))
                .filter(Matcher::find)
                .flatMap(found -> charset(found.group(1)))
                .filter(charset -> JAPANESE.contains(charset.name().toLowerCase(Locale.ROOT)));
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
