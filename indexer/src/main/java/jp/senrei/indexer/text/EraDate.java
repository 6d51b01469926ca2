package jp.senrei.indexer.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.senrei.corpus.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A date as councils write it: 令和4年7月28日, 令和元年12月24日, 平成 23 年 8 月 1 日, 平成二十五年七月十一日, 2022年7月28日,
 * 令和3(2021)年9月8日, 平成30年(2018年)7月3日, 2022/09/12, 2022-09-12, R4.7.28, R元/5/1, 令6.5.1; or a month:
 * 令和5年4月. {@code java.time} cannot read 元年, so the parser is ours.
 *
 * <p>A slip that leaves no doubt is read (平成30月8月28日: 月 written for 年). A date that cannot be
 * (2月30日) is not read at all; the reader must look further. Both, and a date that contradicts
 * itself, are told by {@link #slips}. Plans name years that never came (平成35年 = 2023); they are
 * read.
 *
 * @param day null for a month
 * @param span in the normalised text it was found in
 */
public record EraDate(int year, int month, @Nullable Integer day, Span span) {

    /** All dates of a normalised text, in order. */
    public static List<EraDate> findAll(String text) {
        var found = new ArrayList<EraDate>();
        for (var written : WrittenDate.findAll(text)) written.date().ifPresent(found::add);
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

    /** What is wrong with the dates of a normalised text, in order. */
    public static List<DateSlip> slips(String text) {
        var slips = new ArrayList<DateSlip>();
        for (var written : WrittenDate.findAll(text)) slips.addAll(written.slips(text));
        return slips;
    }

    /** 令和2年度 → 2020. */
    public static Optional<Integer> fiscalYear(String text) {
        return YearForms.fiscalYears(text).stream().findFirst().map(FiscalYear::year);
    }

    /**
     * What the nth year may be where no era is named, the latest era first: 5 → 2023, 1993, 1930.
     */
    public static IntStream yearsOfAnyEra(int number) {
        return IntStream.of(2019, 1989, 1926).map(first -> first + number - 1);
    }

    /** First day of the month when only a month is known. */
    public LocalDate toLocalDate() {
        return LocalDate.of(year, month, day == null ? 1 : day);
    }

    /** The last day it may mean: of a month its end. */
    public LocalDate lastDay() {
        var first = toLocalDate();
        return day == null ? first.withDayOfMonth(first.lengthOfMonth()) : first;
    }

    /** {@code 2022-08-15}, or {@code 2023-04} for a month. */
    public String iso() {
        return day == null ? "%04d-%02d".formatted(year, month) : toLocalDate().toString();
    }
}
