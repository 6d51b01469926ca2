package jp.senrei.indexer.structure;

import java.util.regex.Pattern;
import jp.senrei.indexer.text.JapaneseNumber;
import jp.senrei.indexer.text.NormalText;

/**
 * 列記の符号 before an item of 個人情報の保護措置, and how deep it stands.
 *
 * <pre>
 * - 1 題名 (a number, whose dash says nothing)   一 題名   (1) 題名   ［1］題名   ① 題名   ア 題名   a) 題名
 * ・ 題名   ※ 題名
 * </pre>
 *
 * @param number what it counts; 0 where it counts nothing
 * @param end where the item begins
 */
record ProtectionMark(Depth depth, int number, int end) {
    /** From the outermost, as the forms of councils nest them. */
    enum Depth {
        KANJI_NUMBER,
        NUMBER,
        BRACKETED_NUMBER,
        CIRCLED_NUMBER,
        LETTER,
        BULLET,
        NOTE
    }

    static final ProtectionMark NONE = new ProtectionMark(Depth.NOTE, 0, 0);

    private static final Pattern DASH = Pattern.compile("^[-‐－―][\\s　]+");
    private static final Pattern FIGURES = Pattern.compile("\\d{1,2}|[一二三四五六七八九十]{1,3}");
    private static final Pattern LETTERS = Pattern.compile("[ア-ンa-z]");

    /** Marks of lists that no sentence begins with; a quote keeps them. */
    private static final Pattern OF_FORMS =
            Pattern.compile(
                    "(?:[一二三四五六七八九十]{1,3}[\\s　.．、]|[\\[［][0-9０-９]{1,2}[\\]］]|[(（]?[a-zａ-ｚ][)）.．])[\\s　]*");

    /** The mark that a piece of the display text begins with; {@link #NONE} when it has none. */
    static ProtectionMark of(String said) {
        var dash = DASH.matcher(said);
        int from = dash.find() ? dash.end() : 0;
        var mark = Quotes.LIST_MARK.matcher(said).region(from, said.length());
        if (!mark.lookingAt()) mark.usePattern(OF_FORMS);
        if (!mark.lookingAt()) return from == 0 ? NONE : new ProtectionMark(Depth.BULLET, 0, from);
        return new ProtectionMark(depth(mark.group()), number(mark.group()), mark.end());
    }

    boolean isMark() {
        return end > 0;
    }

    private static Depth depth(String mark) {
        char first = mark.charAt(0);
        if (first == '※') return Depth.NOTE;
        if (first >= '①' && first <= '⑳') return Depth.CIRCLED_NUMBER;
        var plain = NormalText.normalize(mark);
        if (LETTERS.matcher(plain).find()) return Depth.LETTER;
        if (plain.indexOf(')') >= 0 || plain.indexOf(']') >= 0) return Depth.BRACKETED_NUMBER;
        if (number(mark) == 0) return Depth.BULLET;
        return Character.isDigit(plain.charAt(0)) ? Depth.NUMBER : Depth.KANJI_NUMBER;
    }

    private static int number(String mark) {
        var figures = FIGURES.matcher(NormalText.normalize(mark));
        return figures.find() ? JapaneseNumber.parse(figures.group()) : 0;
    }
}
