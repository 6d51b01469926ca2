package jp.senrei.indexer.index;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import jp.senrei.corpus.vocabulary.Vocabulary;

/**
 * How a text is made comparable, so that what looks alike to a person is alike to the index.
 *
 * <p>Both foldings do NFKC, lower case and variant kanji, and take out white space inside Japanese
 * text (a word broken over a line is one word again); white space stays, as one space, only where
 * two Latin words or two numbers would run together. Known weakness: NFKC is done one character at
 * a time, with its combining marks; conjoining Hangul stays as it is.
 */
enum Folding {
    /** For the tokenizer: a real Japanese text still. The cells of a table row (tab) stay apart. */
    WORDS,

    /** The letters as a reader sees them: what {@link Letters} walks over. */
    LETTERS,

    /**
     * To compare: letters that look alike are one. Small kana = large kana (OCR reads シティ as シテイ),
     * one form of hyphens and long vowels.
     */
    CHARACTERS;

    private static final char LONG = 'ー';
    private static final char FIRST_KANJI = 0x4E00;
    private static final char LAST_KANJI = 0x9FA5;
    private static final String HYPHENS = "-‐‑‒–—―−─━ー﹣－ｰ";
    private static final Map<Integer, Integer> SMALL_KANA =
            pairs("ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわゕかゖけァアィイゥウェエォオッツャヤュユョヨヮワヵカヶケ");
    private static final Map<Integer, Integer> VARIANTS = variants();

    /** Most letters, as they are folded; 0 for those that take a closer look. Only a short cut. */
    private static final char[] SIMPLE = simple();

    FoldedText fold(String display) {
        var out = new FoldedText.Builder(display.length());
        int i = 0;
        while (i < display.length()) {
            if (isSimple(display, i)) {
                int folded = SIMPLE[display.charAt(i)];
                out.append(this == CHARACTERS ? alike(folded) : folded, i, ++i);
                continue;
            }
            int end = endOfCharacter(display, i);
            int first = display.codePointAt(i);
            if (isSpace(first)) {
                out.space(i, end, this == WORDS && first == '\t');
            } else if (Character.getType(first) != Character.FORMAT
                    && (this == WORDS || !isWithinName(display, i, end))) {
                fold(display, i, end, out);
            }
            i = end;
        }
        return out.build();
    }

    /** Nothing that combines stands behind it. */
    private static boolean isSimple(String display, int i) {
        return SIMPLE[display.charAt(i)] != 0
                && (i + 1 == display.length() || isPlain(display.charAt(i + 1)));
    }

    /** エヌ・ティ・ティ is one name: the dots within it are as easily left out. */
    private static boolean isWithinName(String display, int start, int end) {
        char c = display.charAt(start);
        return (c == '・' || c == '･')
                && start > 0
                && end < display.length()
                && isKatakana(display.charAt(start - 1))
                && isKatakana(display.charAt(end));
    }

    private static boolean isKatakana(char c) {
        return c >= 'ァ' && c <= 'ヺ' || c == LONG || c >= 'ｦ' && c <= 'ﾟ';
    }

    private void fold(String display, int start, int end, FoldedText.Builder out) {
        if (end - start == 1 && isPlain(display.charAt(start))) {
            out.append(foldOne(display.charAt(start)), start, end);
            return;
        }
        var composed = Normalizer.normalize(display.substring(start, end), Normalizer.Form.NFKC);
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                out.space(start, end, false);
            } else if (!isVariationSelector(c)) {
                out.append(foldOne(c), start, end);
            }
        }
    }

    private int foldOne(int c) {
        int folded = Character.toLowerCase(c);
        folded = VARIANTS.getOrDefault(folded, folded);
        return this == CHARACTERS ? alike(folded) : folded;
    }

    /** The one letter that stands for all that look like it. */
    static int alike(int folded) {
        if (folded >= FIRST_KANJI && folded <= LAST_KANJI) return folded;
        if (HYPHENS.indexOf(folded) >= 0) return LONG;
        if (folded == '〜') return '~';
        return SMALL_KANA.getOrDefault(folded, folded);
    }

    /** Whether NFKC leaves it alone: ASCII, kana and the common kanji. Only a short cut. */
    private static boolean isPlain(char c) {
        return c < 0x80
                || c >= 0x3041 && c <= 0x3096
                || c >= 0x30A1 && c <= 0x30FC
                || c >= FIRST_KANJI && c <= LAST_KANJI;
    }

    private static int endOfCharacter(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && isCombining(text.codePointAt(end)))
            end += Character.charCount(text.codePointAt(end));
        return end;
    }

    private static boolean isCombining(int c) {
        if (c < 0x300) return false;
        if (c == 0xFF9E || c == 0xFF9F) return true; // half-width voiced marks: ｶﾞ is one character
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isVariationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }

    private static Map<Integer, Integer> pairs(String fromTo) {
        var pairs = new HashMap<Integer, Integer>();
        for (int i = 0; i < fromTo.length(); i += 2)
            pairs.put((int) fromTo.charAt(i), (int) fromTo.charAt(i + 1));
        return Map.copyOf(pairs);
    }

    private static char[] simple() {
        var simple = new char[Character.MAX_VALUE + 1];
        for (char c = '!'; c < Character.MAX_VALUE; c++) {
            int folded = WORDS.foldOne(c);
            if (isPlain(c) && c != '・' && !isSpace(c) && Character.isBmpCodePoint(folded))
                simple[c] = (char) folded;
        }
        return simple;
    }

    private static Map<Integer, Integer> variants() {
        var variants = new HashMap<Integer, Integer>();
        Vocabulary.standard()
                .variantKanji()
                .forEach(
                        (variant, common) ->
                                variants.put(variant.codePointAt(0), common.codePointAt(0)));
        return Map.copyOf(variants);
    }
}
