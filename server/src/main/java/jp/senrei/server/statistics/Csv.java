package jp.senrei.server.statistics;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.server.question.EraNames;

/**
 * Numbers as CSV (RFC 4180) for a spreadsheet: UTF-8 with a byte order mark, each field in quotes.
 * Words of documents that a spreadsheet would take for a formula begin with an apostrophe.
 */
public final class Csv {
    private static final String HEAD =
            line(
                    Stream.of(
                            "自治体コード", "自治体", "年度（西暦）", "年度", "表", "行", "列", "値", "単位", "原文の表記",
                            "文書", "文書のアドレス"));
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}]*[=+\\-@＝＋－＠\t\r].*", Pattern.DOTALL);

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
                .map(cell -> line(fields(cell, municipality, title, address)))
                .collect(Collectors.joining("", "\ufeff" + HEAD, ""));
    }

    private static Stream<String> fields(
            StatisticsCell cell,
            Function<String, String> municipality,
            Function<String, String> title,
            Function<String, String> address) {
        var year = cell.fiscalYear();
        return Stream.of(
                words(cell.municipality()),
                words(municipality.apply(cell.municipality())),
                year == null ? "" : Integer.toString(year),
                year == null ? "" : EraNames.fiscalYear(year),
                words(cell.table()),
                words(cell.row()),
                words(cell.column()),
                number(cell.value()),
                words(cell.unit() == null ? "" : cell.unit()),
                words(cell.text()),
                words(title.apply(cell.document())),
                address.apply(cell.document()));
    }

    /** Whole numbers without a point. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static String words(String field) {
        return FORMULA.matcher(field).matches() ? "'" + field : field;
    }

    private static String line(Stream<String> fields) {
        return fields.map(field -> '"' + field.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
