package jp.senrei.indexer.text;

/**
 * Letters that character recognition takes for each other, folded into one of them: シテイ and シティ, フオ
 * and フォ, つ and っ, 力メラ (the kanji) and カメラ, 協カ (the katakana) and 協力, サ一バ― and サーバー, L1NE and LINE,
 * O and 0. Case and the kind of a dash do not count either.
 *
 * <p>For comparing two whole names folded alike, never to be shown and never to be searched for
 * parts of words: 工 is エ everywhere, which no name minds, since hardly two differ in that alone.
 * Every letter becomes one letter, so offsets stay.
 */
public final class LookAlikes {
    private static final String SEEN = "ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ力口二工夕卜八三千一-‐‑–—―−ｰ1i0";
    private static final String TAKEN_FOR = "アイウエオツヤユヨワカケあいうえおつやゆよわカロニエタトハミチーーーーーーーーーllo";

    private LookAlikes() {}

    /**
     * @param text normalised
     * @return as many UTF-16 units
     */
    public static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) folded.append(fold(text.charAt(i)));
        return folded.toString();
    }

    /** One letter of a text. */
    public static char fold(char c) {
        char small = Character.toLowerCase(c);
        int seen = SEEN.indexOf(small);
        return seen < 0 ? small : TAKEN_FOR.charAt(seen);
    }
}
