package jp.senrei.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.senrei.corpus.model.StatisticsCell;

/**
 * Numbers of the operations reports of 霧丘町 and 潮見市, which do not exist: a total and its parts
 * through three years with one missing, a table of a single year, rows with markup and formulas.
 */
final class ReportedFigures {
    static final String OUTCOMES = "表1 公文書公開請求の処理状況";
    static final String TOPICS = "表2 公文書公開請求の内容別件数";
    static final String FORMULA = "=HYPERLINK(\"x\")";
    static final String MARKUP = "<b>その他</b>";

    private ReportedFigures() {}

    /** Of 霧丘町, public. */
    static List<StatisticsCell> kirioka() {
        var cells = new ArrayList<StatisticsCell>();
        for (int year : new int[] {2018, 2021, 2022}) {
            int all = 100 + (year - 2018) * 10;
            cells.addAll(outcomes("990002", Shiomi.LONG, year, all));
        }
        for (int i = 1; i <= 7; i++)
            cells.add(cell("990002", 2022, Shiomi.LONG, TOPICS, "内容その" + i, "件数(件)", i * i));
        cells.add(cell("990002", 2022, Shiomi.LONG, TOPICS, MARKUP, "件数(件)", 3));
        cells.add(cell("990002", 2022, Shiomi.LONG, TOPICS, FORMULA, "件数(件)", 2));
        return cells;
    }

    /** Of 潮見市, internal. */
    static List<StatisticsCell> secret() {
        return outcomes("990001", Shiomi.SECRET, 2022, 77);
    }

    private static List<StatisticsCell> outcomes(
            String municipality, String document, int year, int all) {
        return Stream.of("全部公開", "一部公開", "非公開", "合計")
                .map(
                        row ->
                                cell(
                                        municipality,
                                        year,
                                        document,
                                        OUTCOMES,
                                        row,
                                        "件数(件)",
                                        row.equals("合計") ? all : all / (row.length() + 1)))
                .toList();
    }

    static StatisticsCell cell(
            String municipality,
            Integer year,
            String document,
            String table,
            String row,
            String column,
            double value) {
        return new StatisticsCell(
                municipality,
                year,
                document,
                table,
                row,
                column,
                value,
                "件",
                "%,d".formatted((long) value));
    }
}
