package jp.senrei.server.site.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.server.question.SearchType;
import jp.senrei.web.view.YearChart;
import org.junit.jupiter.api.Test;

class YearChoiceTest {
    @Test
    void aYearWithoutAHitStandsBetweenTheOthers() {
        var bars = chart(bucket(2020, 3), bucket(2018, 12)).bars();
        assertThat(bars).extracting(YearChart.Bar::mark).containsExactly("平成30", "令和元", "令和2");
        assertThat(bars).extracting(YearChart.Bar::count).containsExactly(12L, 0L, 3L);
        assertThat(bars.get(1).href()).isEmpty();
        assertThat(bars.get(2).href()).isEqualTo("/search?q=LINE&year=2020&type=documents");
    }

    @Test
    void theYearThatIsChosenLeadsBackToAll() {
        var chosen = new Bucket("2020", "令和2年度", 3, true);
        var question = question().filteredBy(Facet.YEAR, Set.of("2020"));
        var chart = YearChoice.of(SearchType.CASES, question, answer(chosen, bucket(2021, 1)));
        assertThat(chart.bars().getFirst().selected()).isTrue();
        assertThat(chart.bars().getFirst().href()).isEqualTo("/search?q=LINE");
        assertThat(chart.bars().getLast().href()).isEqualTo("/search?q=LINE&year=2021");
    }

    @Test
    void aYearTakesThePlaceOfAMonth() {
        var question = question().filteredBy(Facet.MONTH, Set.of("2020-07")).page(3);
        var chart =
                YearChoice.of(SearchType.CASES, question, answer(bucket(2020, 1), bucket(2021, 1)));
        assertThat(chart.bars().getFirst().href()).isEqualTo("/search?q=LINE&year=2020");
    }

    @Test
    void oneYearIsNoChoice() {
        var answer = answer(bucket(2020, 3));
        assertThat(YearChoice.of(SearchType.CASES, question(), answer)).isNull();
    }

    @Test
    void whatIsNoYearIsLeftOutAndAGapOfCenturiesIsNotFilled() {
        var odd = new Bucket("nowhen", "nowhen", 1, true);
        assertThat(chart(bucket(1899, 1), bucket(2020, 3), odd).bars()).hasSize(2);
    }

    @Test
    void aSingleHitAmongManyIsSeen() {
        var chart = chart(bucket(2020, 100_000), bucket(2021, 1));
        assertThat(chart.height(chart.bars().getLast())).isPositive();
        assertThat(chart.height(chart.bars().getFirst())).isLessThan(YearChart.BASE);
    }

    @Test
    void theRowIsAsWideAsItsBars() {
        var buckets = IntStream.range(2000, 2025).mapToObj(year -> bucket(year, 1));
        var chart = chart(buckets.toArray(Bucket[]::new));
        assertThat(chart.width()).isEqualTo(25 * YearChart.STEP);
        assertThat(chart.left(24)).isEqualTo(24 * YearChart.STEP);
    }

    private static YearChart chart(Bucket... buckets) {
        return YearChoice.of(SearchType.DOCUMENTS, question(), answer(buckets));
    }

    private static Question question() {
        return Question.of("LINE");
    }

    private static Bucket bucket(int year, long count) {
        var value = String.valueOf(year);
        return new Bucket(value, EraYear.of(year), count, false);
    }

    private static Answer<Void> answer(Bucket... buckets) {
        var facets = Map.of(Facet.YEAR, Stream.of(buckets).toList());
        return Answer.of(1, List.of(), facets, List.of());
    }

    /** As the index names a fiscal year. */
    private static final class EraYear {
        static String of(int year) {
            if (year == 2019) return "令和元年度";
            return year < 2019 ? "平成" + (year - 1988) + "年度" : "令和" + (year - 2018) + "年度";
        }
    }
}
