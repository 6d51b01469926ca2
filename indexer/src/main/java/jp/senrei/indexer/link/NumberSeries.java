package jp.senrei.indexer.link;

import java.time.LocalDate;
import jp.senrei.corpus.model.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that one council counts in one go.
 *
 * @param prefix what stands before the figure: 諮問第, 令和3年度諮問第
 * @param year fiscal year of the meetings for low numbers that name none: they may begin anew each
 *     year; null for numbers that go on
 */
record NumberSeries(@Nullable String council, String prefix, @Nullable Integer year) {
    /** Null when the case has no 諮問番号, or a low one and no date to tell its year. */
    static @Nullable NumberSeries of(Dossier dossier) {
        var number = dossier.number();
        if (number == null || !number.matches(".*諮問第\\d+号")) return null;
        var prefix = number.substring(0, number.lastIndexOf('第') + 1);
        if (!ConsultationNumber.restarts(number))
            return new NumberSeries(dossier.council(), prefix, null);
        var day = dossier.meeting().date();
        return day == null ? null : new NumberSeries(dossier.council(), prefix, fiscalYear(day));
    }

    int numberOf(Dossier dossier) {
        return ConsultationNumber.of(dossier.number());
    }

    String name(int number) {
        return prefix + number + "号";
    }

    private static int fiscalYear(LocalDate day) {
        return day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
    }
}
