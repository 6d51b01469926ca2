package jp.senrei.indexer.text;

import java.time.LocalDate;
import jp.senrei.corpus.model.Span;

/**
 * 年度: April of the year to March of the next.
 *
 * @param span in the normalised text it was found in
 */
public record FiscalYear(int year, Span span) {
    private static final int FIRST_MONTH = 4;

    public LocalDate firstDay() {
        return LocalDate.of(year, FIRST_MONTH, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusYears(1).minusDays(1);
    }

    /** The year a day belongs to: 2022-03-31 → 2021. */
    public static int of(LocalDate day) {
        return day.getMonthValue() >= FIRST_MONTH ? day.getYear() : day.getYear() - 1;
    }
}
