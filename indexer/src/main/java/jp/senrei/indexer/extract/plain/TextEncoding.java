package jp.senrei.indexer.extract.plain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.Finding;
import org.jspecify.annotations.Nullable;

/**
 * 文字コード: which one a text is in, told from its bytes. A byte order mark decides; then UTF-16
 * without one, in the order in which it reads as Japanese, unless the bytes are UTF-8; then escape
 * sequences (ISO-2022-JP); then UTF-8 when every byte fits; then the Japanese encoding whose
 * reading looks most like Japanese.
 *
 * <p>Known weaknesses: a short text of half-width katakana only can be read as EUC-JP kanji. UTF-16
 * without a mark is told by its line ends, spaces and digits, or by kana; a line of kanji alone is
 * not.
 */
public final class TextEncoding {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    /** As Windows and old servers write them, with ① and 髙, which the standards do not have. */
    private static final Charset EUC_JP = Charset.forName("x-eucJP-Open");

    private static final Charset ISO_2022_JP = Charset.forName("x-windows-iso2022jp");

    /** What is written under the name of a standard. */
    public static final Map<Charset, Charset> MEANT =
            Map.of(
                    Charset.forName("Shift_JIS"),
                    SHIFT_JIS,
                    Charset.forName("EUC-JP"),
                    EUC_JP,
                    Charset.forName("ISO-2022-JP"),
                    ISO_2022_JP);

    /** Enough to tell encodings apart; the whole text is decoded once only. */
    private static final int SAMPLE = 1 << 18;

    /**
     * More broken characters than this share, and the bytes are no text in that encoding at all.
     */
    private static final double TOLERATED = 0.02;

    private static final char BROKEN = '\uFFFD';

    private TextEncoding() {}

    /**
     * @param guessed no mark, declaration or exact fit told the encoding
     * @param broken some bytes had no meaning and stand as U+FFFD
     */
    public record Decoded(String text, Charset charset, boolean guessed, boolean broken) {
        /** As people know the encoding. */
        String encoding() {
            if (charset.equals(EUC_JP)) return "EUC-JP";
            return charset.equals(ISO_2022_JP) ? "ISO-2022-JP" : charset.name();
        }

        /** What a person should know of how these characters came about. */
        public List<Warning> warnings() {
            var warnings = new ArrayList<Warning>();
            if (guessed) warnings.add(Finding.ENCODING_GUESSED.warning(encoding()));
            if (broken) warnings.add(Finding.BROKEN_CHARACTERS.warning(encoding()));
            return warnings;
        }
    }

    /** The text of these bytes; empty when they are no text in any encoding known here. */
    public static Optional<Decoded> decode(byte[] bytes) {
        var marked = byMark(bytes);
        if (marked != null) return Optional.of(decoded(bytes, marked, false));
        var utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isEmpty() || hasNul(bytes)) {
            var unmarked = Utf16.order(sample(bytes));
            if (unmarked.isPresent()) return Optional.of(decoded(bytes, unmarked.get(), true));
        }
        if (hasControls(bytes)) return Optional.empty();
        if (isIso2022(bytes)) return Optional.of(decoded(bytes, ISO_2022_JP, true));
        if (utf8.isPresent())
            return Optional.of(new Decoded(utf8.get(), StandardCharsets.UTF_8, false, false));
        return likeliest(bytes);
    }

    /** The text when a mark or the bytes themselves leave no doubt; plain ASCII leaves some. */
    public static Optional<Decoded> decodeExact(byte[] bytes) {
        var marked = byMark(bytes);
        if (marked != null) return Optional.of(decoded(bytes, marked, false));
        if (isIso2022(bytes)) return Optional.of(decoded(bytes, ISO_2022_JP, false));
        if (isAscii(bytes)) return Optional.empty();
        return strictly(bytes, StandardCharsets.UTF_8)
                .map(text -> new Decoded(text, StandardCharsets.UTF_8, false, false));
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) return false;
        }
        return true;
    }

    /**
     * The text of these bytes in an encoding the document itself declares, when all of them fit.
     */
    public static Optional<Decoded> decode(byte[] bytes, Charset declared) {
        var charset = MEANT.getOrDefault(declared, declared);
        return strictly(bytes, charset).map(text -> new Decoded(text, charset, false, false));
    }

    private static Decoded decoded(byte[] bytes, Charset charset, boolean guessed) {
        var text = new String(bytes, charset);
        return new Decoded(text, charset, guessed, text.indexOf(BROKEN) >= 0);
    }

    private static @Nullable Charset byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (startsWith(bytes, 0xFE, 0xFF)) return StandardCharsets.UTF_16;
        if (startsWith(bytes, 0xFF, 0xFE)) return StandardCharsets.UTF_16;
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }

    /**
     * A NUL, or more than a few control characters, is no text; page breaks, escapes and the old
     * end-of-file mark are.
     */
    private static boolean hasControls(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == 0) return true;
            if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B
                            && b != 0x1A
                    || b == 0x7F) controls++;
        }
        return controls > length * TOLERATED / 2;
    }

    private static boolean hasNul(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
            if (bytes[i] == 0) return true;
        }
        return false;
    }

    private static boolean isIso2022(byte[] bytes) {
        boolean escaped = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) return false;
            escaped |=
                    bytes[i] == 0x1B
                            && i + 1 < bytes.length
                            && (bytes[i + 1] == '$' || bytes[i + 1] == '(');
        }
        return escaped;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Decoded> likeliest(byte[] bytes) {
        var sample = sample(bytes);
        record Candidate(Charset charset, double likeness, double broken) {}
        return List.of(StandardCharsets.UTF_8, SHIFT_JIS, EUC_JP).stream()
                .map(
                        charset -> {
                            var text = new String(sample, charset);
                            return new Candidate(charset, likeness(text), share(text, BROKEN));
                        })
                .filter(candidate -> candidate.broken() <= TOLERATED && candidate.likeness() > 0)
                .max(Comparator.comparingDouble(Candidate::likeness))
                .map(candidate -> decoded(bytes, candidate.charset(), true));
    }

    private static byte[] sample(byte[] bytes) {
        return bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
    }

    private static double share(String text, char wanted) {
        return text.isEmpty()
                ? 0
                : (double) text.chars().filter(c -> c == wanted).count() / text.length();
    }

    /**
     * How much a reading looks like Japanese: kana count most, since wrong readings give rare kanji
     * and half-width kana.
     */
    private static double likeness(String text) {
        long points = 0;
        for (int i = 0; i < text.length(); i++) points += points(text.charAt(i));
        return (double) points / Math.max(1, text.length());
    }

    private static int points(char c) {
        if (c < 0x80) return 0;
        if (c == BROKEN) return -20;
        if (c >= 0x3041 && c <= 0x3096) return 3; // hiragana
        if (c >= 0x30A1 && c <= 0x30FE) return 2; // katakana
        if (c >= 0x3000 && c <= 0x303F) return 2; // 、。「」
        if (c >= 0x4E00 && c <= 0x9FFF) return 1;
        if (c >= 0xFF01 && c <= 0xFF5E) return 1; // full-width Latin
        if (c >= 0xFF61 && c <= 0xFF9F) return -2; // half-width katakana
        return -1;
    }
}
