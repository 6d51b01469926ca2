package jp.senrei.server.site;

import java.time.LocalDate;
import jp.senrei.web.text.Language;
import jp.senrei.web.text.Preferences;
import jp.senrei.web.view.Day;

/** Days within a sentence of the interface. */
public final class Dates {
    private Dates() {}

    /** 令和4年7月28日（木）, or {@code 2022-07-28} in English. */
    public static String text(LocalDate date) {
        var day = Day.of(date);
        return Preferences.current().language() == Language.JA ? day.text() : day.iso();
    }
}
