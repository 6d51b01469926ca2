package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Labels and their values on a form, a title page or a result report: in one row of a table, on one
 * line, or the label on a line of its own and the value below it.
 */
final class Fields {
    /** No value of a form is longer; what comes after is prose. */
    private static final int MOST_LINES = 60;

    /**
     * @param text the value, its lines separated by line feeds; empty when the form was left blank
     * @param from index of the label's line
     * @param to end of the value's lines, excluded
     */
    record Value(Field field, String label, String text, int from, int to) {
        List<String> lines() {
            return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        }
    }

    private final List<Value> values;

    private Fields(List<Value> values) {
        this.values = values;
    }

    /**
     * Reads the fields of {@code lines[from, to)}; a label that can mean two things gives two
     * values.
     */
    static Fields read(List<Line> lines, int from, int to) {
        var values = new ArrayList<Value>();
        for (int i = from; i < to; i++) {
            var line = lines.get(i);
            var labelled = labelsOf(line).toList();
            if (labelled.isEmpty()) continue;
            var column = LabelColumn.at(lines, i, to);
            if (column.to() > i) {
                values.addAll(column.values());
                i = column.to() - 1;
                continue;
            }
            var value = labelled.getFirst().value();
            int end = i + 1;
            if (value.isEmpty() || line.isRow()) {
                var text = new StringBuilder(value);
                while (end < to
                        && end - i < MOST_LINES
                        && (belongs(lines.get(end), line.isRow(), value.isEmpty())
                                || end == i + 1 && isDay(labelled, lines.get(end)))) {
                    text.append(text.isEmpty() ? "" : "\n")
                            .append(String.join("\n", lines.get(end).parts()));
                    end++;
                }
                value = text.toString();
            } else if (value.contains("、")) {
                // a list of names goes on where the column broke it
                while (end < to && end - i < MOST_LINES && goesOn(value, lines.get(end)))
                    value += lines.get(end++).text();
            }
            for (var one : labelled) values.add(new Value(one.field(), one.label(), value, i, end));
        }
        return new Fields(values);
    }

    private static java.util.stream.Stream<Field.Labelled> labelsOf(Line line) {
        if (!line.isRow()) return Field.read(line.text());
        var first = line.cells().getFirst();
        var rest =
                String.join(
                        "\n",
                        line.cells().subList(1, line.cells().size()).stream()
                                .filter(cell -> !cell.isBlank())
                                .toList());
        return Field.read(first)
                .map(
                        labelled ->
                                new Field.Labelled(
                                        labelled.field(),
                                        labelled.label(),
                                        labelled.value().isEmpty()
                                                ? rest
                                                : labelled.value() + "\n" + rest));
    }

    /** The short date below 日時 is its value and no head of an internal report. */
    private static boolean isDay(List<Field.Labelled> labelled, Line below) {
        return labelled.getFirst().field() == Field.DATE && Heads.isDateLine(below);
    }

    private static boolean goesOn(String list, Line next) {
        if (next.isRow()
                || list.endsWith("。")
                || Heads.isHead(next)
                || Field.startsWithLabel(next.text())) return false;
        return list.endsWith("、")
                || next.text().matches("^[一-龥々ぁ-んァ-ヶー]{1,6}(?:、.*|委員|員|会長|課長|主査)?$");
    }

    /**
     * Below a row: only rows whose first cell is empty go on. Below a lone label: everything up to
     * the next label.
     */
    private static boolean belongs(Line next, boolean belowRow, boolean valueOpen) {
        if (next.isRow() && next.cells().getFirst().isBlank()) return true;
        if (belowRow && !valueOpen) return false;
        return !Field.startsWithLabel(next.isRow() ? next.cells().getFirst() : next.text())
                && !Heads.isHead(next);
    }

    List<Value> all(Field field) {
        return values.stream().filter(value -> value.field() == field).toList();
    }

    List<Value> all(Set<Field> fields) {
        return values.stream().filter(value -> fields.contains(value.field())).toList();
    }

    /** The first value that says something. */
    Optional<Value> first(Field field) {
        return values.stream()
                .filter(value -> value.field() == field && !value.text().isBlank())
                .findFirst();
    }

    Optional<Value> first(Field field, Field... more) {
        var fields = EnumSet.of(field, more);
        return values.stream()
                .filter(value -> fields.contains(value.field()) && !value.text().isBlank())
                .findFirst();
    }
}
