package jp.senrei.server.site;

import static jp.senrei.web.text.Texts.t;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import jp.senrei.indexer.index.Facet;
import jp.senrei.server.question.FacetLabels;
import jp.senrei.web.text.Language;
import jp.senrei.web.text.Preferences;
import jp.senrei.web.text.Texts;

/**
 * Values of a facet in the language of the interface: closed lists and years; all else is words of
 * documents.
 */
public final class FacetWords {
    private static final DateTimeFormatter ENGLISH_MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private FacetWords() {}

    /**
     * @param japanese what the index calls the value
     */
    public static String of(Facet facet, String value, String japanese) {
        return switch (facet) {
            case OUTCOME -> Texts.label("outcome", value, japanese);
            case KIND -> Texts.label("case-kind", value, japanese);
            case MATTER -> Texts.label("matter", value, japanese);
            case YEAR -> isJapanese() ? japanese : t("results.year", value);
            case MONTH -> isJapanese() ? japanese : month(value);
            default -> japanese;
        };
    }

    /** 令和4年度, in English FY2022. */
    public static String year(int year) {
        var value = String.valueOf(year);
        return of(Facet.YEAR, value, FacetLabels.known(Facet.YEAR, value));
    }

    /** July 2022; what is no month stays as it is. */
    private static String month(String value) {
        try {
            return ENGLISH_MONTH.format(YearMonth.parse(value));
        } catch (DateTimeParseException notAMonth) {
            return value;
        }
    }

    private static boolean isJapanese() {
        return Preferences.current().language() == Language.JA;
    }
}
