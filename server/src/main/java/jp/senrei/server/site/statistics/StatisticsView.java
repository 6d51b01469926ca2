package jp.senrei.server.site.statistics;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Citations;
import jp.senrei.server.site.Visit;
import jp.senrei.server.statistics.Figure;
import jp.senrei.server.statistics.Measure;
import jp.senrei.server.statistics.YearlyRow;
import jp.senrei.server.statistics.YearlyTable;
import jp.senrei.web.view.Citation;
import jp.senrei.web.view.Link;
import jp.senrei.web.view.StatisticsPage;
import org.jspecify.annotations.Nullable;

/** The reports of one municipality, table by table. */
record StatisticsView(Municipality municipality, Reports reports, Visit visit) {

    StatisticsPage page() {
        var heading = t("statistics.of", municipality.name());
        var tables = reports.tables();
        return new StatisticsPage(
                visit.frame(heading, Statistics.home()),
                heading,
                t("statistics.of.lead", municipality.name()),
                t("statistics.of.caution"),
                StatisticsAddresses.csv(municipality.code()),
                IntStream.range(0, tables.size())
                        .mapToObj(i -> table("table-" + (i + 1), tables.get(i)))
                        .toList(),
                reports.unplaced());
    }

    private StatisticsPage.Table table(String id, YearlyTable table) {
        var title = table.title().isEmpty() ? t("statistics.untitled") : table.title();
        return new StatisticsPage.Table(
                id,
                title,
                table.years().size() == 1 ? YearNames.of(table.years().first()) : null,
                table.measures().stream()
                        .map(measure -> new BlockView(title, measure).view())
                        .toList(),
                sources(rows(table).toList(), reports),
                differences(table),
                StatisticsAddresses.csv(municipality.code(), table.key()),
                citation(id, table));
    }

    private static Stream<YearlyRow> rows(YearlyTable table) {
        return table.measures().stream().map(Measure::rows).flatMap(List::stream);
    }

    /** For each year where its numbers stand, the newest year first. */
    static List<StatisticsPage.Source> sources(List<YearlyRow> rows, Reports reports) {
        var places = new TreeMap<Integer, List<Link>>();
        for (var row : rows)
            row.figures()
                    .forEach(
                            (year, figure) -> {
                                var known = places.computeIfAbsent(year, any -> new ArrayList<>());
                                var place = reports.place(figure.document(), figure.table());
                                if (!known.contains(place)) known.add(place);
                            });
        var sources = new ArrayList<StatisticsPage.Source>();
        places.descendingMap()
                .forEach(
                        (year, links) ->
                                links.forEach(
                                        link ->
                                                sources.add(
                                                        new StatisticsPage.Source(
                                                                YearNames.of(year), link))));
        return sources;
    }

    private List<StatisticsPage.Difference> differences(YearlyTable table) {
        Function<Measure, String> column =
                measure -> measure.name().isEmpty() ? "" : "・" + measure.name();
        return table.measures().stream()
                .flatMap(
                        measure ->
                                measure.rows().stream()
                                        .flatMap(
                                                row ->
                                                        differences(
                                                                row.name() + column.apply(measure),
                                                                row,
                                                                reports)))
                .toList();
    }

    static Stream<StatisticsPage.Difference> differences(
            String what, YearlyRow row, Reports reports) {
        return row.figures().entrySet().stream()
                .flatMap(
                        told ->
                                told.getValue().others().stream()
                                        .map(
                                                other ->
                                                        difference(
                                                                YearNames.of(told.getKey())
                                                                        + (what.isEmpty()
                                                                                ? ""
                                                                                : "　" + what),
                                                                told.getValue(),
                                                                other,
                                                                reports)));
    }

    private static StatisticsPage.Difference difference(
            String what, Figure now, Figure before, Reports reports) {
        return new StatisticsPage.Difference(
                what,
                Numbers.of(now.value(), now.unit()),
                Numbers.of(before.value(), before.unit()),
                reports.place(before.document(), before.table()));
    }

    /** Of the newest year. */
    private @Nullable Citation citation(String id, YearlyTable table) {
        int year = table.years().last();
        var address = Addresses.statistics(municipality.code()) + "#" + id;
        return rows(table)
                .map(row -> row.figures().get(year))
                .filter(figure -> figure != null)
                .findFirst()
                .flatMap(
                        figure ->
                                reports.document(figure.document())
                                        .map(
                                                document ->
                                                        Citations.table(
                                                                document,
                                                                figure.table(),
                                                                year,
                                                                reports.page(
                                                                        document.id(),
                                                                        figure.table()),
                                                                address,
                                                                visit)))
                .orElse(null);
    }
}
