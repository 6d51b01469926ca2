package jp.senrei.indexer.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.senrei.indexer.text.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A time in a query: {@code 2020-04}, {@code 令和2年4月..令和3年3月}, {@code R2.4.1}, {@code 2020..}. Both
 * days included, null for no bound.
 *
 * <p>A year alone is a calendar year (令和2年) unless it says 年度.
 */
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** The year before the first of each era. */
    private static final Map<String, Integer> ERAS =
            Map.of("令和", 2018, "r", 2018, "平成", 1988, "h", 1988, "昭和", 1925, "s", 1925, "大正", 1911);

    private static final String YEAR = "(?:(令和|平成|昭和|r|h|s)(元|\\d{1,2})|(\\d{4}))";
    private static final Pattern YEAR_ALONE = Pattern.compile(YEAR + "(?:年度?)?");
    private static final Pattern DATE =
            Pattern.compile(YEAR + "(?:(年度)|年?(?:[-/.]?(\\d{1,2})月?(?:[-/.]?(\\d{1,2})日?)?)?)");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("(?!(?:19|20)[0-9]{6}$)[0-9]+");
    private static final Pattern BETWEEN = Pattern.compile("\\.\\.+|[~〜…]");

    static Optional<Period> read(String text) {
        var folded = Folding.WORDS.fold(text).text().replace(" ", "");
        var ends = BETWEEN.split(folded, -1);
        if (ends.length == 1) return one(ends[0]);
        if (ends.length > 2 || folded.length() == folded.replaceAll("[0-9元]", "").length())
            return Optional.empty();
        var first = one(ends[0]);
        var last = one(ends[1]);
        if (!ends[0].isEmpty() && first.isEmpty() || !ends[1].isEmpty() && last.isEmpty())
            return Optional.empty();
        return Optional.of(
                new Period(
                        first.map(Period::from).orElse(null), last.map(Period::to).orElse(null)));
    }

    /**
     * The same, where a time is only one of the things a word may be: 2020 and 465 are numbers
     * there, 令和2 and R2 names; a time says 年, 月 or 日, has its parts kept apart (R2.12.22, 2020-12)
     * or is eight digits (20201222).
     */
    static Optional<Period> readWord(String text) {
        var folded = Folding.WORDS.fold(text).text().replace(" ", "");
        boolean saysSo = folded.matches(".*[年月日].*|.*[0-9元][-/.~〜…].*|.*[-/.~〜…][0-9].*|[0-9]{8}");
        return saysSo && !PLAIN_NUMBER.matcher(folded).matches() ? read(text) : Optional.empty();
    }

    /**
     * The day ({@code 2020-12-22}) or the month ({@code 2020-12}) that it is; empty when it is
     * neither.
     */
    Optional<String> canonical() {
        if (from == null || to == null) return Optional.empty();
        if (from.equals(to)) return Optional.of(from.toString());
        boolean isMonth = from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1));
        return isMonth ? Optional.of(from.toString().substring(0, 7)) : Optional.empty();
    }

    /** The year of {@code 令和4}, {@code R4}, {@code 令和4年度}, {@code 2022}. */
    static OptionalInt readYear(String text) {
        var match = YEAR_ALONE.matcher(Folding.WORDS.fold(text).text().replace(" ", ""));
        return match.matches() ? OptionalInt.of(year(match)) : OptionalInt.empty();
    }

    /** 年度 of a day: April to March. */
    static int fiscalYear(LocalDate day) {
        return FiscalYear.of(day);
    }

    /** 令和4年度. */
    static String label(int fiscalYear) {
        if (fiscalYear >= 2019) return "令和" + (fiscalYear == 2019 ? "元" : fiscalYear - 2018) + "年度";
        if (fiscalYear >= 1989) return "平成" + (fiscalYear == 1989 ? "元" : fiscalYear - 1988) + "年度";
        return fiscalYear >= 1926
                ? "昭和" + (fiscalYear == 1926 ? "元" : fiscalYear - 1925) + "年度"
                : fiscalYear + "年度";
    }

    /** 令和4年7月; the month in which an era begins has the new era's name. */
    static String label(YearMonth month) {
        var lastDay = month.atEndOfMonth();
        if (lastDay.getYear() <= 1900) return month.getYear() + "年" + month.getMonthValue() + "月";
        var date = JapaneseDate.from(lastDay);
        int year = date.get(ChronoField.YEAR_OF_ERA);
        return date.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN)
                + (year == 1 ? "元" : year)
                + "年"
                + month.getMonthValue()
                + "月";
    }

    private static Optional<Period> one(String text) {
        var match = DATE.matcher(text);
        if (!match.matches()) return Optional.empty();
        try {
            int year = year(match);
            if (match.group(4) != null)
                return Optional.of(
                        new Period(LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31)));
            if (match.group(5) == null)
                return Optional.of(
                        new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            var month = LocalDate.of(year, Integer.parseInt(match.group(5)), 1);
            if (match.group(6) == null)
                return Optional.of(new Period(month, month.plusMonths(1).minusDays(1)));
            var day = month.withDayOfMonth(Integer.parseInt(match.group(6)));
            return Optional.of(new Period(day, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // 13月, 2月30日
        }
    }

    private static int year(Matcher match) {
        if (match.group(3) != null) return Integer.parseInt(match.group(3));
        int ofEra = match.group(2).equals("元") ? 1 : Integer.parseInt(match.group(2));
        return yearOf(match.group(1), ofEra);
    }

    /**
     * @param era its name, or the first letter of it in Latin, folded
     */
    static int yearOf(String era, int year) {
        return ERAS.getOrDefault(era, 0) + year;
    }
}
