package jp.senrei.server.site.directory;

import static jp.senrei.web.text.Texts.t;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.vocabulary.Concordance.Entry;
import jp.senrei.indexer.index.Facet;
import jp.senrei.server.concordance.ArticleTable;
import jp.senrei.server.concordance.ArticleTable.Row;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Names;
import jp.senrei.web.view.ConcordancePage;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.Frame;
import org.jspecify.annotations.Nullable;

/** 条文の対応表. */
final class ConcordanceView {
    private ConcordanceView() {}

    static ConcordancePage page(ArticleTable table, Frame frame) {
        var columns = columns(table);
        var rows =
                Arrays.stream(Matter.values())
                        .filter(matter -> table.rows().stream().anyMatch(row -> isOn(row, matter)))
                        .map(matter -> row(matter, columns, table))
                        .toList();
        return new ConcordancePage(frame, columns, rows);
    }

    /** In the order of their codes, as the table is; the laws last. */
    private static List<String> columns(ArticleTable table) {
        var municipalities =
                table.rows().stream()
                        .filter(row -> row.municipality() != null)
                        .sorted((one, other) -> code(one).compareTo(code(other)))
                        .map(ConcordanceView::column);
        var laws =
                table.rows().stream()
                        .filter(row -> row.municipality() == null)
                        .map(ConcordanceView::column);
        return Stream.concat(municipalities, laws).distinct().toList();
    }

    private static String code(Row row) {
        return row.entry().municipality();
    }

    private static String column(Row row) {
        return row.municipality() == null ? t("directory.concordance.laws") : row.municipality();
    }

    private static boolean isOn(Row row, Matter matter) {
        return row.entry().matter() == matter;
    }

    private static ConcordancePage.Row row(
            Matter matter, List<String> columns, ArticleTable table) {
        var cells =
                columns.stream()
                        .map(
                                column ->
                                        new ConcordancePage.Cell(
                                                column,
                                                table.rows().stream()
                                                        .filter(row -> isOn(row, matter))
                                                        .filter(row -> column(row).equals(column))
                                                        .map(ConcordanceView::article)
                                                        .toList()))
                        .toList();
        return new ConcordancePage.Row(
                Names.label(matter), SearchAddress.filter(Facet.MATTER, matter.code()), cells);
    }

    private static ConcordancePage.Article article(Row row) {
        var entry = row.entry();
        return new ConcordancePage.Article(
                entry.ordinance(),
                entry.article(),
                period(entry),
                row.cases(),
                row.cases() == 0 ? null : Addresses.article(entry.path()));
    }

    static String period(Entry entry) {
        return since(entry.since()) + until(entry.until());
    }

    private static String since(@Nullable LocalDate day) {
        return day == null ? "" : t("directory.concordance.since", Day.of(day).text());
    }

    private static String until(@Nullable LocalDate day) {
        return day == null ? "" : t("directory.concordance.until", Day.of(day).text());
    }
}
