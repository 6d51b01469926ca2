package jp.senrei.web.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import jp.senrei.web.text.Language;
import jp.senrei.web.text.Preferences;

/**
 * A date as a page shows it, in the language of the one who reads.
 *
 * @param iso {@code 2022-07-28}, for machines
 * @param text 令和4年7月28日（木）; the first year of an era is 元年; before 1873, when Japan had another
 *     calendar, the common era. In English 28 July 2022 (Reiwa 4)
 */
public record Day(String iso, String text) {

    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public static Day of(LocalDate date) {
        return Preferences.current().language() == Language.JA ? japanese(date) : english(date);
    }

    private static Day english(LocalDate date) {
        return new Day(date.toString(), ENGLISH.format(date) + englishEra(date));
    }

    private static String englishEra(LocalDate date) {
        try {
            var japanese = JapaneseDate.from(date);
            var era = japanese.getEra().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            return " (" + era + " " + japanese.get(ChronoField.YEAR_OF_ERA) + ")";
        } catch (DateTimeException beforeTheCalendar) {
            return "";
        }
    }

    private static Day japanese(LocalDate date) {
        var weekday = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPAN);
        return new Day(
                date.toString(),
                "%s%d月%d日（%s）"
                        .formatted(
                                year(date), date.getMonthValue(), date.getDayOfMonth(), weekday));
    }

    /** 令和4年7月28日; in English the same as ever. */
    public String withoutWeekday() {
        return text.endsWith("）") ? text.substring(0, text.lastIndexOf('（')) : text;
    }

    /** 2022. */
    public String commonYear() {
        return iso.substring(0, iso.indexOf('-', 1));
    }

    private static String year(LocalDate date) {
        try {
            var japanese = JapaneseDate.from(date);
            var year = japanese.get(ChronoField.YEAR_OF_ERA);
            return japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN)
                    + (year == 1 ? "元" : year)
                    + "年";
        } catch (DateTimeException beforeTheCalendar) {
            return date.getYear() + "年";
        }
    }
}
