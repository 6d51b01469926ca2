package jp.senrei.server.site.comparison;

import static jp.senrei.web.text.Texts.t;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.server.csv.CsvLine;
import jp.senrei.server.site.Names;
import jp.senrei.web.view.ComparePage.Cell;
import jp.senrei.web.view.ComparePage.Value;

/** A comparison as CSV, UTF-8 with a byte order mark. Several values of a cell are lines in it. */
final class ComparisonCsv {
    private ComparisonCsv() {}

    static String of(List<Dossier> cases) {
        var csv = new StringBuilder(CsvLine.BYTE_ORDER_MARK);
        csv.append(line(t("results.compare.aspect"), cases.stream().map(Names::caseOf).toList()));
        for (var row : new Comparison(cases).rows())
            csv.append(line(row.term(), row.cells().stream().map(ComparisonCsv::text).toList()));
        return csv.toString();
    }

    private static String line(String first, List<String> others) {
        return CsvLine.of(
                Stream.concat(Stream.of(first), others.stream()).map(CsvLine::words).toList());
    }

    private static String text(Cell cell) {
        return cell.values().stream().map(ComparisonCsv::text).collect(Collectors.joining("\n"));
    }

    private static String text(Value value) {
        return value.note() == null ? value.text() : value.text() + "（" + value.note() + "）";
    }
}
