package jp.senrei.indexer.tag;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.senrei.indexer.text.JapaneseNumber;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is written, without its law: 第16条第1項, 十六条一項, 第23条の2の3, 同条第2項, 前項, 第3号ただし書.
 *
 * <pre>
 * form      = head tail
 * head      = "第" number unit | number unit | ("同" | "本" | "前" [number] | "次") unit | "第" number "の" …
 * unit      = "条" | "項" | "号"
 * tail      = what is below the head's unit: ["の" number ["の" number]] [項] [号 ["の" number]] [detail]
 * detail    = ア | ② (folded to 2) | ただし書 | 本文 | 前段 | 後段 | 柱書 | 各号
 * </pre>
 *
 * White space, line breaks too, may stand between all parts and, behind 第, between digits.
 *
 * @param relation how the head names its unit
 * @param unit the level of the head
 * @param back the 2 of 前2項, else 1
 * @param article 0 when the head is none: 同条, 第2項
 * @param bare no 第 in front: 十条 may be a place
 * @param start first UTF-16 unit
 * @param end excluded
 */
record ArticleForm(
        Relation relation,
        Unit unit,
        int back,
        boolean bare,
        int article,
        @Nullable Integer branch,
        @Nullable Integer subBranch,
        @Nullable Integer paragraph,
        @Nullable Integer item,
        @Nullable Integer itemBranch,
        @Nullable String detail,
        int start,
        int end) {

    /** 同, 本, 前, 次; ABSOLUTE has a number of its own. */
    enum Relation {
        ABSOLUTE,
        SAME,
        THIS,
        PREVIOUS,
        NEXT
    }

    /** 条, 項, 号; SECTION is the 第5 of 第5の3 in guidelines, which have no 条. */
    enum Unit {
        ARTICLE,
        PARAGRAPH,
        ITEM,
        SECTION
    }

    /** No law has more articles; 第9999条 is a slip or something else. */
    private static final int MOST_ARTICLES = 1_500;

    /** Letters of a head up to its unit, and of a branch behind it that a section needs. */
    private static final int LONGEST_HEAD = 24;

    private static final int UNIT_AHEAD = 12;

    private static final String KANJI = "[〇一二三四五六七八九十百千]";
    private static final String NUMBER = "(?:[0-9]{1,4}+|" + KANJI + "{1,7}+)";
    private static final String SPACED =
            "(?:[0-9](?:\\s?[0-9]){0,3}+|" + KANJI + "(?:\\s?" + KANJI + "){0,6}+)";

    /** What behind a number says that it counts something: 第16条の3つの要件, 第2号の30日. */
    private static final String NO_COUNTER =
            "(?![0-9])(?!\\s?[つ点者人件年月日か箇号項目%割倍回歳円階枚種週時分部行通文字頁千万億])";

    private static final String BRANCH_NUMBER =
            "(?:[0-9]{1,3}+" + NO_COUNTER + "|" + KANJI + "{1,4}+(?![一-龥&&[^第及又並若各本前後柱但関]])(?!つ))";

    private static final String UNIT =
            "(?:条(?![件約例文理項坊城市])|項(?!目)|号(?!様式|機|室|線|館|議案|車|棟|店|俸|給|議決))";

    private static final Pattern HEAD =
            Pattern.compile(
                    "第\\s{0,4}(?:(?<ordinal>"
                            + SPACED
                            + ")\\s{0,4}(?<ordinalUnit>"
                            + UNIT
                            + ")|(?<section>"
                            + NUMBER
                            + ")(?=\\s?の\\s?"
                            + BRANCH_NUMBER
                            + "))|(?<![0-9.〇一二三四五六七八九十百千/-])(?<number>"
                            + NUMBER
                            + ")\\s{0,3}(?<numberUnit>"
                            + UNIT
                            + ")|(?<relative>[同本次]|前(?<back>"
                            + NUMBER
                            + ")?)(?<relativeUnit>"
                            + UNIT
                            + ")");
    private static final Pattern BRANCH =
            Pattern.compile("\\s{0,4}の\\s{0,4}(" + BRANCH_NUMBER + ")");
    private static final Pattern PARAGRAPH = below("項(?!目)");
    private static final Pattern ITEM = below("号(?!様式|機|室|線|館|議案|車|棟|店|俸|給|議決)");
    private static final Pattern SUB_ITEM =
            Pattern.compile(
                    " ?([ア-ン](?![ァ-ヶー・])|(?<! )[0-9]{1,2}+(?![.:/,0-9])(?!\\s?[つ点者人件年月日か箇号項条目%割倍回歳円階枚種週時分部行通名課台]))");
    private static final Pattern SUFFIX = Pattern.compile(" ?(ただし書き?|但し?書き?|本文|前段|中段|後段|柱書き?|各号)");

    private static Pattern below(String unit) {
        return Pattern.compile(
                "(?:\\s{0,4}第\\s{0,4}(" + SPACED + ")|\\s?(" + NUMBER + "))\\s{0,4}" + unit);
    }

    /** Finds the forms of a text one after the other. */
    static final class Scanner {
        private final Matcher head;
        private final Matcher part;
        private final String text;
        private final int length;
        private int at;

        /** Where the next unit is looked for. */
        private int seen;

        Scanner(String text) {
            this.text = text;
            head = HEAD.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            part = BRANCH.matcher(text).useTransparentBounds(true);
            length = text.length();
        }

        /** The next one, null at the end. */
        @Nullable ArticleForm next() {
            for (; seen < length; seen++) {
                if (!mayEndHead(seen)) continue;
                head.region(Math.max(at, headStart(seen)), Math.min(length, seen + UNIT_AHEAD));
                if (!head.find()) continue;
                at = head.end();
                var form = read();
                seen = Math.max(seen, at - 1);
                if (form == null) continue;
                seen++;
                return form;
            }
            return null;
        }

        /** Few letters do: the rest of the text is passed over without a pattern. */
        private boolean mayEndHead(int index) {
            return switch (text.charAt(index)) {
                case '条', '項', '号' -> true;
                case 'の' -> index > 0 && isNumber(text.charAt(index - 1));
                default -> false;
            };
        }

        /** Back over digits and white space, and one letter more: 第, 同, 前. */
        private int headStart(int unit) {
            int start = unit;
            while (start > 0 && unit - start < LONGEST_HEAD && isPart(text.charAt(start - 1)))
                start--;
            return Math.max(0, start - 1);
        }

        private static boolean isPart(char c) {
            return isNumber(c) || c == '\n' || c == '\t';
        }

        private static boolean isNumber(char c) {
            return c >= '0' && c <= '9' || "〇一二三四五六七八九十百千 ".indexOf(c) >= 0;
        }

        private @Nullable ArticleForm read() {
            var unit = unit();
            int number = number(unit);
            boolean relative = head.group("relative") != null;
            if (!relative && (number < 1 || number > MOST_ARTICLES)) return null;
            boolean article = unit == Unit.ARTICLE || unit == Unit.SECTION;
            var branch = article ? step(BRANCH) : null;
            var subBranch = branch == null ? null : step(BRANCH);
            var paragraph = article ? step(PARAGRAPH) : null;
            if (!relative && unit == Unit.PARAGRAPH) paragraph = number;
            var item = unit == Unit.ITEM || unit == Unit.SECTION ? null : step(ITEM);
            if (!relative && unit == Unit.ITEM) item = number;
            boolean itemised = item != null || unit == Unit.ITEM;
            var itemBranch = itemised ? step(BRANCH) : null;
            var detail = detail(itemised);
            return new ArticleForm(
                    relation(),
                    unit,
                    back(),
                    head.group("number") != null,
                    article ? Math.max(number, 0) : 0,
                    branch,
                    subBranch,
                    paragraph,
                    item,
                    itemBranch,
                    detail,
                    head.start(),
                    at);
        }

        private Unit unit() {
            if (head.group("section") != null) return Unit.SECTION;
            var written =
                    head.group("ordinalUnit") != null
                            ? head.group("ordinalUnit")
                            : head.group("numberUnit") != null
                                    ? head.group("numberUnit")
                                    : head.group("relativeUnit");
            return switch (written.charAt(0)) {
                case '条' -> Unit.ARTICLE;
                case '項' -> Unit.PARAGRAPH;
                default -> Unit.ITEM;
            };
        }

        private int number(Unit unit) {
            if (unit == Unit.SECTION) return JapaneseNumber.parse(head.group("section"));
            if (head.group("ordinal") != null) return JapaneseNumber.parse(head.group("ordinal"));
            if (head.group("number") != null) return JapaneseNumber.parse(head.group("number"));
            return 0;
        }

        private Relation relation() {
            var relative = head.group("relative");
            if (relative == null) return Relation.ABSOLUTE;
            return switch (relative.charAt(0)) {
                case '同' -> Relation.SAME;
                case '本' -> Relation.THIS;
                case '前' -> Relation.PREVIOUS;
                default -> Relation.NEXT;
            };
        }

        private int back() {
            return head.group("back") == null ? 1 : JapaneseNumber.parse(head.group("back"));
        }

        private @Nullable Integer step(Pattern pattern) {
            if (!follows(pattern)) return null;
            var digits = part.group(1) != null ? part.group(1) : part.group(2);
            int number = JapaneseNumber.parse(digits);
            if (number == 0) return null;
            at = part.end();
            return number;
        }

        private @Nullable String detail(boolean itemised) {
            var detail = new StringBuilder();
            if (itemised && follows(SUB_ITEM)) {
                detail.append(part.group(1));
                at = part.end();
            }
            if (follows(SUFFIX)) {
                detail.append(suffix(part.group(1)));
                at = part.end();
            }
            return detail.isEmpty() ? null : detail.toString();
        }

        private static String suffix(String written) {
            if (written.startsWith("た") || written.startsWith("但")) return "ただし書";
            return written.startsWith("柱") ? "柱書" : written;
        }

        private boolean follows(Pattern pattern) {
            return part.usePattern(pattern).region(at, length).lookingAt();
        }
    }
}
