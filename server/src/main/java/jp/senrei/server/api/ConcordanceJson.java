package jp.senrei.server.api;

import java.util.List;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.vocabulary.Concordance.Entry;
import jp.senrei.indexer.index.Facet;
import jp.senrei.server.concordance.ArticleTable;
import jp.senrei.server.question.SearchAddress;
import org.jspecify.annotations.Nullable;

/** 条文の対応表 as JSON: one object for each line of the table. */
final class ConcordanceJson {
    private ConcordanceJson() {}

    static String write(ArticleTable table) {
        return CorpusJson.write(new All(table.rows().stream().map(ConcordanceJson::line).toList()));
    }

    private static Line line(ArticleTable.Row row) {
        var entry = row.entry();
        return new Line(
                new MatterJson(entry.matter().code(), entry.matter().label()),
                municipality(row),
                entry.ordinance(),
                entry.article(),
                text(entry.since()),
                text(entry.until()),
                row.cases(),
                SearchAddress.filter(Facet.ARTICLE, entry.path()));
    }

    private static @Nullable MunicipalityJson municipality(ArticleTable.Row row) {
        Entry entry = row.entry();
        return row.municipality() == null
                ? null
                : new MunicipalityJson(entry.municipality(), row.municipality());
    }

    private static @Nullable String text(@Nullable Object day) {
        return day == null ? null : day.toString();
    }

    private record All(List<Line> entries) {}

    private record MatterJson(String value, String label) {}

    private record MunicipalityJson(String code, String name) {}

    private record Line(
            MatterJson matter,
            @Nullable MunicipalityJson municipality,
            String ordinance,
            String article,
            @Nullable String since,
            @Nullable String until,
            long cases,
            String search) {}
}
