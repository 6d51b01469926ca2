package jp.senrei.server.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** 和暦 of days, and of years and months as addresses write them. What is none stays as it is. */
public final class EraNames {
    /** Before it, Japan had another calendar. */
    private static final int FIRST_YEAR = 1873;

    private EraNames() {}

    /** 令和4年度 of {@code 2022}; a year in which an era begins has the new era's name. */
    static String fiscalYear(String value) {
        try {
            return year(LocalDate.of(Integer.parseInt(value), 12, 31)) + "年度";
        } catch (DateTimeException | NumberFormatException e) {
            return value;
        }
    }

    /** 令和4年度; a year in which an era begins has the new era's name. */
    public static String fiscalYear(int year) {
        return fiscalYear(Integer.toString(year));
    }

    /** 令和4年7月28日; 元年; before 1873 the common era. */
    public static String day(LocalDate day) {
        var year = day.getYear() < FIRST_YEAR ? Integer.toString(day.getYear()) : year(day);
        return year + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 令和4年7月 of {@code 2022-07}; likewise. */
    static String month(String value) {
        try {
            var month = YearMonth.parse(value);
            return year(month.atEndOfMonth()) + "年" + month.getMonthValue() + "月";
        } catch (DateTimeException e) {
            return value;
        }
    }

    private static String year(LocalDate day) {
        var date = JapaneseDate.from(day);
        int year = date.get(ChronoField.YEAR_OF_ERA);
        return date.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN)
                + (year == 1 ? "元" : year);
    }
}
