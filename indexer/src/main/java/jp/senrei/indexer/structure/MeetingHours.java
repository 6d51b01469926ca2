package jp.senrei.indexer.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a meeting lasted, as written: 午後2時から午後4時まで, 10時~12時, 10:00~12:20,
 * 午前9時45分から正午まで, 午後6時~, 午前9時29分 開議.
 */
final class MeetingHours {
    private static final String TIME =
            "(?:(?:午\\s*[前後]\\s*)?\\d{1,2}\\s*(?:時(?:\\s*(?:\\d{1,2}\\s*分|半))?|:\\s*\\d{2})|午\\s*[前後]\\s*[一二三四五六七八九十〇零]{1,3}時(?:[一二三四五六七八九十]{1,3}分|半)?|正\\s*午)";
    private static final Pattern HOURS =
            Pattern.compile(
                    TIME
                            + "(?:\\s*(?:開\\s*[会議始]|開始))?"
                            + "(?:\\s*(?:から|より|~|-|―|、)\\s*(?:"
                            + TIME
                            + "(?:\\s*(?:まで|閉\\s*会|散\\s*会|終了))?)?)?");
    private static final Pattern BELOW = Pattern.compile("[(]?" + TIME + "[^。]{0,30}");
    private static final Pattern OPENED =
            Pattern.compile(
                    "^[(\\s]*(?:開\\s*会|開\\s*議|開会時[間刻])?\\s*:?\\s*(?<time>"
                            + TIME
                            + ")\\s*(?:開\\s*会|開\\s*議)?[)\\s]*$");
    private static final Pattern CLOSED =
            Pattern.compile(
                    "^[(\\s]*(?:閉\\s*会|散\\s*会|閉会時[間刻])?\\s*:?\\s*(?<time>"
                            + TIME
                            + ")\\s*(?:閉\\s*会|散\\s*会)?[)\\s]*$");
    private static final Pattern OPENING = Pattern.compile("開\\s*[会議]");
    private static final Pattern CLOSING = Pattern.compile("[閉散]\\s*会");

    private MeetingHours() {}

    static @Nullable String read(List<Line> lines, int from, int to, Fields fields) {
        return fields.all(Field.DATE).stream()
                .map(value -> in(withLinesBelow(value, lines, to)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> openedAndClosed(fields))
                .or(() -> in(joined(fields.all(Field.HOURS))))
                .or(() -> in(joined(fields.all(Field.VENUE))))
                .or(() -> besideADate(lines, from, to))
                .or(() -> onLinesOfTheirOwn(lines, from, to))
                .orElse(null);
    }

    /** The hours may stand below the date: 午後2時00分から / 午後3時45分まで. */
    private static String withLinesBelow(Fields.Value value, List<Line> lines, int to) {
        var text = new StringBuilder(value.text());
        for (int i = value.to(); i < Math.min(Math.min(to, lines.size()), value.to() + 2); i++) {
            if (!BELOW.matcher(lines.get(i).text()).matches()) break;
            text.append(value.text().endsWith("から") ? "" : " ").append(lines.get(i).text());
        }
        return text.toString();
    }

    static Optional<String> in(String text) {
        var match = HOURS.matcher(LettersApart.closed(text));
        return match.find()
                ? Optional.of(match.group().replace("\n", "").strip())
                : Optional.empty();
    }

    private static String joined(List<Fields.Value> values) {
        return String.join("\n", values.stream().map(Fields.Value::text).toList());
    }

    /** 開会時間 and 閉会時間 are two fields of some forms. */
    private static Optional<String> openedAndClosed(Fields fields) {
        var opened = hourOf(fields, OPENING);
        var closed = hourOf(fields, CLOSING);
        if (opened.isEmpty()) return Optional.empty();
        return Optional.of(opened.get() + "から" + closed.map(end -> end + "まで").orElse(""));
    }

    private static Optional<String> hourOf(Fields fields, Pattern label) {
        return fields.all(Field.HOURS).stream()
                .filter(value -> label.matcher(value.label()).find())
                .map(value -> Pattern.compile(TIME).matcher(value.text()))
                .filter(match -> match.find())
                .map(match -> match.group())
                .findFirst();
    }

    private static Optional<String> besideADate(List<Line> lines, int from, int to) {
        return lines.subList(from, Math.min(to, lines.size())).stream()
                .filter(line -> line.text().length() < 160)
                .filter(line -> !MeetingDay.NOT_THE_MEETING.matcher(line.text()).find())
                .filter(line -> line.text().matches(".*月\\s*\\d{1,2}\\s*日.*"))
                .map(line -> in(line.text()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> onLinesOfTheirOwn(List<Line> lines, int from, int to) {
        var head = lines.subList(from, Math.min(lines.size(), to + 2));
        var opened = first(head, OPENED, OPENING);
        return opened.map(
                line -> line + first(head, CLOSED, CLOSING).map(end -> " ~ " + end).orElse(""));
    }

    private static Optional<String> first(List<Line> lines, Pattern form, Pattern word) {
        return lines.stream()
                .map(Line::text)
                .filter(text -> text.length() < 30 && word.matcher(text).find())
                .filter(text -> form.matcher(text).matches())
                .findFirst();
    }
}
