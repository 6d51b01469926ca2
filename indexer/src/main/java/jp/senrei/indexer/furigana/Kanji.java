package jp.senrei.indexer.furigana;

import java.lang.Character.UnicodeScript;

/** Letters that are read aloud in more than one way. */
final class Kanji {
    private static final String REPEATED_OR_SHORT = "々〆ヶヵケ";

    private Kanji() {}

    static boolean isOne(int c) {
        if (c >= '一' && c <= '\u9fff') return true;
        return c > '\u2e80'
                && c != '〇'
                && (c == '々' || c == '〆' || UnicodeScript.of(c) == UnicodeScript.HAN);
    }

    /** Also what is written in kana and read within a word of kanji: the ヶ of 霞ヶ関, the ケ of 鎌ケ谷. */
    static boolean isOneOrWithin(int c) {
        return isOne(c) || REPEATED_OR_SHORT.indexOf(c) >= 0;
    }

    static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isOne(Character.isSurrogate(text.charAt(i)) ? text.codePointAt(i) : text.charAt(i)))
                return true;
        }
        return false;
    }
}
