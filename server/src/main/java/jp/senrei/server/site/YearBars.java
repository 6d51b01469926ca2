package jp.senrei.server.site;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.web.view.YearChart;
import org.jspecify.annotations.Nullable;

/** 年度別の件数, from the buckets of the facet of years: each bar leads to what it counts. */
public final class YearBars {
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

    /** 令和4 of 令和4年度. */
    private static final Pattern END = Pattern.compile("年度$");

    /** Years without a hit are shown between others as long as the row is no longer than this. */
    private static final int LONGEST = 40;

    private YearBars() {}

    /**
     * Null when no year is known.
     *
     * @param years in any order; what is no year is left out
     * @param address of the search for a year
     */
    public static @Nullable YearChart of(
            String caption, List<Bucket> years, Function<Bucket, String> address) {
        var counted = new TreeMap<Integer, Bucket>();
        for (var bucket : years)
            if (YEAR.matcher(bucket.value()).matches() && bucket.count() > 0)
                counted.put(Integer.parseInt(bucket.value()), bucket);
        if (counted.isEmpty()) return null;
        var bars = new ArrayList<YearChart.Bar>();
        for (int year : shown(counted)) {
            var bucket = counted.get(year);
            bars.add(bucket == null ? none(year) : bar(year, bucket, address.apply(bucket)));
        }
        return new YearChart(caption, bars);
    }

    /** Null when there are not two years to choose from. */
    public static @Nullable YearChart choice(
            String caption, List<Bucket> years, Function<Bucket, String> address) {
        var chart = of(caption, years, address);
        return chart == null || chart.bars().size() < 2 ? null : chart;
    }

    private static List<Integer> shown(TreeMap<Integer, Bucket> years) {
        int first = years.firstKey();
        int last = years.lastKey();
        return last - first < LONGEST
                ? Stream.iterate(first, year -> year <= last, year -> year + 1).toList()
                : List.copyOf(years.keySet());
    }

    private static YearChart.Bar bar(int year, Bucket bucket, String href) {
        var label = FacetWords.year(year);
        return new YearChart.Bar(label, mark(label), bucket.count(), href, bucket.selected());
    }

    private static YearChart.Bar none(int year) {
        var label = FacetWords.year(year);
        return new YearChart.Bar(label, mark(label), 0, "", false);
    }

    private static String mark(String label) {
        return END.matcher(label).replaceFirst("");
    }
}
