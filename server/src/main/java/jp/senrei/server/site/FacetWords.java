package jp.senrei.server.site;

import static jp.senrei.web.text.Texts.t;

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
            case MONTH -> isJapanese() ? japanese : value;
            default -> japanese;
        };
    }

    /** 令和4年度, in English FY2022. */
    public static String year(int year) {
        var value = String.valueOf(year);
        return of(Facet.YEAR, value, FacetLabels.known(Facet.YEAR, value));
    }

    private static boolean isJapanese() {
        return Preferences.current().language() == Language.JA;
    }
}
