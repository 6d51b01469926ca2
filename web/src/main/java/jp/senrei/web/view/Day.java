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
 * @param text 令和4年7月28日（2022年）; the first year of an era is 元年; before 1873, when Japan had another
 *     calendar, the common era alone. In English 28 July 2022 (Reiwa 4)
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
        var day = "%d月%d日".formatted(date.getMonthValue(), date.getDayOfMonth());
        return new Day(date.toString(), inItsYear(date, day));
    }

    private static String inItsYear(LocalDate date, String day) {
        try {
            var japanese = JapaneseDate.from(date);
            var year = japanese.get(ChronoField.YEAR_OF_ERA);
            var era = japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN);
            return "%s%s年%s（%d年）".formatted(era, year == 1 ? "元" : year, day, date.getYear());
        } catch (DateTimeException beforeTheCalendar) {
            return date.getYear() + "年" + day;
        }
    }
}
