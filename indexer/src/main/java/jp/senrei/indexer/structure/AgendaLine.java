package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.PageRange;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on an agenda's line: numbers before the title; behind it, in any order, the pages
 * (P.3~7, 3ページ), the paper (資料1), the section in charge (【健康課】), whether it is open (非公開) and what
 * kind of item it is (諮問).
 *
 * @param numbers none, one, or several that share the line
 * @param title as written, normalised
 * @param said kind that the line itself says
 */
record AgendaLine(
        List<String> numbers,
        String title,
        @Nullable String department,
        @Nullable PageRange pages,
        @Nullable CaseKind said) {
    private static final String PAPER =
            "(?:(?:会議|審議|諮問|参考|当日)?資料|別紙|別添|参考)\\s*(?:No\\.?|№)?\\s*(?:\\d{1,2}|[A-Z](?![a-zA-Z]))?(?:-\\d{1,2}|の\\d{1,2})*(?:-?[ア-ン])?";
    private static final String PAPERS =
            PAPER + "(?:\\s*[、,・~及び]+\\s*(?:" + PAPER + "|\\d{1,2}(?:-\\d{1,2})*))*";
    private static final Pattern PAGES =
            Pattern.compile(
                    "[\\s…・.]*(?:[(\\[【]\\s*)?(?:"
                            + PAPERS
                            + "[\\s、:(]*)?(?:(?:[Pp][Pp]?)\\.?\\s*(?<from>\\d{1,4})\\s*(?:[~\\-]\\s*(?:[Pp][Pp]?)?\\.?\\s*(?<to>\\d{1,4}))?"
                            + "|(?<first>\\d{1,4})\\s*(?:(?:ページ|頁)?\\s*(?:[~\\-]|から)\\s*(?<last>\\d{1,4})\\s*)?(?:ページ|頁)(?:まで)?)\\s*[)\\]】]{0,2}\\s*$");
    private static final Pattern LEADERS =
            Pattern.compile("(?:[…]|[・.]{3}|[\\s][・.…]{2})[…・.\\s]*(?<first>\\d{1,4})\\s*$");
    private static final Pattern ONLY_PAPER =
            Pattern.compile(
                    "(?:\\s*[(\\[【〔<]\\s*"
                            + PAPERS
                            + "\\s*(?:参照)?[)\\]】〕>]|(?:\\s*[…・.]{2,}[…・.\\s]*|\\s+|(?<=[)】\\]]))"
                            + PAPERS
                            + ")\\s*$");
    private static final Pattern DEPARTMENT =
            Pattern.compile(
                    "\\s*[(【\\[〔<〈](?:(?:担当|所管|主管|説明|提案|実施機関)(?:部?課|部署|所属)?\\s*:\\s*)?(?<department>[^()【】\\[\\]〔〕<>〈〉]{0,60}?"
                            + "(?:課|室|局|(?<![一全内外各本])部|係|担当|センター|(?<![場か箇ヶヵ住])所|館|署|委員会|事務局|グループ|チーム|支所|出張所))(?:ほか|他|所管)?[)】\\]〕>〉]\\s*$");
    private static final Pattern SPACED_DEPARTMENT =
            Pattern.compile(
                    "(?<=について|の件)\\s{1,20}(?<department>(?:[一-龥ァ-ヶー]{1,12}\\s?){1,3}(?:課|室|係|センター|担当))\\s*$");
    private static final Pattern OPEN =
            Pattern.compile("\\s*[(【\\[〔<](?:会議)?(?:(?:一部)?非公開|(?:一部)?公開|部分公開)[)】\\]〕>]\\s*$");
    private static final Pattern KIND =
            Pattern.compile(
                    "\\s*[(【\\[〔<](?<kind>(?:諮問|報告|確認|審議|継続|新規|答申|協議|再諮問|再協議|提案|追加|変更|廃止)(?:事項|案件|審議|協議)?(?:[・、](?:新規|継続|追加|変更|廃止|報告))?)[)】\\]〕>]\\s*$");

    /** (諮問第103号・令和6年2月9日諮問), (令4-5、6). */
    private static final Pattern TRAILING_NUMBER =
            Pattern.compile("\\s*[(【\\[〔](?<inside>[^()【】\\[\\]〔〕]{4,60})[)】\\]〕]\\s*$");

    /** How often the case has been before the council: (第3回), (2回目). */
    private static final Pattern TIMES =
            Pattern.compile(
                    "\\s*[(【\\[〔](?:審議\\s*)?(?:第\\s*\\d{1,2}\\s*回(?:目|審議)?|\\d{1,2}\\s*回目)[)】\\]〕]\\s*$");

    private static final Pattern LEADING_KIND =
            Pattern.compile(
                    "^\\s*[(【\\[〔<](?<kind>(?:諮問|報告|確認|審議|継続|新規|協議)(?:事項|案件|審議)?)[)】\\]〕>]\\s*(?=\\S)|^\\s*(?<bare>諮問|報告|確認|審議)(?:事項|案件)?(?:\\s*:\\s*|\\s+)(?=\\S{5})");

    /**
     * @param raw a line without its list mark
     */
    static AgendaLine of(String raw) {
        return new Parser(raw.strip()).parse();
    }

    /** Takes one thing after another off the end of the line. */
    private static final class Parser {
        private final String raw;
        private String text;
        private @Nullable PageRange pages;
        private @Nullable String department;
        private @Nullable CaseKind said;
        private List<String> numbers = List.of();

        Parser(String raw) {
            this.raw = raw;
            this.text = raw;
        }

        AgendaLine parse() {
            while (takePages()
                    || takeOpen()
                    || takePaper()
                    || takeKind()
                    || takeTimes()
                    || takeNumber()
                    || takeDepartment()) {}
            var leading = LEADING_KIND.matcher(text);
            if (leading.find()) {
                var kind = leading.group("kind");
                said = AgendaGroup.kindOf(kind != null ? kind : leading.group("bare"));
                text = text.substring(leading.end());
            }
            var numbered = CaseNumbers.of(text);
            if (numbered != null) {
                numbers = numbered.all();
                text = text.substring(numbered.end());
            } else if (numbers.isEmpty() && ABOUT_A_NUMBER.matcher(text).find()) {
                // 諮問第75号の審議について names its case and is all the title there is
                numbers = List.of(firstNumber(text));
            }
            return new AgendaLine(
                    numbers, TitleLine.clean(text.isBlank() ? raw : text), department, pages, said);
        }

        private static final Pattern ABOUT_A_NUMBER =
                Pattern.compile(
                        "^(?<number>(?:(?:令和|平成)\\s*(?:元|\\d{1,2})\\s*年度?\\s*)?諮問\\s*第\\s*\\d{1,5}+\\s*号)(?:[(][^()]{1,80}[)])?"
                                + "(?:について|(?:の|に係る|に関する)(?:調査|答申案?の)?(?:審議|審査|検討)(?:について)?)$");

        private static String firstNumber(String text) {
            var match = ABOUT_A_NUMBER.matcher(text);
            return match.find() ? match.group("number").replaceAll("\\s+", "") : text;
        }

        private boolean cutAt(int start) {
            if (start <= 0) return false;
            text = text.substring(0, start).stripTrailing();
            return true;
        }

        private boolean takePages() {
            if (pages != null) return false;
            var page = PAGES.matcher(text);
            if (page.find() && page.start() > 0) {
                pages = range(page);
                return cutAt(page.start());
            }
            var led = LEADERS.matcher(text);
            if (!led.find() || led.start() == 0) return false;
            int first = Math.max(1, Integer.parseInt(led.group("first")));
            pages = new PageRange(first, first);
            return cutAt(led.start());
        }

        private boolean takeOpen() {
            var open = OPEN.matcher(text);
            return open.find() && cutAt(open.start());
        }

        private boolean takePaper() {
            var paper = ONLY_PAPER.matcher(text);
            return paper.find()
                    && TitleLine.saysSomething(text.substring(0, paper.start()))
                    && cutAt(paper.start());
        }

        private boolean takeKind() {
            var kind = KIND.matcher(text);
            if (!kind.find()) return false;
            if (said == null) said = AgendaGroup.kindOf(kind.group("kind"));
            return cutAt(kind.start());
        }

        private boolean takeTimes() {
            var times = TIMES.matcher(text);
            return times.find() && cutAt(times.start());
        }

        private boolean takeNumber() {
            var bracket = TRAILING_NUMBER.matcher(text);
            if (!numbers.isEmpty() || !bracket.find() || bracket.start() == 0) return false;
            var inside =
                    CaseNumbers.of(bracket.group("inside").replaceAll("[・、]\\s*(?=令和|平成).*$", ""));
            if (inside == null || !inside.isWhole()) return false;
            numbers = inside.all();
            return cutAt(bracket.start());
        }

        private boolean takeDepartment() {
            if (department != null) return false;
            var inCharge = DEPARTMENT.matcher(text);
            var found = inCharge.find() ? inCharge : SPACED_DEPARTMENT.matcher(text);
            if (found != inCharge && !found.find()) return false;
            if (found.start() == 0 || found.group("department").isBlank()) return false;
            department = found.group("department").strip();
            return cutAt(found.start());
        }

        private static PageRange range(Matcher page) {
            boolean lettered = page.group("from") != null;
            var last = lettered ? page.group("to") : page.group("last");
            int from =
                    Math.max(
                            1,
                            Integer.parseInt(lettered ? page.group("from") : page.group("first")));
            int to = last == null ? from : Integer.parseInt(last);
            return new PageRange(from, Math.max(from, to));
        }
    }

    /** A line that is nothing but the section in charge of the item above it, else null. */
    static @Nullable String departmentAlone(String line) {
        var bracketed = DEPARTMENT.matcher(line);
        if (bracketed.lookingAt()) return bracketed.group("department").strip();
        var labelled = LABELLED_DEPARTMENT.matcher(line);
        return labelled.matches() ? labelled.group("department").strip() : null;
    }

    private static final Pattern LABELLED_DEPARTMENT =
            Pattern.compile(
                    "[※・]?\\s*(?:担当|所管|主管|提案)(?:部?課|部署|課名|部課名)?\\s*[: ]\\s*(?<department>[^。]{1,40}(?:課|室|局|部|係|所|センター|担当))");

    /** The cases of the line: one for each number, or one without. */
    List<AgendaItem> items(AgendaEntry entry, @Nullable String category) {
        var items = new ArrayList<AgendaItem>();
        var titles =
                numbers.size() > 1
                        ? TitleLine.quotedEach(title, numbers.size())
                        : List.<String>of();
        for (int i = 0; i < Math.max(1, numbers.size()); i++) {
            var number = numbers.isEmpty() ? null : numbers.get(i);
            var own = titles.isEmpty() ? title : titles.get(i);
            var kind = entry.group() != null ? entry.group() : said;
            items.add(
                    new AgendaItem(
                            kind != null && (number == null || !isOfConsultation(number))
                                    ? kind
                                    : TitleLine.kindOf(own, number),
                            number,
                            own,
                            department,
                            category,
                            pages,
                            entry.line()));
        }
        return items;
    }

    /** 諮問第5号 and 報告第2号 say their kind themselves. */
    private static boolean isOfConsultation(String number) {
        return number.contains("諮問") || number.contains("報告");
    }
}
