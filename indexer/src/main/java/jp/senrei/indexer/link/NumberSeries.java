package jp.senrei.indexer.link;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.indexer.text.ConsultationNumber;
import jp.senrei.indexer.text.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that one council counts in one go.
 *
 * @param prefix what stands before the figure: 諮問第, 令和3年度諮問第
 * @param year fiscal year of the meetings for low numbers that name none: they may begin anew each
 *     year; null for numbers that go on
 */
record NumberSeries(@Nullable String council, String prefix, @Nullable Integer year) {
    private static final Pattern NUMBERED = Pattern.compile(".*諮問第\\d+号");

    /** Null when the case has no 諮問番号, or a low one and no date to tell its year. */
    static @Nullable NumberSeries of(Dossier dossier) {
        var number = numbered(dossier);
        if (number.isEmpty()) return null;
        var text = number.get().text();
        var prefix = text.substring(0, text.lastIndexOf('第') + 1);
        if (!Sameness.restarts(number.get()))
            return new NumberSeries(dossier.council(), prefix, null);
        var day = dossier.meeting().date();
        return day == null ? null : new NumberSeries(dossier.council(), prefix, FiscalYear.of(day));
    }

    int numberOf(Dossier dossier) {
        return numbered(dossier).orElseThrow().digits();
    }

    /** 諮問第12号, also of a year; neither 令2-6 nor a report. */
    private static Optional<ConsultationNumber> numbered(Dossier dossier) {
        return Optional.ofNullable(dossier.number())
                .flatMap(ConsultationNumber::parse)
                .filter(number -> NUMBERED.matcher(number.text()).matches());
    }

    String name(int number) {
        return prefix + number + "号";
    }
}
