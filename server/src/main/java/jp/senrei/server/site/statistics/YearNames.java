package jp.senrei.server.site.statistics;

import static jp.senrei.web.text.Texts.t;

import java.util.SortedSet;
import jp.senrei.server.question.EraNames;
import jp.senrei.web.text.Language;
import jp.senrei.web.text.Preferences;
import org.jspecify.annotations.Nullable;

/** Fiscal years in words, in the language of the page. */
final class YearNames {
    private YearNames() {}

    /** 令和2年度, FY2020. */
    static String of(int year) {
        return isEnglish() ? "FY" + year : EraNames.fiscalYear(year);
    }

    static String range(SortedSet<Integer> years) {
        var first = of(years.first());
        return years.size() == 1 ? first : t("statistics.years", first, of(years.last()));
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
