package jp.senrei.server.site;

import static jp.senrei.web.text.Texts.t;

import java.time.LocalDate;
import jp.senrei.web.view.Day;
import org.jspecify.annotations.Nullable;

/** Days within a sentence of the interface. */
public final class Dates {
    private Dates() {}

    /** Null when it is not known. */
    public static @Nullable Day day(@Nullable LocalDate date) {
        return date == null ? null : Day.of(date);
    }

    /** 令和4年7月28日（2022年）, in English 28 July 2022 (Reiwa 4). */
    public static String text(LocalDate date) {
        return Day.of(date).text();
    }

    /** From one day to another; a day alone where both are the same. */
    public static String period(LocalDate from, LocalDate to) {
        return from.equals(to) ? text(from) : t("common.period", text(from), text(to));
    }
}
