package jp.senrei.server.statistics;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.server.csv.CsvLine;
import jp.senrei.server.question.EraNames;

/** Numbers as CSV for a spreadsheet: UTF-8 with a byte order mark. */
public final class Csv {
    private static final String HEAD =
            CsvLine.of(
                    List.of(
                            "自治体コード", "自治体", "年度（西暦）", "年度", "表", "行", "列", "値", "単位", "原文の表記",
                            "文書", "文書のアドレス"));

    private Csv() {}

    /**
     * @param municipality name of a code
     * @param title of a document id
     * @param address absolute, of a document id
     */
    public static String of(
            List<StatisticsCell> cells,
            Function<String, String> municipality,
            Function<String, String> title,
            Function<String, String> address) {
        return cells.stream()
                .map(cell -> CsvLine.of(fields(cell, municipality, title, address)))
                .collect(Collectors.joining("", CsvLine.BYTE_ORDER_MARK + HEAD, ""));
    }

    private static List<String> fields(
            StatisticsCell cell,
            Function<String, String> municipality,
            Function<String, String> title,
            Function<String, String> address) {
        var year = cell.fiscalYear();
        return List.of(
                CsvLine.words(cell.municipality()),
                CsvLine.words(municipality.apply(cell.municipality())),
                year == null ? "" : Integer.toString(year),
                year == null ? "" : EraNames.fiscalYear(year),
                CsvLine.words(cell.table()),
                CsvLine.words(cell.row()),
                CsvLine.words(cell.column()),
                number(cell.value()),
                CsvLine.words(cell.unit() == null ? "" : cell.unit()),
                CsvLine.words(cell.text()),
                CsvLine.words(title.apply(cell.document())),
                address.apply(cell.document()));
    }

    /** Whole numbers without a point. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
