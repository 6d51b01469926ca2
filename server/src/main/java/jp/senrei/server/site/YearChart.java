package jp.senrei.server.site;

import static jp.senrei.web.text.Texts.t;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.web.view.YearColumns;
import jp.senrei.web.view.YearColumns.Column;
import org.jspecify.annotations.Nullable;

/**
 * 年度別の件数 as columns: from the buckets of the facet of years. Years between that have no case have a
 * place too; of a long time the latest years are drawn, and all stand in the table.
 */
public final class YearChart {
    /** As many columns as fit beside each other on a phone. */
    private static final int MOST = 10;

    private static final Pattern YEAR = Pattern.compile("1[89][0-9]{2}|20[0-9]{2}");

    /** The first year that is wholly counted in eras by the calendar of today. */
    private static final int FIRST_OF_ERAS = 1874;

    private YearChart() {}

    /**
     * Null when no year is known.
     *
     * @param address of the search for the cases of a year
     */
    public static @Nullable YearColumns of(List<Bucket> years, IntFunction<String> address) {
        var counts = counts(years);
        if (counts.isEmpty()) return null;
        long highest = counts.values().stream().max(Comparator.naturalOrder()).orElse(1L);
        int last = counts.lastKey();
        int first = Math.max(counts.firstKey(), last - MOST + 1);
        return new YearColumns(
                IntStream.rangeClosed(first, last)
                        .mapToObj(year -> column(year, counts, highest, address))
                        .toList(),
                counts.firstKey() < first,
                counts.keySet().stream()
                        .map(year -> column(year, counts, highest, address))
                        .toList());
    }

    private static TreeMap<Integer, Long> counts(List<Bucket> years) {
        var counts = new TreeMap<Integer, Long>();
        for (var year : years)
            if (YEAR.matcher(year.value()).matches() && year.count() > 0)
                counts.put(Integer.valueOf(year.value()), year.count());
        return counts;
    }

    private static Column column(
            int year, Map<Integer, Long> counts, long highest, IntFunction<String> address) {
        long count = counts.getOrDefault(year, 0L);
        return new Column(
                label(year),
                mark(year),
                count,
                count == 0 ? null : address.apply(year),
                percent(count, highest));
    }

    /** Whatever there is can be seen. */
    static int percent(long count, long highest) {
        return count == 0 ? 0 : (int) Math.max(2, Math.round(100.0 * count / highest));
    }

    /** 令和4年度; FY2022. A year in which an era begins has the new era's name. */
    public static String label(int year) {
        return t("directory.years.label", era(year) + ofEra(year), String.valueOf(year));
    }

    /** 令和 above 4; 2022. */
    private static String mark(int year) {
        return t("directory.years.mark", era(year), ofEra(year), String.valueOf(year));
    }

    private static String era(int year) {
        return year < FIRST_OF_ERAS
                ? ""
                : lastOf(year).getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN);
    }

    private static String ofEra(int year) {
        if (year < FIRST_OF_ERAS) return String.valueOf(year);
        int number = lastOf(year).get(ChronoField.YEAR_OF_ERA);
        return number == 1 ? "元" : String.valueOf(number);
    }

    private static JapaneseDate lastOf(int year) {
        return JapaneseDate.from(LocalDate.of(year, Month.DECEMBER, 31));
    }
}
