package jp.senrei.server.site.comparison;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.server.site.Names;
import jp.senrei.web.view.ComparePage.Cell;
import jp.senrei.web.view.ComparePage.Value;

/**
 * A comparison as CSV (RFC 4180, UTF-8 with a byte order mark so that a spreadsheet reads
 * Japanese). Several values of a cell are lines in it. What a spreadsheet would take for a formula
 * has an apostrophe before it.
 */
final class ComparisonCsv {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private ComparisonCsv() {}

    static String of(List<Dossier> cases) {
        var lines = new ArrayList<String>();
        lines.add(line(t("results.compare.aspect"), cases.stream().map(Names::caseOf).toList()));
        for (var row : new Comparison(cases).rows())
            lines.add(line(row.term(), row.cells().stream().map(ComparisonCsv::text).toList()));
        return BYTE_ORDER_MARK + String.join("\r\n", lines) + "\r\n";
    }

    private static String line(String first, List<String> others) {
        var cells = new ArrayList<String>();
        cells.add(quoted(first));
        others.forEach(cell -> cells.add(quoted(cell)));
        return String.join(",", cells);
    }

    private static String text(Cell cell) {
        return cell.values().stream().map(ComparisonCsv::text).collect(Collectors.joining("\n"));
    }

    private static String text(Value value) {
        return value.note() == null ? value.text() : value.text() + "（" + value.note() + "）";
    }

    private static String quoted(String text) {
        var safe = FORMULA.matcher(text).find() ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
