package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.structure.StatisticsTable.Row;

/**
 * Whether a table adds up. A total may stand below or above what it sums, over subtotals or over
 * everything; only one that fits none of these is reported.
 */
final class Totals {
    private static final Pattern GRAND = Pattern.compile(".*(?:合計|総計|総数|計)(?:[(].{1,6}[)])?");
    private static final Pattern SUBTOTAL = Pattern.compile(".*(?:小計|中計)(?:[(].{1,6}[)])?");

    /** Counted within another row. */
    private static final Pattern WITHIN = Pattern.compile("(?:.* )?(?:うち|内訳|再掲|[(](?:うち|内)).*");

    /** Averages and shares do not add up, nor does what is counted once for several rows. */
    private static final Pattern NO_SUM = Pattern.compile(".*(?:率|割合|平均|比|%|実人数|前年度|増減|累計|現在).*");

    private static final double ROUNDING = 0.051;

    private Totals() {}

    static List<Warning> check(StatisticsTable table) {
        var warnings = new ArrayList<Warning>();
        for (int column = 0; column < table.columns().size(); column++)
            column(table, column).ifPresent(warnings::add);
        rows(table).ifPresent(warnings::add);
        return warnings;
    }

    // ---- down a column

    private static Optional<Warning> column(StatisticsTable table, int column) {
        var name = table.columns().get(column);
        if (NO_SUM.matcher(name).matches()) return Optional.empty();
        var rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            var total = number(rows.get(i), column);
            if (!isTotal(rows.get(i)) || total.isEmpty()) continue;
            var sums = sums(rows, column, i);
            if (sums.isEmpty() || sums.stream().anyMatch(sum -> same(sum, total.get()))) continue;
            return Optional.of(
                    warning(
                            table,
                            "「%s」の列は、内訳の合計が%sですが、「%s」の欄は%sです。"
                                    .formatted(
                                            name,
                                            shown(nearest(sums, total.get())),
                                            rows.get(i).label(),
                                            shown(total.get()))));
        }
        return Optional.empty();
    }

    /** What the total in this row may be the sum of. Empty when there is nothing to add. */
    private static List<Double> sums(List<Row> rows, int column, int total) {
        var sums = new ArrayList<Double>();
        var all = new Sum();
        var group = new Sum();
        var subtotals = new Sum();
        var within = new Sum();
        for (var row : rows.subList(0, total)) {
            var value = number(row, column);
            if (value.isEmpty()) continue;
            within.add(value.get());
            if (isTotal(row)) {
                subtotals.add(value.get());
                group = new Sum();
            } else if (!WITHIN.matcher(row.label()).matches()) {
                all.add(value.get());
                group.add(value.get());
            }
        }
        all.into(sums);
        group.into(sums);
        subtotals.into(sums);
        if (subtotals.count > 0) subtotals.and(group).into(sums);
        within.into(sums);
        below(rows, column, total).into(sums);
        return sums;
    }

    /** A total that stands above what it sums, up to the next total. */
    private static Sum below(List<Row> rows, int column, int total) {
        var below = new Sum();
        for (var row : rows.subList(total + 1, rows.size())) {
            if (isTotal(row)) break;
            if (!WITHIN.matcher(row.label()).matches()) number(row, column).ifPresent(below::add);
        }
        return below;
    }

    // ---- along a row

    private static Optional<Warning> rows(StatisticsTable table) {
        int total = totalColumn(table.columns());
        if (total < 0) return Optional.empty();
        for (var row : table.rows()) {
            var written = number(row, total);
            var sums = sumsAlong(table, row, total);
            if (written.isEmpty()
                    || sums.isEmpty()
                    || sums.stream().anyMatch(sum -> same(sum, written.get()))) continue;
            return Optional.of(
                    warning(
                            table,
                            "「%s」の行は、内訳の合計が%sですが、「%s」の欄は%sです。"
                                    .formatted(
                                            row.label(),
                                            shown(nearest(sums, written.get())),
                                            table.columns().get(total),
                                            shown(written.get()))));
        }
        return Optional.empty();
    }

    /** Of all columns before the total, or of the last of them: the first may be a total itself. */
    private static List<Double> sumsAlong(StatisticsTable table, Row row, int total) {
        var sums = new ArrayList<Double>();
        for (int first = 0; first < total; first++) between(table, row, first, total).into(sums);
        between(table, row, total + 1, table.columns().size()).into(sums);
        return sums;
    }

    private static Sum between(StatisticsTable table, Row row, int from, int to) {
        var sum = new Sum();
        for (int column = from; column < to; column++) {
            if (!NO_SUM.matcher(table.columns().get(column)).matches())
                number(row, column).ifPresent(sum::add);
        }
        return sum;
    }

    /** The one column that is a total; -1 when there is none, or several. */
    private static int totalColumn(List<String> columns) {
        int found = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (!GRAND.matcher(columns.get(i)).matches()) continue;
            if (found >= 0) return -1;
            found = i;
        }
        return found;
    }

    // ---- what they share

    /** Adds up; the sum of a single number proves nothing. */
    private static final class Sum {
        private double sum;
        private int count;

        void add(double number) {
            sum += number;
            count++;
        }

        Sum and(Sum more) {
            var both = new Sum();
            both.sum = sum + more.sum;
            both.count = count + more.count;
            return both;
        }

        void into(List<Double> sums) {
            if (count > 1) sums.add(sum);
        }
    }

    private static boolean isTotal(Row row) {
        return GRAND.matcher(row.label()).matches() || SUBTOTAL.matcher(row.label()).matches();
    }

    private static Optional<Double> number(Row row, int column) {
        if (column >= row.values().size()) return Optional.empty();
        return StatisticsValue.read(row.values().get(column))
                .filter(value -> !"%".equals(value.unit()))
                .map(StatisticsValue::number);
    }

    /** Of all that the total may be the sum of, what was most likely meant. */
    private static double nearest(List<Double> sums, double total) {
        return sums.stream()
                .min(Comparator.comparingDouble(sum -> Math.abs(sum - total)))
                .orElseThrow();
    }

    private static boolean same(double one, double other) {
        return Math.abs(one - other) < ROUNDING;
    }

    private static String shown(double number) {
        return number == Math.rint(number)
                ? "%,d".formatted(Math.round(number))
                : "%,.1f".formatted(number);
    }

    private static Warning warning(StatisticsTable table, String what) {
        var title = table.title().isEmpty() ? "表" : "「" + table.title() + "」";
        return new Warning(
                "TABLE_DOES_NOT_ADD_UP",
                title + "の数値が合いません。" + what + "原本の数値を確かめてください。",
                table.page());
    }
}
