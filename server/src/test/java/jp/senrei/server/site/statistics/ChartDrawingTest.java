package jp.senrei.server.site.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.senrei.web.view.Chart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartDrawingTest {
    @ParameterizedTest
    @CsvSource({
        "3102, 0|1000|2000|3000|4000",
        "191, 0|50|100|150|200",
        "3, 0|1|2|3",
        "1, 0|1",
        "0, 0|1",
        "0.5, 0|0.2|0.4|0.6",
        "-7, -8|-6|-4|-2|0",
        "1e14, 0|5e13|1e14"
    })
    void ticks(double value, String expected) {
        var ticks = Scale.of(List.of(value)).ticks();
        var wanted = expected.split("\\|");
        assertThat(ticks).hasSize(wanted.length);
        for (int i = 0; i < wanted.length; i++)
            assertThat(ticks.get(i))
                    .isCloseTo(
                            Double.parseDouble(wanted[i]), within(1e-9 * Math.abs(value) + 1e-9));
    }

    @Test
    void columnsStandOnZeroAndAMissingYearIsAGap() {
        var chart = columns(Map.of(2019, 100.0, 2021, 200.0));
        var bars = of(Chart.Bar.class, chart);
        assertThat(bars).hasSize(2);
        assertThat(bars.get(1).height()).isEqualTo(bars.get(0).height() * 2);
        assertThat(bars).allMatch(bar -> Math.abs(bar.y() + bar.height() - base(chart)) < 0.2);
        assertThat(words("gap", chart)).containsExactly("－");
        assertThat(words("value", chart)).containsExactly("100", "200");
        assertThat(words("year", chart)).containsExactly("令和元", "2", "3");
    }

    @Test
    void aNewEraIsNamed() {
        assertThat(words("year", columns(Map.of(2017, 1.0, 2020, 2.0))))
                .containsExactly("平成29", "30", "令和元", "2");
    }

    @Test
    void negativeNumbersHangBelowZero() {
        var chart = columns(Map.of(2020, -3.0, 2021, 5.0));
        assertThat(of(Chart.Bar.class, chart).getFirst().y()).isEqualTo(base(chart));
    }

    @Test
    void aLineIsBrokenWhereAYearIsMissing() {
        var chart =
                lines(
                        new ChartDrawing.Line(
                                "市長", new TreeMap<>(Map.of(2018, 1.0, 2020, 2.0, 2021, 3.0))));
        var curve = of(Chart.Curve.class, chart).getFirst();
        assertThat(curve.d().replaceAll("[\\d. ]+", " ")).isEqualTo("M M L ");
        assertThat(of(Chart.Sign.class, chart)).hasSize(3);
        assertThat(words("name", chart)).containsExactly("市長 3");
    }

    @Test
    void namesOfLinesDoNotCoverEachOther() {
        var line = new TreeMap<>(Map.of(2020, 1.0, 2021, 1.0));
        var chart =
                lines(
                        new ChartDrawing.Line("教育委員会事務局", line),
                        new ChartDrawing.Line("市長", line),
                        new ChartDrawing.Line("議会", line),
                        new ChartDrawing.Line("消防", new TreeMap<>(Map.of(2021, 0.0))),
                        new ChartDrawing.Line("水道", new TreeMap<>(Map.of(2021, 0.0))));
        var places =
                of(Chart.Words.class, chart).stream()
                        .filter(words -> words.kind().equals("name"))
                        .map(Chart.Words::y)
                        .sorted()
                        .toList();
        for (int i = 1; i < places.size(); i++)
            assertThat(places.get(i) - places.get(i - 1)).isGreaterThanOrEqualTo(12.9);
        assertThat(places.getLast()).isLessThan(chart.height());
        assertThat(words("name", chart)).contains("教育委員会… 1");
    }

    @Test
    void everythingStaysWithinTheDrawing() {
        var values = new TreeMap<Integer, Double>();
        for (int year = 1; year <= 9999; year += 7) values.put(year, 123456.0 * year);
        var scale = Scale.of(values.values());
        var chart = ChartDrawing.columns(ChartDrawing.NARROW, 1, 9999, scale).columns("x", values);
        assertThat(chart.marks()).hasSizeLessThan(200);
        assertThat(of(Chart.Bar.class, chart))
                .allMatch(bar -> bar.x() >= 0 && bar.x() + bar.width() <= chart.width() + 0.1);
    }

    private static Chart columns(Map<Integer, Double> told) {
        var values = new TreeMap<>(told);
        return ChartDrawing.columns(
                        ChartDrawing.WIDE,
                        values.firstKey(),
                        values.lastKey(),
                        Scale.of(values.values()))
                .columns("x", values);
    }

    private static Chart lines(ChartDrawing.Line... lines) {
        return ChartDrawing.lines(2018, 2021, Scale.of(List.of(3.0))).lines("x", List.of(lines));
    }

    private static double base(Chart chart) {
        return of(Chart.Rule.class, chart).stream()
                .filter(Chart.Rule::base)
                .findFirst()
                .orElseThrow()
                .y();
    }

    private static List<String> words(String kind, Chart chart) {
        return of(Chart.Words.class, chart).stream()
                .filter(words -> words.kind().equals(kind))
                .map(Chart.Words::text)
                .toList();
    }

    private static <T> List<T> of(Class<T> kind, Chart chart) {
        return chart.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
