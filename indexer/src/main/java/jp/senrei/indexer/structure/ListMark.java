package jp.senrei.indexer.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 列記の符号: the mark before an item of a list, in normalised text.
 *
 * <pre>
 * 1 題名   1.題名   1題名(from ①)   (1)題名   1)題名   第1 題名   第一 題名   一 題名   ア 題名   (ア)題名
 * A.題名   II 題名   -1題名   ・題名   ◇題名   議題1 題名   審議 1 題名   【報告1】題名   - (1) 題名
 * </pre>
 *
 * Known weakness: NFKC makes ① a plain 1, so 「①回答期限」 is told from 「1回」 only by what follows.
 *
 * @param style marks of one style stand on one level of a list
 * @param first whether it opens its list (1, (1), ア, 一); a bullet may always
 * @param end where the title begins
 */
record ListMark(Style style, boolean first, int end) {
    enum Style {
        NONE,
        BULLET,
        NAMED,
        CHAPTER,
        NUMBER,
        TIGHT_NUMBER,
        PAREN,
        HALF_PAREN,
        KANA,
        PAREN_KANA,
        KANJI,
        PAREN_KANJI,
        LETTER,
        ROMAN,
        DASH
    }

    static final ListMark NONE = new ListMark(Style.NONE, false, 0);

    private static final String KANJI_NUMBER = "[一二三四五六七八九十]{1,3}+";

    /** What makes of a figure a quantity: 3歳児, 2件; not 2件名, 1人材, 1回答. */
    private static final String QUANTITY =
            "[年月日時歳つか%度階級]|人(?!材|事|権|間|口|員)|件(?!名)|名(?!簿|称|刺)|回(?!答|収|線|覧)|期(?!間|限|日)|条(?!例|件)"
                    + "|項(?!目)|号(?!外)|点(?!検|字|訳)|個(?!人|別|票)|校(?!務|内|外|舎|則|正|区)|者|社|校区";

    private static final Pattern BULLET =
            Pattern.compile("^(?:[・●◆◇■□○〇◯◎▼▽★☆•▪]\\s*+|-(?!\\d)\\s*+|-\\s++(?=\\d))");
    private static final Pattern MARK =
            Pattern.compile(
                    "^(?:(?<named>[\\[【]?(?:議題|議案|案件|審議|報告|諮問|協議|審査)(?:事項)?\\s*+[(]?(?<n>\\d{1,3}+)[)]?[\\]】]?\\s*+[.:)、]?\\s*+(?!号|件|回|-))"
                            + "|(?<label>(?:議題|議案|案件)[\\s:]++(?=[\\[【(]?\\s*(?:(?:令和|平成)\\s*(?:元|\\d{1,2})\\s*年度?\\s*)?(?:諮問|報告)\\s*第))"
                            + "|(?<chapter>第(?:(?<c>\\d{1,2}+)|(?<ck>"
                            + KANJI_NUMBER
                            + "))(?:[.、:]\\s*+|\\s++))"
                            + "|(?<paren>[(]\\s*+(?:(?<p>\\d{1,2}+)|(?<pa>[ア-ンa-z])|(?<pk>"
                            + KANJI_NUMBER
                            + "))\\s*+[)]\\s*+)"
                            + "|(?<half>(?<h>\\d{1,2}+)\\s*+[)]\\s*+)"
                            + "|(?<number>(?<d>\\d{1,2}+)(?:\\s*+[.、:]\\s*+(?!\\d)|\\s++(?![年月日時]))|(?<k>"
                            + KANJI_NUMBER
                            + ")(?:[.)、:]\\s*+|\\s++))"
                            + "|(?<tight>(?<t>\\d{1,2}+)(?!\\d|"
                            + QUANTITY
                            + "))"
                            + "|(?<kana>(?<a>[ア-ン])(?:[.)、:]\\s*+|\\s++))"
                            + "|(?<letter>(?<l>[A-Za-z])[.)、]\\s*+)"
                            + "|(?<roman>(?<r>I{1,3}|IV|VI{0,3}|IX|X)(?:[.)、]\\s*+|\\s++))"
                            + "|(?<dash>-(?<m>\\d{1,2}+)(?!\\d|-)\\s*+))");

    /** The mark that {@code text} begins with; {@link #NONE} when it has none. */
    static ListMark of(String text) {
        int from = 0;
        var bullet = BULLET.matcher(text);
        if (bullet.find()) from = bullet.end();
        var match = MARK.matcher(text).region(from, text.length());
        if (match.lookingAt()) {
            var mark = read(match);
            // 「1 3歳児」 has one mark, 「1 (1) 題名」 and 「(1) ア 題名」 have two
            var second = MARK.matcher(text).region(mark.end(), text.length());
            if (mark.style != Style.NAMED && second.lookingAt() && second.group("paren") != null)
                return read(second);
            return mark;
        }
        return from == 0 ? NONE : new ListMark(Style.BULLET, true, from);
    }

    /** The text without its mark. */
    static String without(String text) {
        return text.substring(of(text).end()).strip();
    }

    boolean isBullet() {
        return style == Style.BULLET;
    }

    private static ListMark read(Matcher match) {
        if (match.group("named") != null) return mark(match, Style.NAMED, match.group("n"));
        if (match.group("label") != null) return new ListMark(Style.NAMED, true, match.end());
        if (match.group("chapter") != null)
            return mark(match, Style.CHAPTER, match.group(match.group("c") != null ? "c" : "ck"));
        if (match.group("paren") != null) {
            if (match.group("p") != null) return mark(match, Style.PAREN, match.group("p"));
            return match.group("pa") != null
                    ? mark(match, Style.PAREN_KANA, match.group("pa"))
                    : mark(match, Style.PAREN_KANJI, match.group("pk"));
        }
        if (match.group("half") != null) return mark(match, Style.HALF_PAREN, match.group("h"));
        if (match.group("number") != null)
            return match.group("d") != null
                    ? mark(match, Style.NUMBER, match.group("d"))
                    : mark(match, Style.KANJI, match.group("k"));
        if (match.group("tight") != null) return mark(match, Style.TIGHT_NUMBER, match.group("t"));
        if (match.group("kana") != null) return mark(match, Style.KANA, match.group("a"));
        if (match.group("letter") != null) return mark(match, Style.LETTER, match.group("l"));
        if (match.group("roman") != null) return mark(match, Style.ROMAN, match.group("r"));
        return mark(match, Style.DASH, match.group("m"));
    }

    private static ListMark mark(Matcher match, Style style, String counter) {
        return new ListMark(style, counter.matches("0?1|[アaAイ一]|I"), match.end());
    }
}
