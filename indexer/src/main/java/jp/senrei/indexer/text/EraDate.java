package jp.senrei.indexer.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A date as councils write it: 令和4年7月28日, 令和元年12月24日, 平成 23 年 8 月 1 日, 2022年7月28日, 令和2(2020)年7月6日,
 * 2022/09/12, R4.7.28; or a month: 令和5年4月.
 *
 * <p>A slip that leaves no doubt is read (平成30月8月28日: 月 written for 年). A date that cannot be
 * (2月30日) is not read at all; the reader must look further.
 *
 * @param day null for a month
 * @param span in the normalised text it was found in
 */
public record EraDate(int year, int month, @Nullable Integer day, Span span) {
    private static final Map<String, Integer> FIRST_YEAR =
            Map.of("令和", 2019, "平成", 1989, "昭和", 1926, "大正", 1912, "R", 2019, "H", 1989, "S", 1926);

    private static final String YEAR_NUMBER = "(元|\\d{1,2})";
    private static final Pattern DATE =
            Pattern.compile(
                    "(?:(?<era>令\\s*和|平\\s*成|昭\\s*和|大\\s*正)\\s*(?<eraYear>元|\\d{1,2})\\s*(?:[(]\\s*\\d{4}\\s*年?\\s*[)]\\s*)?(?:年|月(?=\\s*\\d{1,2}\\s*月))"
                            + "|(?<western>(?:19|20)\\d{2})\\s*年)"
                            + "\\s*(?:[(][^)]{0,8}年[)]\\s*)?(?<month>\\d{1,2})\\s*月(?:\\s*(?<day>\\d{1,2})\\s*日)?"
                            + "|(?<!\\d)(?<slashYear>(?:19|20)\\d{2})[/.](?<slashMonth>\\d{1,2})[/.](?<slashDay>\\d{1,2})(?!\\d)"
                            + "|(?<![A-Za-z])(?<letter>[RHS])(?<letterYear>\\d{1,2})[.](?<letterMonth>\\d{1,2})(?:[.](?<letterDay>\\d{1,2}))?(?!\\d)");
    private static final Pattern FISCAL_YEAR =
            Pattern.compile(
                    "(?:(令\\s*和|平\\s*成|昭\\s*和)\\s*" + YEAR_NUMBER + "|((?:19|20)\\d{2}))\\s*年度");

    /** All dates of a normalised text, in order. */
    public static List<EraDate> findAll(String text) {
        var found = new ArrayList<EraDate>();
        var match = DATE.matcher(text);
        while (match.find()) read(match).ifPresent(found::add);
        return found;
    }

    public static Optional<EraDate> first(String text) {
        return findAll(text).stream().findFirst();
    }

    /** The first date with a day. */
    public static Optional<LocalDate> firstDay(String text) {
        return findAll(text).stream()
                .filter(date -> date.day != null)
                .findFirst()
                .map(EraDate::toLocalDate);
    }

    /** 令和2年度 → 2020. */
    public static Optional<Integer> fiscalYear(String text) {
        var match = FISCAL_YEAR.matcher(text);
        if (!match.find()) return Optional.empty();
        return Optional.of(
                match.group(3) != null
                        ? Integer.parseInt(match.group(3))
                        : yearOf(match.group(1), match.group(2)));
    }

    private static Optional<EraDate> read(Matcher match) {
        int year;
        int month;
        String day;
        if (match.group("month") != null) {
            year =
                    match.group("western") != null
                            ? Integer.parseInt(match.group("western"))
                            : yearOf(match.group("era"), match.group("eraYear"));
            month = Integer.parseInt(match.group("month"));
            day = match.group("day");
        } else if (match.group("slashYear") != null) {
            year = Integer.parseInt(match.group("slashYear"));
            month = Integer.parseInt(match.group("slashMonth"));
            day = match.group("slashDay");
        } else {
            year = yearOf(match.group("letter"), match.group("letterYear"));
            month = Integer.parseInt(match.group("letterMonth"));
            day = match.group("letterDay");
        }
        try {
            LocalDate.of(year, month, day == null ? 1 : Integer.parseInt(day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
        return Optional.of(
                new EraDate(
                        year,
                        month,
                        day == null ? null : Integer.valueOf(day),
                        new Span(match.start(), match.end())));
    }

    private static int yearOf(String era, String number) {
        return FIRST_YEAR.get(era.replaceAll("\\s+", ""))
                + (number.equals("元") ? 1 : Integer.parseInt(number))
                - 1;
    }

    /** First day of the month when only a month is known. */
    public LocalDate toLocalDate() {
        return LocalDate.of(year, month, day == null ? 1 : day);
    }

    /** {@code 2022-08-15}, or {@code 2023-04} for a month. */
    public String iso() {
        return day == null ? "%04d-%02d".formatted(year, month) : toLocalDate().toString();
    }
}
