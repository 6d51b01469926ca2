package jp.senrei.server.site.statistics;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.server.site.Visit;
import jp.senrei.server.statistics.Indicator;
import jp.senrei.server.statistics.Measure;
import jp.senrei.server.statistics.YearlyRow;
import jp.senrei.web.text.Texts;
import jp.senrei.web.view.StatisticsPage;
import org.jspecify.annotations.Nullable;

/** One kind of number in all municipalities that tell it, each drawn at the same scale. */
record CompareView(Indicator indicator, List<Held> held) {
    /**
     * @param row what is told of the indicator
     */
    record Held(Municipality municipality, Reports reports, YearlyRow row) {}

    static CompareView of(Indicator indicator, Visit visit) {
        var held = new ArrayList<Held>();
        for (var municipality : visit.index().municipalitiesWithStatistics(visit.audience())) {
            var reports = new Reports(municipality.code(), visit);
            var row = indicator.in(reports.tables());
            if (!row.figures().isEmpty()) held.add(new Held(municipality, reports, row));
        }
        return new CompareView(indicator, held);
    }

    static String name(Indicator indicator) {
        return Texts.label("indicator", indicator.code(), indicator.label());
    }

    StatisticsPage page(Visit visit) {
        var name = name(indicator);
        return new StatisticsPage(
                visit.frame(name, Statistics.home()).distinguishedBy(t("statistics.compare.title")),
                name,
                t("statistics.compare.lead", name),
                t("statistics.compare.caution"),
                StatisticsAddresses.compareCsv(indicator),
                held.isEmpty() ? List.of() : List.of(table(name)),
                List.of());
    }

    private StatisticsPage.Table table(String name) {
        return new StatisticsPage.Table(
                "table-1",
                t("statistics.compare.title"),
                null,
                List.of(
                        new StatisticsPage.Block(
                                "",
                                unit(),
                                null,
                                held.stream().map(this::drawn).toList(),
                                grid(name))),
                held.stream()
                        .flatMap(
                                one ->
                                        StatisticsView.sources(List.of(one.row()), one.reports())
                                                .stream()
                                                .map(source -> named(one, source)))
                        .toList(),
                held.stream()
                        .flatMap(
                                one ->
                                        StatisticsView.differences(
                                                one.municipality().name(),
                                                one.row(),
                                                one.reports()))
                        .toList(),
                StatisticsAddresses.compareCsv(indicator),
                null);
    }

    /** The numbers themselves as the reports write them, without those an older report tells. */
    List<StatisticsCell> cells() {
        return held.stream()
                .flatMap(
                        one ->
                                one.reports().cells().stream()
                                        .filter(cell -> isShown(cell, one.row())))
                .toList();
    }

    private static boolean isShown(StatisticsCell cell, YearlyRow row) {
        var year = cell.fiscalYear();
        var figure = year == null ? null : row.figures().get(year);
        return figure != null && figure.isOf(cell);
    }

    private StatisticsPage.Source named(Held one, StatisticsPage.Source source) {
        return new StatisticsPage.Source(
                one.municipality().name() + "　" + source.year(), source.place());
    }

    private StatisticsPage.Drawn drawn(Held one) {
        var years = years();
        var scale =
                Scale.of(
                        held.stream()
                                .flatMap(other -> other.row().values().values().stream())
                                .toList());
        var drawing = ChartDrawing.columns(ChartDrawing.NARROW, years.first(), years.last(), scale);
        var label =
                t(
                        "statistics.chart.columns",
                        name(indicator),
                        one.municipality().name(),
                        YearNames.range(years));
        return new StatisticsPage.Drawn(
                one.municipality().name(),
                drawing.columns(label, one.row().values()),
                List.of(),
                true);
    }

    private StatisticsPage.Grid grid(String name) {
        var years = YearNames.between(years());
        return new StatisticsPage.Grid(
                unit() == null ? name : name + "（" + unit() + "）",
                years.stream().map(YearNames::of).toList(),
                held.stream()
                        .map(
                                one ->
                                        new StatisticsPage.Row(
                                                one.municipality().name(),
                                                false,
                                                years.stream()
                                                        .map(year -> Numbers.of(one.row(), year))
                                                        .toList()))
                        .toList());
    }

    private SortedSet<Integer> years() {
        var years = new TreeSet<Integer>();
        held.forEach(one -> years.addAll(one.row().figures().keySet()));
        return years;
    }

    private @Nullable String unit() {
        return Measure.unit(held.stream().map(Held::row).toList());
    }
}
