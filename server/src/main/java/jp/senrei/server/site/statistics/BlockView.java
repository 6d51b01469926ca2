package jp.senrei.server.site.statistics;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.senrei.server.statistics.Figure;
import jp.senrei.server.statistics.Measure;
import jp.senrei.server.statistics.YearlyRow;
import jp.senrei.web.view.Chart;
import jp.senrei.web.view.StatisticsPage;
import org.jspecify.annotations.Nullable;

/**
 * How one column of a table is shown. A single year: a bar in each row. Several: the total as
 * columns, a few parts as lines, many parts each on its own at the same scale; and all numbers.
 */
record BlockView(String table, Measure measure) {

    StatisticsPage.Block view() {
        var years = measure.years();
        boolean oneYear = years.size() == 1;
        return new StatisticsPage.Block(
                measure.name(),
                measure.unit(),
                oneYear ? bars(years.first()) : null,
                oneYear ? List.of() : charts(),
                oneYear ? null : grid());
    }

    private String caption() {
        var what = measure.name().isEmpty() ? table : table + "　" + measure.name();
        return measure.unit() == null ? what : what + "（" + measure.unit() + "）";
    }

    // ---- one year

    private StatisticsPage.Bars bars(int year) {
        double longest =
                measure.parts().stream()
                        .flatMap(row -> row.figures().values().stream())
                        .mapToDouble(figure -> Math.abs(figure.value()))
                        .max()
                        .orElse(0);
        var rows = measure.rows().stream().map(row -> bar(row, row.figures().get(year), longest));
        return new StatisticsPage.Bars(caption(), YearNames.of(year), rows.toList());
    }

    private static StatisticsPage.Bar bar(YearlyRow row, @Nullable Figure figure, double longest) {
        if (figure == null) return new StatisticsPage.Bar(row.name(), "－", null);
        double length = longest == 0 ? 0 : Math.abs(figure.value()) / longest * 100;
        return new StatisticsPage.Bar(
                name(row),
                Numbers.of(figure.value(), figure.unit()),
                row.isSum() ? null : Numbers.rounded(length));
    }

    // ---- several years

    private List<StatisticsPage.Drawn> charts() {
        var charts = new ArrayList<StatisticsPage.Drawn>();
        var parts = measure.parts().stream().filter(row -> !row.figures().isEmpty()).toList();
        var total = measure.total();
        if (total != null) charts.add(columns(total, List.of(total), ChartDrawing.WIDE));
        if (parts.size() == 1) charts.add(columns(parts.getFirst(), parts, ChartDrawing.WIDE));
        else if (parts.size() <= ChartDrawing.MOST_SERIES && !parts.isEmpty())
            charts.add(lines(parts));
        else for (var part : parts) charts.add(columns(part, parts, ChartDrawing.NARROW));
        return charts;
    }

    /**
     * @param alike whose scale it shares
     */
    private StatisticsPage.Drawn columns(YearlyRow row, List<YearlyRow> alike, double width) {
        var years = measure.years();
        var drawing = ChartDrawing.columns(width, years.first(), years.last(), scale(alike));
        var title = name(row);
        var label = t("statistics.chart.columns", caption(), title, YearNames.range(years));
        return new StatisticsPage.Drawn(
                title, drawing.columns(label, row.values()), List.of(), width < ChartDrawing.WIDE);
    }

    private StatisticsPage.Drawn lines(List<YearlyRow> rows) {
        var years = measure.years();
        var drawing = ChartDrawing.lines(years.first(), years.last(), scale(rows));
        var lines =
                rows.stream().map(row -> new ChartDrawing.Line(name(row), row.values())).toList();
        var label = t("statistics.chart.lines", caption(), YearNames.range(years));
        Chart chart = drawing.lines(label, lines);
        var series =
                IntStream.range(0, rows.size())
                        .mapToObj(
                                i ->
                                        new StatisticsPage.Series(
                                                name(rows.get(i)),
                                                ChartDrawing.sign(i, 6, 6),
                                                i + 1))
                        .toList();
        return new StatisticsPage.Drawn(t("statistics.parts"), chart, series, false);
    }

    private static Scale scale(List<YearlyRow> rows) {
        return Scale.of(rows.stream().flatMap(row -> row.values().values().stream()).toList());
    }

    // ---- the numbers

    private StatisticsPage.Grid grid() {
        var years = YearNames.between(measure.years());
        return new StatisticsPage.Grid(
                caption(),
                years.stream().map(YearNames::of).toList(),
                measure.rows().stream()
                        .map(
                                row ->
                                        new StatisticsPage.Row(
                                                name(row),
                                                row.isSum(),
                                                years.stream()
                                                        .map(year -> Numbers.of(row, year))
                                                        .toList()))
                        .toList());
    }

    private static String name(YearlyRow row) {
        return row.name().isEmpty() ? t("statistics.row.all") : row.name();
    }
}
