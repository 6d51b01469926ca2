package jp.senrei.indexer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 諮問番号, and the numbers councils give to reports, rulings and bills in the same way: 諮問第465号,
 * 令和3年度諮問第12号, 諮問第12号の2, 平成24年(行情)諮問第359号, 諮問第四百六十五号, 第64号諮問事案, 個審第12号, 大公審答申第215号, 令2-6; at the
 * head of a line also 諮問1, (報告2), R4諮問3.
 *
 * <p>One mark may hold several: 諮問第5号・第6号, 諮問第457・458号, 諮問第12号から第14号まで, 令3-1、2、3.
 *
 * <p>Known weakness: 諮問第12-14号 is a range and 諮問第12-2号 a branch, only because fourteen is more than
 * twelve and two is less.
 *
 * @param fiscalYear the year (年度, or 年 where the council counts by it) the number names itself;
 *     null when it names none
 * @param series what is counted, with the letters of the body that counts: 諮問, 報告, 答申, (行情)諮問,
 *     大公審答申, 個審; empty for 令2-6
 * @param branch the 2 of 第12号の2
 * @param text as the council writes it, width normalised, without white space; a number out of a
 *     list has the year and the series of its list
 */
public record ConsultationNumber(
        @Nullable Integer fiscalYear,
        String series,
        int digits,
        @Nullable Integer branch,
        String text) {

    /**
     * Numbers that stand together.
     *
     * @param start in the normalised text
     * @param end after the last one and the bracket around them
     */
    public record Mark(List<ConsultationNumber> numbers, int start, int end) {
        public Mark {
            numbers = List.copyOf(numbers);
        }
    }

    private static final Map<String, Integer> BEFORE_FIRST_YEAR =
            Map.of("令", 2018, "平", 1988, "昭", 1925, "R", 2018, "H", 1988, "S", 1925);

    private static final String N = "(?:\\d(?:\\s?\\d){0,4}|[〇一二三四五六七八九十百千]{1,9})";
    private static final String YEAR =
            "(?:(?<era>令\\s?和|平\\s?成|昭\\s?和|[令平昭RHS])\\s*(?<year>元|\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*"
                    + "(?:[(]\\s*\\d{4}\\s*年?\\s*[)]\\s*)?(?:年\\s?度|年)?"
                    + "|(?<western>(?:19|20)\\d{2})\\s*年\\s?度?)\\s*の?\\s*";
    private static final String BODY = "(?:[(][一-龥]{1,4}[)]\\s*)?(?:[一-龥]{1,5}審(?=\\s*(?:諮|答申)))?";
    private static final String WORD = "(?:諮\\s?問|答\\s?申|報\\s?告|協議案|議\\s?案|協議|審査|審議|承認|諮)";
    private static final String RUN =
            N + "(?:\\s*(?:[・、,~\\-]|から|及び|および)\\s*(?:第\\s*)?" + N + "){0,40}+";
    private static final String NO_FORM = "(?!\\s*(?:様式|被保険者|議案|条))";

    /** Named parts: era, year, western, series, run, branch. */
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?=[令平昭RHS12(諮答報協議審承]|[一-龥]{1,5}審)(?:"
                            + YEAR
                            + ")?(?<series>"
                            + BODY
                            + WORD
                            + "(?:\\s?[(][一-龥]{1,4}[)])?|[一-龥]{1,5}審)\\s*(?:事項|案件|番号)?\\s*第\\s*(?<run>"
                            + RUN
                            + ")\\s*号"
                            + NO_FORM
                            + "(?:\\s?の\\s?(?<branch>\\d{1,3})(?![\\d件点つ]))?");

    /** 第64号諮問事案. */
    private static final Pattern BEHIND =
            Pattern.compile(
                    "第\\s*(?<run>"
                            + N
                            + ")\\s*号\\s*(?<series>諮\\s?問|答\\s?申)(?:\\s*(?:事案|事件|案件|事項)|(?=[はをにのが、。)]))(?<branch>(?!))?");

    /** 令2-6. */
    private static final Pattern DASHED =
            Pattern.compile(
                    "(?=[令平昭RHS])(?<![A-Za-z0-9一-龥])(?<era>令和?|平成?|昭和?|[RHS])\\s*(?<year>元|\\d{1,2})\\s*-\\s*"
                            + "(?<run>\\d{1,3}(?:\\s*[、,・]\\s*\\d{1,3}(?![\\d年月日件条項号])){0,20}+)(?![\\-.\\d年月])"
                            + "(?<western>(?!))?(?<series>(?!))?(?<branch>(?!))?");

    /** 諮問1, 報告 2, R4諮問3: only where a line begins with it. */
    private static final Pattern SHORT =
            Pattern.compile(
                    "(?:"
                            + YEAR
                            + ")?(?<series>諮問|報告|審議|協議|議案|答申)\\s*(?:第\\s*)?(?<run>"
                            + N
                            + ")(?![\\d一-龥])(?<branch>(?!))?");

    /** A further number of the same list: ・第6号, 及び第237号, から第14号まで. */
    private static final Pattern FURTHER =
            Pattern.compile(
                    "\\s*(?<between>、|,|・|及び|および|並びに|ならびに|と|から|~|-|ないし|乃至)\\s*(?:第\\s*)?(?<run>"
                            + RUN
                            + ")\\s*号"
                            + NO_FORM
                            + "(?:\\s?の\\s?(?<branch>\\d{1,3})(?![\\d件点つ]))?(?:\\s*まで)?");

    private static final Pattern IN_RUN =
            Pattern.compile(
                    "(?<between>[・、,~\\-]|から|及び|および)?\\s*(?:第\\s*)?(?<digits>" + N + ")\\s*");
    private static final Pattern OPENING = Pattern.compile("\\s*[\\[【(<〔]?\\s*");
    private static final Pattern CLOSING = Pattern.compile("\\s*[\\]】)>〕]");

    /** Beyond this a range is a slip of the pen. */
    private static final int LONGEST_RANGE = 60;

    public ConsultationNumber {
        if (digits < 0) throw new IllegalArgumentException("number " + digits + " in " + text);
    }

    /** The number a text consists of, brackets allowed; empty when it is none or several. */
    public static Optional<ConsultationNumber> parse(String text) {
        var normal = NormalText.normalize(text).strip();
        return leading(normal)
                .filter(mark -> mark.end() == normal.length() && mark.numbers().size() == 1)
                .map(mark -> mark.numbers().getFirst());
    }

    /** All numbers in a normalised text that are written with 第 and 号, or as 令2-6. */
    public static List<Mark> findAll(String text) {
        var found = new ArrayList<Mark>();
        var matchers = List.of(NUMBERED.matcher(text), BEHIND.matcher(text), DASHED.matcher(text));
        var open = new ArrayList<>(matchers);
        open.removeIf(matcher -> !matcher.find());
        while (!open.isEmpty()) {
            var next = open.getFirst();
            for (var matcher : open) if (matcher.start() < next.start()) next = matcher;
            var mark = mark(next, text);
            found.add(mark);
            open.removeIf(
                    matcher -> matcher.start() < mark.end() && !findFrom(matcher, mark.end()));
        }
        return found;
    }

    private static boolean findFrom(Matcher matcher, int from) {
        while (matcher.find()) if (matcher.start() >= from) return true;
        return false;
    }

    /** The mark a line begins with, in brackets or without. */
    public static Optional<Mark> leading(String text) {
        var opening = OPENING.matcher(text);
        int from = opening.lookingAt() ? opening.end() : 0;
        boolean bracketed = from > 0 && !text.substring(0, from).isBlank();
        for (var pattern : List.of(NUMBERED, BEHIND, DASHED, SHORT)) {
            var matcher = pattern.matcher(text).region(from, text.length());
            matcher.useTransparentBounds(true);
            if (!matcher.lookingAt()) continue;
            var mark = mark(matcher, text);
            var closing = CLOSING.matcher(text).region(mark.end(), text.length());
            int end = bracketed && closing.lookingAt() ? closing.end() : mark.end();
            return Optional.of(new Mark(mark.numbers(), 0, end));
        }
        return Optional.empty();
    }

    private static Mark mark(Matcher first, String text) {
        var year = yearOf(first);
        var series = first.group("series") == null ? "" : squeezed(first.group("series"));
        var yearText =
                first.group("series") == null || first.start("series") <= first.start()
                        ? ""
                        : squeezed(text.substring(first.start(), first.start("series")));
        boolean behind = first.pattern() == BEHIND;
        var numbers = new ArrayList<ConsultationNumber>();
        var context = new Context(year, series, behind ? "" : yearText, form(first));
        context.read(first.group("run"), first.group("branch"), "", numbers);
        int end = first.end();
        if (first.pattern() == NUMBERED) {
            var further = FURTHER.matcher(text).region(end, text.length());
            while (further.lookingAt()) {
                context.read(
                        further.group("run"),
                        further.group("branch"),
                        further.group("between"),
                        numbers);
                end = further.end();
                further.region(end, text.length());
            }
        }
        return new Mark(numbers, first.start(), end);
    }

    /** How the digits stand in the written form. */
    private static String form(Matcher first) {
        if (first.pattern() == NUMBERED) return "%s%s第%s号";
        if (first.pattern() == BEHIND) return "%1$s第%3$s号%2$s事案";
        if (first.pattern() == SHORT) return "%s%s%s";
        return squeezed(first.group("era") + first.group("year")) + "-%3$s";
    }

    private record Context(@Nullable Integer year, String series, String yearText, String form) {
        void read(
                String run,
                @Nullable String branch,
                String before,
                List<ConsultationNumber> numbers) {
            var part = IN_RUN.matcher(run);
            var between = before;
            while (part.find()) {
                if (part.group("between") != null) between = part.group("between");
                int digits = JapaneseNumber.parse(part.group("digits"));
                int last = numbers.isEmpty() ? -1 : numbers.getLast().digits;
                boolean dashed = between.equals("-");
                if (dashed && last >= digits && numbers.getLast().branch == null) {
                    numbers.set(numbers.size() - 1, number(last, digits));
                    continue;
                }
                boolean range = dashed || between.matches("~|から|ないし|乃至");
                if (range && last >= 0 && digits - last <= LONGEST_RANGE)
                    for (int i = last + 1; i < digits; i++) numbers.add(number(i, null));
                numbers.add(number(digits, null));
                between = "";
            }
            if (branch != null && !numbers.isEmpty())
                numbers.set(
                        numbers.size() - 1,
                        number(numbers.getLast().digits, Integer.valueOf(branch)));
        }

        private ConsultationNumber number(int digits, @Nullable Integer branch) {
            var written = form.formatted(yearText, series, digits);
            return new ConsultationNumber(
                    year,
                    series,
                    digits,
                    branch,
                    branch == null ? written : written + "の" + branch);
        }
    }

    private static @Nullable Integer yearOf(Matcher matcher) {
        if (matcher.pattern() == BEHIND) return null;
        if (matcher.group("western") != null) return Integer.valueOf(matcher.group("western"));
        if (matcher.group("era") == null) return null;
        var year = matcher.group("year");
        int before = BEFORE_FIRST_YEAR.get(matcher.group("era").substring(0, 1));
        return before + (year.equals("元") ? 1 : JapaneseNumber.parse(year));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** Without the year and in one spelling: 諮問第12号, 諮問第12号の2. */
    public String bare() {
        return kind() + "第" + digits + "号" + (branch == null ? "" : "の" + branch);
    }

    /** The series in one spelling: 諮 is 諮問. */
    public String kind() {
        return series.endsWith("諮") ? series + "問" : series;
    }

    /** Whether both may name the same thing: the same count, and no two different years. */
    public boolean agrees(ConsultationNumber other) {
        return bare().equals(other.bare())
                && (fiscalYear == null
                        || other.fiscalYear == null
                        || fiscalYear.equals(other.fiscalYear));
    }

    @Override
    public String toString() {
        return text;
    }
}
