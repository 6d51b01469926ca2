package jp.senrei.indexer.extract.pdf;

import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/**
 * What a glyph says. Characters stay as the file has them, also ligatures and compatibility kanji
 * (﨑), but for two kinds that only the making of a PDF brings in: a radical that shares its glyph
 * with a kanji (⼈ U+2F08 for 人), and the upright forms of brackets in vertical writing (︵ for （).
 */
final class GlyphText {
    static final String UNKNOWN = "\uFFFD";

    private static final char FIRST_KANGXI = '\u2F00';
    private static final char LAST_KANGXI = '\u2FD5';

    private static final String UPRIGHT = "︐︑︒︓︔︕︖︗︘︙︰︱︲︳︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈";
    private static final String LEVEL = "，、。：；！？〖〗…‥―–＿（）｛｝〔〕【】《》〈〉「」『』［］";

    /** Radicals drawn as a kanji in common use that NFKC leaves, or makes an older form of. */
    private static final String RADICALS = "⺟⻄⻑⻘⻝⻤⻩⻫⻭⻯⻲⻌⺠⺡⼾⾭⿈⿊";

    private static final String KANJI = "母西長青食鬼黄斉歯竜亀辶民氵戸青黄黒";

    private GlyphText() {}

    /** U+FFFD when the font does not tell. */
    static String of(PDFont font, int code) {
        var text = unicode(font, code);
        return text == null || text.isEmpty() ? UNKNOWN : plain(text);
    }

    private static @Nullable String unicode(PDFont font, int code) {
        var text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        if (text == null && font instanceof PDSimpleFont && code >= ' ' && code < 0x7F)
            return Character.toString(code);
        return text;
    }

    static String plain(String text) {
        char c = text.charAt(0);
        if (text.length() > 1 || c < '\u2E80') return withoutControls(text);
        return replaced(text, c);
    }

    private static String replaced(String text, char c) {
        int upright = UPRIGHT.indexOf(c);
        if (upright >= 0) return LEVEL.substring(upright, upright + 1);
        int radical = RADICALS.indexOf(c);
        if (radical >= 0) return KANJI.substring(radical, radical + 1);
        return c >= FIRST_KANGXI && c <= LAST_KANGXI
                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                : text;
    }

    private static String withoutControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == '\u00AD') return cleaned(text);
        }
        return text;
    }

    /** A tab is a space; other control characters say nothing, nor does a soft hyphen alone. */
    private static String cleaned(String text) {
        var cleaned = new StringBuilder();
        text.codePoints()
                .map(c -> c == '\t' || c == '\n' || c == '\r' ? ' ' : c == 0xAD ? '-' : c)
                .filter(c -> c >= ' ')
                .forEach(cleaned::appendCodePoint);
        return cleaned.isEmpty() ? UNKNOWN : cleaned.toString();
    }
}
