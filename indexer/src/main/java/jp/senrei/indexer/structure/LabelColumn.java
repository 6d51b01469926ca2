package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.senrei.indexer.text.EraDate;

/**
 * A form whose extraction printed all labels first and all values after them.
 *
 * <pre>
 * 開催年月日 / 開催場所 / 開会 / 閉会 / 平成17年3月27日 / ◇◇センター / 午後2時00分 / 午後2時44分
 * </pre>
 *
 * @param from index of the first label
 * @param to end of the values, excluded
 */
record LabelColumn(int from, int to, List<Fields.Value> values) {
    private static final int FEWEST_LABELS = 3;
    private static final int MOST_LABELS = 30;
    private static final Pattern LABEL_LIKE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}・]{2,14}");
    private static final Pattern OPENED =
            Pattern.compile("開\\s*会(?:時間|時刻)?|閉\\s*会(?:時間|時刻)?|開閉会時間");

    LabelColumn {
        values = List.copyOf(values);
    }

    /** Null-free: a column without values when none begins at {@code from}. */
    static LabelColumn at(List<Line> lines, int from, int to) {
        var none = new LabelColumn(from, from, List.of());
        if (!isKnown(lines.get(from).text())) return none;
        var labels = labels(lines, from, to);
        boolean tellsOfAMeeting =
                labels.stream().filter(LabelColumn::isKnown).count() >= FEWEST_LABELS
                        && labels.stream().anyMatch(label -> isField(label, Field.DATE));
        if (!tellsOfAMeeting) return none;
        int first = from + labels.size();
        int end = Math.min(to, first + labels.size());
        int date =
                IntStream.range(0, labels.size())
                        .filter(i -> isField(labels.get(i), Field.DATE))
                        .findFirst()
                        .orElseThrow();
        boolean inOrder =
                first + date < end && EraDate.firstDay(lines.get(first + date).text()).isPresent();
        if (!inOrder
                || lines.subList(first, end).stream()
                        .anyMatch(line -> Field.startsWithLabel(line.text()))) return none;
        var values = new ArrayList<Fields.Value>();
        for (int i = 0; first + i < end; i++) {
            int label = i;
            var text = lines.get(first + i).text();
            fields(labels.get(label))
                    .forEach(
                            found ->
                                    values.add(
                                            new Fields.Value(
                                                    found.field(),
                                                    found.label(),
                                                    text,
                                                    from + label,
                                                    first + label + 1)));
        }
        return new LabelColumn(from, end, values);
    }

    /**
     * The run of lines that are a label each; one that nobody knows may stand between two known.
     */
    private static List<String> labels(List<Line> lines, int from, int to) {
        var labels = new ArrayList<String>();
        int known = 0;
        for (int i = from; i < Math.min(to, from + MOST_LABELS) && !lines.get(i).isRow(); i++) {
            var text = lines.get(i).text();
            if (!isKnown(text) && !LABEL_LIKE.matcher(text.replaceAll("\\s+", "")).matches()) break;
            labels.add(text);
            if (isKnown(text)) known = labels.size();
        }
        return labels.subList(0, known);
    }

    private static boolean isKnown(String label) {
        return !fields(label).isEmpty();
    }

    private static boolean isField(String label, Field field) {
        return fields(label).stream().anyMatch(found -> found.field() == field);
    }

    private static List<Field.Labelled> fields(String label) {
        if (OPENED.matcher(label).matches())
            return List.of(new Field.Labelled(Field.HOURS, label.replaceAll("\\s+", ""), ""));
        return Field.read(label).filter(found -> found.value().isEmpty()).toList();
    }
}
