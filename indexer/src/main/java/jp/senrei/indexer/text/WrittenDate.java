package jp.senrei.indexer.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch that has the form of a date, whether or not there is such a day.
 *
 * @param eraYear AD, from the era; null when none is named
 * @param western AD as written; null when it is not
 * @param eraFirst whether the era is what the date is counted by, the western year an addition
 * @param day null for a month
 * @param weekday index in {@link #WEEKDAYS}; null when none stands behind
 * @param rightLetter 年, 月 or 日 where another of them is written; null when all three are right
 */
record WrittenDate(
        @Nullable Integer eraYear,
        @Nullable Integer western,
        boolean eraFirst,
        int month,
        @Nullable Integer day,
        @Nullable Integer weekday,
        @Nullable String rightLetter,
        Span span) {

    private static final String WEEKDAYS = "月火水木金土日";
    private static final String NUMBER = "(?:\\d ?\\d?(?!\\d)|[〇一二三四五六七八九十]{1,3})";
    private static final String YEAR_OF_ERA = "(?:元|" + NUMBER + ")";
    private static final String WESTERN =
            "(?:(?<!\\d)(?:1[89]|20)\\d{2}(?!\\d)|[一二][〇一二三四五六七八九]{3})";
    private static final String GAP = "\\s{0,4}+";

    /** 平成30年(2018年), 令和2(2020)年. */
    private static final String ERA_YEAR =
            "(?<era>"
                    + Era.NAME
                    + "|"
                    + Era.SHORT
                    + ")"
                    + GAP
                    + "(?<eraYear>"
                    + YEAR_OF_ERA
                    + ")"
                    + GAP
                    + "(?:[(]\\s{0,2}(?<westernInside>(?:1[89]|20)\\d{2})\\s{0,2}年?\\s{0,2}[)]"
                    + GAP
                    + ")?(?:年|(?<slip>月)(?=\\s{0,4}\\d{1,2}\\s{0,4}月))"
                    + GAP
                    + "(?:[(]\\s{0,2}(?:西暦)?\\s{0,2}(?<westernBehind>(?:1[89]|20)\\d{2})\\s{0,2}年?\\s{0,2}[)]"
                    + GAP
                    + ")?";

    /** 2022(令和4)年, 2022年(令和4年). */
    private static final String WESTERN_YEAR =
            "(?<western>"
                    + WESTERN
                    + ")"
                    + GAP
                    + "(?:[(]\\s{0,2}(?<eraInside>"
                    + Era.NAME
                    + ")\\s{0,2}(?<eraInsideYear>"
                    + YEAR_OF_ERA
                    + ")\\s{0,2}年?\\s{0,2}[)]"
                    + GAP
                    + ")?年"
                    + GAP
                    + "(?:[(]\\s{0,2}(?<eraBehind>"
                    + Era.NAME
                    + "|"
                    + Era.SHORT
                    + ")\\s{0,2}(?<eraBehindYear>"
                    + YEAR_OF_ERA
                    + ")\\s{0,2}年?\\s{0,2}[)]"
                    + GAP
                    + ")?";

    private static final FirstLetters BEGINS = new FirstLetters("RHSTM12令平昭大明一二");

    private static final Pattern IN_WORDS =
            Pattern.compile(
                    "(?:"
                            + ERA_YEAR
                            + "|"
                            + WESTERN_YEAR
                            + ")(?<month>"
                            + NUMBER
                            + ")"
                            + GAP
                            + "(?:月|(?<slipMonth>日)(?=\\s{0,4}\\d{1,2}\\s{0,4}日))(?:"
                            + GAP
                            + "(?<day>"
                            + NUMBER
                            + ")"
                            + GAP
                            + "(?:日|(?<slipDay>月)(?:(?=\\s{0,2}(?:[(]|付))|(?<=(?:1[3-9]|2\\d|3[01])\\s{0,4}月))))?(?!間)");

    /** 2022/7/28, R4.7.28, 令和6.5.1: both separators are the same. */
    private static final Pattern IN_NUMBERS =
            Pattern.compile(
                    "(?:(?<![\\dA-Za-z./:\\-])(?<western>(?:1[89]|20)\\d{2})(?<separator>[/.\\-])"
                            + "|(?<era>"
                            + Era.NAME
                            + "|"
                            + Era.SHORT
                            + ")\\s{0,2}(?<eraYear>元|\\d{1,2})(?<eraSeparator>[/.])) ?"
                            + "(?<month>\\d{1,2})(?:(?:\\k<separator>|\\k<eraSeparator>) ?(?<day>\\d{1,2}))?+"
                            + "(?!\\d|[./\\-]\\d)");

    private static final Pattern WEEKDAY =
            Pattern.compile(
                    "\\s{0,3}(?:[(]\\s{0,2}(?<a>[月火水木金土日])\\s{0,2}(?:曜\\s{0,2}日?)?\\s{0,2}[)・,、祝休]|(?<b>[月火水木金土日])曜)");

    /** A letter and one number more are a version or a section; a month needs one of these. */
    private static final String MONTH_LETTERS = "RHS令平昭大明";

    static List<WrittenDate> findAll(String text) {
        var found = new ArrayList<WrittenDate>();
        // 令和5年9日14日 lacks its month by a slip
        if (text.indexOf('月') >= 0 || text.indexOf('年') >= 0 && text.indexOf('日') >= 0) {
            var words = BEGINS.in(text, IN_WORDS);
            while (words.find()) found.add(inWords(words.match(), text));
        }
        var numbers = BEGINS.in(text, IN_NUMBERS);
        while (numbers.find()) {
            if (isDate(numbers.match())) found.add(inNumbers(numbers.match(), text));
        }
        found.sort((one, other) -> Integer.compare(one.span.start(), other.span.start()));
        return found;
    }

    private static WrittenDate inWords(Matcher match, String text) {
        boolean eraFirst = match.group("era") != null;
        return new WrittenDate(
                eraFirst
                        ? Era.yearOrNull(match.group("era"), match.group("eraYear"))
                        : first(
                                Era.yearOrNull(
                                        match.group("eraInside"), match.group("eraInsideYear")),
                                Era.yearOrNull(
                                        match.group("eraBehind"), match.group("eraBehindYear"))),
                eraFirst
                        ? first(
                                number(match.group("westernInside")),
                                number(match.group("westernBehind")))
                        : number(match.group("western")),
                eraFirst,
                JapaneseNumber.parse(match.group("month")),
                number(match.group("day")),
                match.group("day") == null ? null : weekday(text, match.end()),
                rightLetter(match),
                new Span(match.start(), match.end()));
    }

    private static boolean isDate(Matcher match) {
        if (match.group("day") != null) return true;
        return match.group("era") != null
                && match.group("eraSeparator").equals(".")
                && MONTH_LETTERS.indexOf(match.group("era").charAt(0)) >= 0
                && !match.group("era").matches("[令平昭]");
    }

    private static WrittenDate inNumbers(Matcher match, String text) {
        return new WrittenDate(
                Era.yearOrNull(match.group("era"), match.group("eraYear")),
                number(match.group("western")),
                match.group("era") != null,
                JapaneseNumber.parse(match.group("month")),
                number(match.group("day")),
                match.group("day") == null ? null : weekday(text, match.end()),
                null,
                new Span(match.start(), match.end()));
    }

    private static @Nullable String rightLetter(Matcher match) {
        if (match.group("slip") != null) return "年";
        if (match.group("slipMonth") != null) return "月";
        return match.group("slipDay") != null ? "日" : null;
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : JapaneseNumber.parse(text);
    }

    private static @Nullable Integer first(@Nullable Integer one, @Nullable Integer other) {
        return one != null ? one : other;
    }

    private static @Nullable Integer weekday(String text, int from) {
        var match = WEEKDAY.matcher(text).region(from, Math.min(text.length(), from + 16));
        if (!match.lookingAt()) return null;
        return WEEKDAYS.indexOf(match.group("a") != null ? match.group("a") : match.group("b"));
    }

    /** The year it is counted by; the other one is an addition in brackets. */
    private int year() {
        var counted = eraFirst ? first(eraYear, western) : first(western, eraYear);
        return counted == null ? 0 : counted;
    }

    Optional<EraDate> date() {
        return isPossible() ? Optional.of(new EraDate(year(), month, day, span)) : Optional.empty();
    }

    private boolean isPossible() {
        try {
            LocalDate.of(year(), month, day == null ? 1 : day);
            return year() > 0;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    List<DateSlip> slips(String text) {
        var written = span.of(text).replaceAll("\\s+", "");
        if (!isPossible())
            return List.of(
                    new DateSlip(
                            DateSlip.Kind.IMPOSSIBLE_DATE, written, "暦にない日付のため、読み取りませんでした。", span));
        var slips = new ArrayList<DateSlip>();
        if (rightLetter != null)
            slips.add(
                    new DateSlip(
                            DateSlip.Kind.MISWRITTEN_DATE,
                            written,
                            "「%s」の誤記とみて、%sと読み取りました。".formatted(rightLetter, inWesternWords()),
                            span));
        if (eraYear != null && western != null && !eraYear.equals(western))
            slips.add(
                    new DateSlip(
                            DateSlip.Kind.CALENDARS_DISAGREE,
                            written,
                            "元号では%d年、西暦では%d年で、食い違っています。%d年と読み取りました。"
                                    .formatted(eraYear, western, year()),
                            span));
        if (weekday != null && day != null)
            weekdaySlip(written, weekday, day).ifPresent(slips::add);
        return slips;
    }

    private Optional<DateSlip> weekdaySlip(String written, int named, int dayOfMonth) {
        int actual = LocalDate.of(year(), month, dayOfMonth).getDayOfWeek().getValue() - 1;
        return actual == named
                ? Optional.empty()
                : Optional.of(
                        new DateSlip(
                                DateSlip.Kind.WEEKDAY,
                                written,
                                "%s曜日と書かれていますが、暦では%s曜日です。"
                                        .formatted(WEEKDAYS.charAt(named), WEEKDAYS.charAt(actual)),
                                span));
    }

    private String inWesternWords() {
        return day == null
                ? "%d年%d月".formatted(year(), month)
                : "%d年%d月%d日".formatted(year(), month, day);
    }
}
