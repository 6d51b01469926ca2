package jp.senrei.indexer.structure;

import java.util.regex.Pattern;
import jp.senrei.indexer.text.JapaneseNumber;
import jp.senrei.indexer.text.NormalText;

/**
 * 列記の符号 before an item of 個人情報の保護措置, and how deep it stands.
 *
 * <pre>
 * - 1 題名 (a number, whose dash says nothing)   (1) 題名   ① 題名   ア 題名   ・ 題名   ※ 題名
 * </pre>
 *
 * @param number what it counts; 0 where it counts nothing
 * @param end where the item begins
 */
record ProtectionMark(Depth depth, int number, int end) {
    /** From the outermost, as the forms of councils nest them. */
    enum Depth {
        NUMBER,
        BRACKETED_NUMBER,
        CIRCLED_NUMBER,
        KANA,
        BULLET,
        NOTE
    }

    static final ProtectionMark NONE = new ProtectionMark(Depth.NOTE, 0, 0);

    private static final Pattern DASH = Pattern.compile("^[-‐－―][\\s　]+");
    private static final Pattern FIGURES = Pattern.compile("\\d{1,2}");

    /** The mark that a piece of the display text begins with; {@link #NONE} when it has none. */
    static ProtectionMark of(String said) {
        var dash = DASH.matcher(said);
        int from = dash.find() ? dash.end() : 0;
        var mark = Quotes.LIST_MARK.matcher(said).region(from, said.length());
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
        if (plain.chars().anyMatch(c -> c >= 'ア' && c <= 'ン')) return Depth.KANA;
        if (plain.indexOf(')') >= 0) return Depth.BRACKETED_NUMBER;
        return number(mark) > 0 ? Depth.NUMBER : Depth.BULLET;
    }

    private static int number(String mark) {
        var figures = FIGURES.matcher(NormalText.normalize(mark));
        return figures.find() ? JapaneseNumber.parse(figures.group()) : 0;
    }
}
