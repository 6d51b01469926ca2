package jp.senrei.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.web.text.Language;
import jp.senrei.web.text.Preferences;
import jp.senrei.web.view.YearColumns;
import jp.senrei.web.view.YearColumns.Column;
import org.junit.jupiter.api.Test;

class YearChartTest {
    private static YearColumns chart(Object... yearsAndCounts) {
        var buckets =
                IntStream.range(0, yearsAndCounts.length / 2)
                        .mapToObj(
                                i ->
                                        new Bucket(
                                                yearsAndCounts[2 * i].toString(),
                                                "",
                                                (Integer) yearsAndCounts[2 * i + 1],
                                                false))
                        .toList();
        return YearChart.of(buckets, year -> "/search?year=" + year);
    }

    @Test
    void yearsComeInTheirOrderWithThoseBetween() {
        assertThat(chart(2022, 4, 2019, 2, 2020, 1).columns())
                .containsExactly(
                        new Column("令和元年度", "令和\n元", 2, "/search?year=2019", 50),
                        new Column("令和2年度", "令和\n2", 1, "/search?year=2020", 25),
                        new Column("令和3年度", "令和\n3", 0, null, 0),
                        new Column("令和4年度", "令和\n4", 4, "/search?year=2022", 100));
    }

    @Test
    void oneCaseAmongThousandsCanBeSeen() {
        assertThat(chart(2020, 1, 2021, 5000).columns().getFirst().percent()).isEqualTo(2);
    }

    @Test
    void ofALongTimeTheLatestYearsAreDrawnAndAllAreInTheTable() {
        var years = chart(1988, 1, 1989, 3, 2004, 2, 2005, 7);
        assertThat(years.columns()).hasSize(10);
        assertThat(years.columns().getFirst().label()).isEqualTo("平成8年度");
        assertThat(years.isCut()).isTrue();
        assertThat(years.table())
                .extracting(Column::label)
                .containsExactly("昭和63年度", "平成元年度", "平成16年度", "平成17年度");
    }

    @Test
    void whatIsNoYearIsLeftOut() {
        assertThat(chart()).isNull();
        assertThat(chart("", 1, "99999", 1, "-4", 1, "x", 1)).isNull();
        assertThat(chart("0000", 9, 2020, 1).columns()).hasSize(1);
    }

    @Test
    void englishYearsAreOfTheCommonEra() {
        var english = Preferences.USUAL.in(Language.EN);
        var columns =
                ScopedValue.where(Preferences.CURRENT, english)
                        .call(() -> chart(2019, 1).columns());
        assertThat(columns)
                .flatExtracting(column -> List.of(column.label(), column.mark()))
                .isEqualTo(Stream.of("FY2019", "2019").toList());
    }
}
