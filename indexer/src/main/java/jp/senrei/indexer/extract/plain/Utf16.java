package jp.senrei.indexer.extract.plain;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * UTF-16 without a byte order mark. Japanese and ASCII alone fill few of the 65,536 places: bytes
 * of anything else, read so, scatter over scripts that no council writes in.
 */
final class Utf16 {
    /** Share of units that have to be what a Japanese text is made of. */
    private static final double PLAIN = 0.97;

    /** Share of units that have to be kana, punctuation or ASCII: kanji alone prove nothing. */
    private static final double TELLING = 0.1;

    private Utf16() {}

    /**
     * @param sample the beginning of a file; an odd byte at its end is left out of the count
     */
    static Optional<Charset> order(byte[] sample) {
        double little = telling(sample, 0);
        double big = telling(sample, 1);
        if (little < TELLING && big < TELLING) return Optional.empty();
        return Optional.of(big > little ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    /** Share of telling units when the byte at {@code low} of each pair is the low one, or 0. */
    private static double telling(byte[] bytes, int low) {
        int units = bytes.length / 2;
        int plain = 0;
        int telling = 0;
        for (int i = 0; i < units; i++) {
            char c = (char) ((bytes[2 * i + 1 - low] & 0xFF) << 8 | bytes[2 * i + low] & 0xFF);
            if (isTelling(c)) telling++;
            if (isTelling(c) || isKanji(c)) plain++;
        }
        return units == 0 || bytes.length % 2 != 0 && bytes.length < 1000 || plain < units * PLAIN
                ? 0
                : (double) telling / units;
    }

    private static boolean isTelling(char c) {
        return c >= ' ' && c < 0x7F
                || c == '\n'
                || c == '\r'
                || c == '\t'
                || c == '\f'
                || c >= 0x3000 && c <= 0x30FF
                || c >= 0xFF01 && c <= 0xFF9F
                || c >= 0x2460 && c <= 0x2473;
    }

    private static boolean isKanji(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0xD800 && c <= 0xDFFF || c == 0x25CB;
    }
}
