package jp.senrei.server.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.web.text.Language;
import jp.senrei.web.text.Preferences;
import jp.senrei.web.view.YearChart;
import org.junit.jupiter.api.Test;

class YearBarsTest {
    @Test
    void yearsComeInTheirOrderWithThoseBetween() {
        assertThat(YearBars.of("", buckets("2022", "2020"), YearBarsTest::address).bars())
                .containsExactly(
                        new YearChart.Bar("令和2年度", "令和2", 4, "/search?year=2020", false),
                        new YearChart.Bar("令和3年度", "令和3", 0, "", false),
                        new YearChart.Bar("令和4年度", "令和4", 4, "/search?year=2022", false));
    }

    @Test
    void oneYearIsAFigureAndNoChoice() {
        assertThat(YearBars.of("", buckets("2020"), YearBarsTest::address).bars()).hasSize(1);
        assertThat(YearBars.choice("", buckets("2020"), YearBarsTest::address)).isNull();
    }

    @Test
    void whatIsNoYearIsLeftOut() {
        assertThat(YearBars.of("", buckets("", "99999", "-4", "0000"), YearBarsTest::address))
                .isNull();
    }

    @Test
    void englishYearsAreOfTheCommonEra() {
        var english = Preferences.USUAL.in(Language.EN);
        var bars =
                ScopedValue.where(Preferences.CURRENT, english)
                        .call(() -> YearBars.of("", buckets("2019"), YearBarsTest::address).bars());
        assertThat(bars)
                .extracting(YearChart.Bar::label, YearChart.Bar::mark)
                .containsExactly(tuple("FY2019", "FY2019"));
    }

    private static String address(Bucket year) {
        return "/search?year=" + year.value();
    }

    private static List<Bucket> buckets(String... years) {
        return Stream.of(years).map(year -> new Bucket(year, year, 4, false)).toList();
    }
}
