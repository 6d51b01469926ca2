package jp.senrei.indexer.text;

/**
 * Letters that character recognition takes for each other, folded into one of them: シテイ and シティ, フオ
 * and フォ, つ and っ, 力メラ (the kanji) and カメラ, 協カ (the katakana) and 協力, サ一バ― and サーバー, L1NE and LINE,
 * O and 0.
 *
 * <p>For comparing two texts folded alike, never to be shown. Every letter becomes one letter, so
 * offsets stay. A look-alike is told by its neighbours: 口 in 窓口サービス and 二 in 第二システム stay kanji, 1
 * in 2021 stays a digit.
 */
public final class LookAlikes {
    private static final String SMALL = "ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ";
    private static final String LARGE = "アイウエオツヤユヨワカケあいうえおつやゆよわ";
    private static final String KANJI = "力口二工夕卜八三千";
    private static final String KATAKANA = "カロニエタトハミチ";
    private static final String DASHES = "-‐‑–—―−ｰ一";

    private LookAlikes() {}

    /**
     * @param text normalised
     * @return as many UTF-16 units
     */
    public static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) folded.append(fold(text, i));
        return folded.toString();
    }

    private static char fold(String text, int i) {
        char c = text.charAt(i);
        if (isLatin(c)) return latin(text, i);
        if (DASHES.indexOf(c) >= 0)
            return isKatakana(before(text, i)) && !isKanji(after(text, i)) ? 'ー' : c;
        int small = SMALL.indexOf(c);
        if (small >= 0) return LARGE.charAt(small);
        int kanji = KANJI.indexOf(c);
        if (kanji >= 0) return standsInKatakana(text, i) ? KATAKANA.charAt(kanji) : c;
        int katakana = KATAKANA.indexOf(c);
        return katakana >= 0 && standsBehindKanji(text, i) ? KANJI.charAt(katakana) : c;
    }

    /** 力 in 力メラ: katakana on one side, no kanji on the other. */
    private static boolean standsInKatakana(String text, int i) {
        char before = before(text, i);
        char after = after(text, i);
        return (isKatakana(before) || isKatakana(after)) && !isKanji(before) && !isKanji(after);
    }

    /** カ in 協カ: a kanji in front, no katakana behind. */
    private static boolean standsBehindKanji(String text, int i) {
        return isKanji(before(text, i)) && !isKatakana(after(text, i));
    }

    /** In a word with letters 1, l and I are one letter, 0 and O another; a number stays. */
    private static char latin(String text, int i) {
        char c = Character.toLowerCase(text.charAt(i));
        boolean one = c == '1' || c == 'l' || c == 'i';
        boolean zero = c == '0' || c == 'o';
        if (!one && !zero || !hasLetterBeside(text, i)) return c;
        return one ? 'l' : 'o';
    }

    /**
     * A digit is judged by the letters right beside it and its like, so that A100 keeps its number.
     */
    private static boolean hasLetterBeside(String text, int i) {
        if (Character.isLetter(text.charAt(i))) return true;
        return isLetter(before(text, i)) || isLetter(after(text, i));
    }

    private static boolean isLetter(char c) {
        return isLatin(c) && Character.isLetter(c);
    }

    private static boolean isLatin(char c) {
        return c < 0x7f && Character.isLetterOrDigit(c);
    }

    private static boolean isKatakana(char c) {
        return c >= 'ァ' && c <= 'ヺ' || c == 'ー';
    }

    private static boolean isKanji(char c) {
        return c >= 0x4e00 && c <= 0x9fff && KANJI.indexOf(c) < 0 && c != '一' || c == '々';
    }

    private static char before(String text, int i) {
        return i == 0 ? ' ' : text.charAt(i - 1);
    }

    private static char after(String text, int i) {
        return i + 1 == text.length() ? ' ' : text.charAt(i + 1);
    }
}
