package jp.senrei.server.site.results;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.server.question.FacetLabels;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.question.SearchType;
import jp.senrei.web.text.Texts;
import jp.senrei.web.view.YearChart;
import org.jspecify.annotations.Nullable;

/** 年度別の件数: hits by fiscal year, to be filtered by one of them. */
public final class YearBars {
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

    /** 令和4 of 令和4年度. */
    private static final Pattern END = Pattern.compile("年度$");

    /** Years without a hit are shown between others as long as the row is no longer than this. */
    private static final int LONGEST = 40;

    private YearBars() {}

    /** Null when there are not two years to choose from. */
    static @Nullable YearChart of(SearchType type, Question question, Answer<?> answer) {
        var noun = Texts.label("noun", type.code(), type.label());
        return of(
                t("results.years", noun),
                answer,
                bucket -> type.in(SearchAddress.of(chosen(question, bucket))));
    }

    /**
     * @param address of the search for a year
     */
    public static @Nullable YearChart of(
            String caption, Answer<?> answer, Function<Bucket, String> address) {
        var years = new TreeMap<Integer, Bucket>();
        for (var bucket : answer.facets().getOrDefault(Facet.YEAR, List.of()))
            if (YEAR.matcher(bucket.value()).matches())
                years.put(Integer.parseInt(bucket.value()), bucket);
        if (years.size() < 2) return null;
        var bars = new ArrayList<YearChart.Bar>();
        for (int year : shown(years)) {
            var bucket = years.get(year);
            bars.add(bucket == null ? none(year) : bar(bucket, address.apply(bucket)));
        }
        return new YearChart(caption, bars);
    }

    /** The year alone, or all years when it was chosen. */
    private static Question chosen(Question question, Bucket bucket) {
        return question.filteredBy(Facet.MONTH, Set.of())
                .filteredBy(Facet.YEAR, bucket.selected() ? Set.of() : Set.of(bucket.value()))
                .page(1);
    }

    private static List<Integer> shown(TreeMap<Integer, Bucket> years) {
        int first = years.firstKey();
        int last = years.lastKey();
        return last - first < LONGEST
                ? Stream.iterate(first, year -> year <= last, year -> year + 1).toList()
                : List.copyOf(years.keySet());
    }

    private static YearChart.Bar bar(Bucket bucket, String href) {
        var label = FacetWords.of(Facet.YEAR, bucket.value(), bucket.label());
        return new YearChart.Bar(label, mark(label), bucket.count(), href, bucket.selected());
    }

    private static YearChart.Bar none(int year) {
        var value = String.valueOf(year);
        var label = FacetWords.of(Facet.YEAR, value, FacetLabels.known(Facet.YEAR, value));
        return new YearChart.Bar(label, mark(label), 0, "", false);
    }

    private static String mark(String label) {
        return END.matcher(label).replaceFirst("");
    }
}
