package jp.senrei.indexer.furigana;

import org.jspecify.annotations.Nullable;

/**
 * A word as the dictionary cuts it.
 *
 * @param start first UTF-16 unit in the text
 * @param reading in hiragana; null when the dictionary has none
 * @param kind 品詞: 名詞-サ変接続
 */
record Token(int start, int end, String text, @Nullable String reading, String kind) {
    private static final String FIGURES = "0123456789０１２３４５６７８９〇一二三四五六七八九十百千万億兆";
    private static final String POINTS = ",，.．";

    /** Figures of either kind, with their points. */
    boolean isNumber() {
        int last = text.length() - 1;
        if (FIGURES.indexOf(text.charAt(last)) < 0) return false;
        for (int i = 0; i < last; i++) {
            char c = text.charAt(i);
            if (FIGURES.indexOf(c) < 0 && POINTS.indexOf(c) < 0) return false;
        }
        return true;
    }

    boolean isPerson() {
        return kind.startsWith("名詞-固有名詞-人名");
    }

    boolean isGivenName() {
        return kind.startsWith("名詞-固有名詞-人名-名");
    }

    /** Of anything: 令和 too. */
    boolean isName() {
        return kind.startsWith("名詞-固有名詞");
    }
}
