package jp.senrei.server.site.statistics;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Visit;
import jp.senrei.server.statistics.Csv;
import jp.senrei.server.statistics.Indicator;
import jp.senrei.server.statistics.YearlyTable;
import jp.senrei.web.Pages;
import jp.senrei.web.view.Link;
import jp.senrei.web.view.StatisticsHome;

/** The pages of the figures, and the same as CSV. */
public final class Statistics {
    private static final String TYPE = "text/csv; charset=utf-8";

    private Statistics() {}

    static Link home() {
        return new Link(t("statistics.title"), Addresses.STATISTICS);
    }

    /** {@code GET /statistics} */
    public static void show(Visit visit) {
        visit.show(Pages.statistics(overview(visit, false)));
    }

    /** {@code GET /statistics/{municipality}} */
    public static void municipality(Visit visit) {
        var found = find(visit);
        if (found.isEmpty()) {
            visit.notFound();
            return;
        }
        var reports = new Reports(found.get().code(), visit);
        visit.show(Pages.figures(new StatisticsView(found.get(), reports, visit).page()));
    }

    /** {@code GET /statistics/{municipality}.csv}: {@code table} picks one by its key. */
    public static void csv(Visit visit) {
        var found = find(visit);
        if (found.isEmpty()) {
            visit.notFound();
            return;
        }
        var code = found.get().code();
        var cells = new Reports(code, visit).cellsOf(visit.parameters().first("table"));
        send(visit, "senrei-statistics-" + code, cells, List.of(found.get()));
    }

    /** {@code GET /statistics/compare}: {@code row} is the code of an {@link Indicator}. */
    public static void compare(Visit visit) {
        var row = visit.parameters().first("row");
        var page =
                Indicator.of(row)
                        .map(
                                indicator ->
                                        Pages.figures(CompareView.of(indicator, visit).page(visit)))
                        .orElseGet(() -> Pages.statistics(overview(visit, !row.isEmpty())));
        visit.show(page);
    }

    /** {@code GET /statistics/compare.csv}: {@code row} as above. */
    public static void compareCsv(Visit visit) {
        var indicator = Indicator.of(visit.parameters().first("row"));
        if (indicator.isEmpty()) {
            visit.refuse(t("statistics.compare.unknown"));
            return;
        }
        var view = CompareView.of(indicator.get(), visit);
        var municipalities = view.held().stream().map(CompareView.Held::municipality).toList();
        send(visit, "senrei-" + indicator.get().code(), view.cells(), municipalities);
    }

    private static Optional<Municipality> find(Visit visit) {
        var code = visit.path("municipality");
        return visit.index().municipalitiesWithStatistics(visit.audience()).stream()
                .filter(municipality -> municipality.code().equals(code))
                .findFirst();
    }

    private static void send(
            Visit visit, String name, List<StatisticsCell> cells, List<Municipality> all) {
        var names = all.stream().collect(Collectors.toMap(Municipality::code, Municipality::name));
        var titles =
                cells.stream()
                        .map(StatisticsCell::document)
                        .distinct()
                        .flatMap(id -> visit.index().aboutDocument(id, visit.audience()).stream())
                        .collect(Collectors.toMap(Document::id, Document::title));
        Function<String, String> municipality = code -> names.getOrDefault(code, "");
        var csv =
                Csv.of(
                        cells,
                        municipality,
                        id -> titles.getOrDefault(id, ""),
                        id -> visit.absolute(Addresses.document(id)));
        visit.context()
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .contentType(TYPE)
                .result(csv);
    }

    // ---- the overview

    /**
     * @param asked whether somebody asked to compare what is not known
     */
    private static StatisticsHome overview(Visit visit, boolean asked) {
        var municipalities = visit.index().municipalitiesWithStatistics(visit.audience());
        var held = new ArrayList<StatisticsHome.Held>();
        var all = new ArrayList<List<YearlyTable>>();
        for (var municipality : municipalities) {
            var tables = new Reports(municipality.code(), visit).tables();
            all.add(tables);
            held.add(held(municipality, tables));
        }
        var comparable =
                Arrays.stream(Indicator.values())
                        .map(indicator -> comparable(indicator, municipalities, all))
                        .filter(one -> !one.municipalities().isEmpty())
                        .toList();
        return new StatisticsHome(visit.frame(t("statistics.title")), held, comparable, asked);
    }

    private static StatisticsHome.Held held(Municipality municipality, List<YearlyTable> tables) {
        var years = new TreeSet<Integer>();
        tables.forEach(table -> years.addAll(table.years()));
        return new StatisticsHome.Held(
                municipality.name(),
                municipality.prefecture(),
                Addresses.statistics(municipality.code()),
                years.isEmpty() ? t("statistics.year.unknown") : YearNames.range(years),
                tables.size());
    }

    private static StatisticsHome.Comparable comparable(
            Indicator indicator,
            List<Municipality> municipalities,
            List<List<YearlyTable>> tables) {
        var names = new ArrayList<String>();
        for (int i = 0; i < municipalities.size(); i++)
            if (!indicator.in(tables.get(i)).figures().isEmpty())
                names.add(municipalities.get(i).name());
        return new StatisticsHome.Comparable(
                CompareView.name(indicator), StatisticsAddresses.compare(indicator), names);
    }
}
