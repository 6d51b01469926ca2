package jp.senrei.server.site.statistics;

import static jp.senrei.web.text.Texts.t;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import jp.senrei.server.question.EraNames;
import jp.senrei.server.site.FacetWords;
import jp.senrei.web.text.Language;
import jp.senrei.web.text.Preferences;
import org.jspecify.annotations.Nullable;

/** Fiscal years in words, in the language of the page. */
final class YearNames {
    private YearNames() {}

    /** 令和2年度, FY2020. */
    static String of(int year) {
        return FacetWords.year(year);
    }

    static String range(SortedSet<Integer> years) {
        var first = of(years.first());
        return years.size() == 1 ? first : t("statistics.years", first, of(years.last()));
    }

    /** Those told and those missing between them, unless they are too many to be a series. */
    static List<Integer> between(SortedSet<Integer> told) {
        int years = told.last() - told.first() + 1;
        return years > ChartDrawing.MOST_YEARS
                ? List.copyOf(told)
                : IntStream.rangeClosed(told.first(), told.last()).boxed().toList();
    }

    /**
     * At an axis: 令和2, then only 3; the era again where another begins.
     *
     * @param before the year whose name stands to the left, null at the beginning
     */
    static String tick(int year, @Nullable Integer before) {
        if (isEnglish()) return Integer.toString(year);
        var name = shortName(year);
        if (before == null) return name;
        var era = era(name);
        return era.equals(era(shortName(before))) ? name.substring(era.length()) : name;
    }

    private static String shortName(int year) {
        var name = EraNames.fiscalYear(year);
        return name.endsWith("年度") ? name.substring(0, name.length() - 2) : name;
    }

    private static String era(String name) {
        return name.substring(0, Math.min(2, name.length()));
    }

    private static boolean isEnglish() {
        return Preferences.current().language() == Language.EN;
    }
}
