package jp.senrei.indexer.index;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Whatever may arrive in the search box: typing errors, pasted text, attacks. */
final class OddText {
    private static final List<String> SIGNS =
            List.of(
                    "\"",
                    "“",
                    "”",
                    "＂",
                    "(",
                    ")",
                    "（",
                    "）",
                    "-",
                    "－",
                    "−",
                    "|",
                    "｜",
                    "||",
                    ":",
                    "：",
                    " ",
                    "　",
                    "\t",
                    "\n",
                    "OR",
                    "AND",
                    "NOT",
                    "ＯＲ",
                    "or",
                    "&&",
                    "+",
                    "!",
                    "^",
                    "^2",
                    "~",
                    "~2",
                    "*",
                    "?",
                    "/",
                    "\\",
                    "\\u",
                    "\\u12",
                    "[",
                    "]",
                    "{",
                    "}",
                    "=",
                    "<",
                    ">",
                    "<=",
                    "@",
                    "@2",
                    "fn:",
                    "fn:or(",
                    "[a TO b]",
                    "/a/",
                    "..",
                    "…",
                    "〜");
    private static final List<String> FIELDS =
            List.of(
                    "委託先:",
                    "委託先：",
                    "CONTRACTOR:",
                    "contractor:(",
                    "開催日:",
                    "開催日:2020-13",
                    "年度:",
                    "結果:",
                    "番号:",
                    "条文:\"",
                    "件名：",
                    "午後1:30",
                    "https://",
                    "2020-04..2021-03",
                    "令和2年4月..令和3年3月",
                    "..2020-1");
    private static final List<String> WORDS =
            List.of(
                    "LINE",
                    "ＬＩＮＥ",
                    "第16条",
                    "諮問第1号",
                    "会長",
                    "の",
                    "あ",
                    "ア",
                    "ｱ",
                    "ﾞ",
                    "ー",
                    "漢字",
                    "個人情報",
                    "😀",
                    "👨‍👩‍👧",
                    "𠮟",
                    "㍿",
                    "①",
                    "〇",
                    "十",
                    "億兆京",
                    "9999999999",
                    "İ",
                    "ß",
                    "á̂̃",
                    "가",
                    "ا");
    private static final List<String> ILL =
            List.of(
                    "\uD800", "\uDC00", "\uDBFF", "\u0000", "\u0007", "\u001B", "\u007F", "\u0085",
                    "\u200B", "\u202E", "\u2028", "\u3099", "\uFE0F", "\uFEFF", "\uFFFF");

    private OddText() {}

    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(20, joined(16)),
                Tuple.of(4, joined(80)),
                Tuple.of(4, Arbitraries.strings().ofMaxLength(60)),
                Tuple.of(2, nests()));
    }

    private static Arbitrary<String> joined(int most) {
        return pieces().list().ofMaxSize(most).map(pieces -> String.join("", pieces));
    }

    private static Arbitrary<String> pieces() {
        return Arbitraries.oneOf(
                Arbitraries.of(SIGNS),
                Arbitraries.of(FIELDS),
                Arbitraries.of(WORDS),
                Arbitraries.of(ILL),
                Arbitraries.chars().map(String::valueOf));
    }

    /** The same few pieces again and again, and their counterparts perhaps not as often. */
    private static Arbitrary<String> nests() {
        var opening =
                Arbitraries.of("(", "（", "-(", "委託先:(", "NOT(", "\"", "(a ", "(a|", "\\", "-");
        var count = Arbitraries.integers().between(0, 1_200);
        return Combinators.combine(opening, count, pieces(), count)
                .as((open, opens, core, closes) -> open.repeat(opens) + core + ")".repeat(closes));
    }

    /** For a message: no sign that a terminal would swallow. */
    static String shown(String text) {
        return text.chars()
                .mapToObj(c -> c > 0x20 && c < 0x7F ? "" + (char) c : "\\u%04X".formatted(c))
                .collect(Collectors.joining());
    }
}
