package jp.senrei.indexer.extract.pdf;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Set;

/**
 * Whether the text layer of a page is what a person would read on it.
 *
 * <p>Known weakness: letters that a file maps to other letters in common use (a shifted alphabet)
 * look like text.
 */
enum PageText {
    /** Nothing stands on the page. */
    BLANK,
    READABLE,
    /** Something is drawn, and no letter is known. */
    MISSING,
    /** A picture fills the page; the few letters are a stamp or a page number. */
    SCANNED,
    /** 文字化け. */
    GARBLED;

    private static final float TOLERATED = 0.3f;
    private static final float FULL_PAGE = 0.6f;

    /** A scanned page with this many letters in its text layer has one that is worth reading. */
    private static final int FEW = 60;

    /** Too short a text looks strange by chance. */
    private static final int ENOUGH = 20;

    /** What a code page for Western Europe makes of Japanese bytes, beyond its accented letters. */
    private static final String WESTERN = "‚ƒ„ˆŠ‹ŒŽ˜š›œžŸ";

    /** Signs that no sentence of a council has, and what a lost kana becomes. */
    private static final String SIGNS = "{}^`\\";

    /**
     * Of such signs and of Western letters among Japanese ones. About half of a Japanese text is
     * kana, so that a page that lost them is far beyond this.
     */
    private static final float RARE = 0.2f;

    private static final Set<Character.UnicodeScript> EXPECTED =
            Set.of(
                    Character.UnicodeScript.HAN,
                    Character.UnicodeScript.HIRAGANA,
                    Character.UnicodeScript.KATAKANA,
                    Character.UnicodeScript.LATIN,
                    Character.UnicodeScript.GREEK,
                    Character.UnicodeScript.CYRILLIC,
                    Character.UnicodeScript.COMMON,
                    Character.UnicodeScript.INHERITED);

    static PageText of(PageContent content) {
        if (content.isBlank()) return BLANK;
        var letters = content.glyphs().stream().filter(glyph -> !glyph.isSpace()).toList();
        if (letters.isEmpty()) return MISSING;
        if (isGarbled(letters)) return GARBLED;
        return content.pictures() > FULL_PAGE && letters.size() < FEW ? SCANNED : READABLE;
    }

    private static boolean isGarbled(List<Glyph> letters) {
        int unknown = 0;
        int strange = 0;
        int western = 0;
        int japanese = 0;
        int signs = 0;
        var encoder = Charset.forName("windows-31j").newEncoder();
        for (var letter : letters) {
            int c = letter.text().codePointAt(0);
            if (isUnknown(c)) unknown++;
            else if (isStrange(c, encoder)) strange++;
            else if (isWestern(c, encoder)) western++;
            else if (c >= 0x3040) japanese++;
            else if (SIGNS.indexOf(c) >= 0) signs++;
        }
        float all = letters.size();
        return unknown > TOLERATED * all
                || letters.size() >= ENOUGH
                        && (strange > TOLERATED * all
                                || western > TOLERATED * all && japanese < western
                                || signs + western > RARE * all && japanese > TOLERATED * all);
    }

    /** No letter at all: unmapped, of a private area, or a control. */
    private static boolean isUnknown(int c) {
        return c == 0xFFFD
                || c >= 0xE000 && c <= 0xF8FF
                || c >= 0xF0000
                || c < ' '
                || c >= 0x7F && c < 0xA0;
    }

    /** Not ×, ° or ±, which are signs of Japanese too. */
    private static boolean isWestern(int c, CharsetEncoder japanese) {
        return c > 0xA0 && c < 0x250 && !japanese.canEncode((char) c) || WESTERN.indexOf(c) >= 0;
    }

    /** A letter of a script that no council writes in, or a kanji outside of JIS. */
    private static boolean isStrange(int c, CharsetEncoder japanese) {
        var script = Character.UnicodeScript.of(c);
        if (script == Character.UnicodeScript.HAN)
            return c > 0xFFFF || !japanese.canEncode((char) c);
        return !EXPECTED.contains(script);
    }
}
