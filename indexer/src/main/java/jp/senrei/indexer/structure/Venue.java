package jp.senrei.indexer.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.indexer.text.EraDate;
import org.jspecify.annotations.Nullable;

/** Where a meeting was held: under its label, or on the line below its date on a title page. */
final class Venue {
    private static final Pattern PLACE =
            Pattern.compile(
                    "(?:会議室|庁舎|役所|役場|会館|センター|ホール|控室|特別室|委員会室|プラザ|公民館|議場|講堂|\\d\\s*階|第\\s*\\d+\\s*会議|オンライン|Web|WEB|Zoom|ビル)");
    private static final Pattern NO_PLACE =
            Pattern.compile("^[○〇◯●◆◎・•]|^[(]?\\d{1,2}[).、]|。$|:$|出席|欠席|傍聴|委員(?!会室)");
    private static final int LONGEST = 80;

    private Venue() {}

    static @Nullable String read(List<Line> lines, int from, int to, Fields fields) {
        return fields.all(Field.VENUE).stream()
                .filter(value -> !value.text().isBlank())
                .map(value -> joined(withLinesBelow(value, lines, to)))
                .filter(Venue::isPlace)
                .findFirst()
                .or(() -> swapped(fields))
                .or(() -> besideDate(lines, from, to))
                .orElse(null);
    }

    private static boolean isPlace(String text) {
        return text.length() < LONGEST && EraDate.firstDay(text).isEmpty();
    }

    private static List<String> withLinesBelow(Fields.Value value, List<Line> lines, int to) {
        var below =
                lines
                        .subList(value.to(), Math.min(Math.min(to, lines.size()), value.to() + 3))
                        .stream()
                        .takeWhile(line -> !line.isRow() && !Field.startsWithLabel(line.text()))
                        .map(Line::text);
        return Stream.concat(value.lines().stream(), below).toList();
    }

    /** A place may be broken over lines: 市役所本館 / 3階 / 第2会議室. */
    private static String joined(List<String> lines) {
        var text =
                new StringBuilder(LettersApart.closed(lines.getFirst()).replaceAll("\\s{2,}", " "));
        for (var line : lines.subList(1, Math.min(4, lines.size()))) {
            boolean more =
                    line.length() < 40
                            && !NO_PLACE.matcher(line).find()
                            && (PLACE.matcher(line).find() || line.startsWith("("));
            if (!more) break;
            text.append(' ').append(line);
        }
        return text.toString();
    }

    /** 日時 and 場所 may have changed places in the source. */
    private static Optional<String> swapped(Fields fields) {
        if (fields.all(Field.VENUE).stream()
                .noneMatch(value -> EraDate.firstDay(value.text()).isPresent()))
            return Optional.empty();
        return fields.all(Field.DATE).stream()
                .filter(value -> !value.text().isBlank())
                .map(value -> joined(value.lines()))
                .filter(text -> isPlace(text) && PLACE.matcher(text).find())
                .findFirst();
    }

    private static Optional<String> besideDate(List<Line> lines, int from, int to) {
        for (int i = from; i + 1 < Math.min(to, lines.size()); i++) {
            if (lines.get(i).text().length() >= 60
                    || EraDate.firstDay(lines.get(i).text()).isEmpty()
                    || MeetingDay.NOT_THE_MEETING.matcher(lines.get(i).text()).find()) continue;
            for (int k = i + 1; k < Math.min(Math.min(to, lines.size()), i + 3); k++) {
                var below = lines.get(k).text();
                if (below.length() < 60
                        && PLACE.matcher(below).find()
                        && !NO_PLACE.matcher(below).find()) return Optional.of(below);
            }
        }
        return Optional.empty();
    }
}
