package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table of the meetings of a year: 回 / 開催日 / 場所 / 議題, one meeting a row. */
final class MeetingTable {
    private static final Pattern DAY = Pattern.compile("(?:会議)?開催(?:年月)?日時?|日時|年月日|期日");
    private static final Pattern NUMBER = Pattern.compile("回|回数|開催回|会議名|会議|名称|区分");
    private static final Pattern PLACE = Pattern.compile("(?:開催)?場所|会場|開催会場");
    private static final Pattern WATCHED = Pattern.compile("傍聴[者人]?(?:の?人?数)?");
    private static final Pattern COUNT =
            Pattern.compile("第?\\s*(?<count>[0-9一二三四五六七八九十]{1,3})\\s*回?");
    private static final int FEWEST = 2;

    private MeetingTable() {}

    /** The meetings of every such table, in order; empty when the document has none. */
    static List<MeetingReading> read(List<Line> lines, @Nullable String council) {
        var meetings = new ArrayList<MeetingReading>();
        for (int i = 0; i < lines.size(); i++) {
            var head = squeezed(lines.get(i));
            int day = column(head, DAY);
            int number = column(head, NUMBER);
            if (day < 0 || number < 0 || day == number) continue;
            int place = column(head, PLACE);
            int watched = column(head, WATCHED);
            var found = new ArrayList<MeetingReading>();
            int title = i;
            for (i++; i < lines.size() && lines.get(i).isRow(); i++) {
                row(lines, title, lines.get(i).cells(), day, number, place, watched, council)
                        .ifPresent(found::add);
            }
            if (found.size() >= FEWEST) meetings.addAll(found);
        }
        return meetings;
    }

    private static Optional<MeetingReading> row(
            List<Line> lines,
            int title,
            List<String> cells,
            int day,
            int number,
            int place,
            int watched,
            @Nullable String council) {
        if (cells.size() <= Math.max(day, number)) return Optional.empty();
        var held = MeetingDay.ofCell(lines, title, cells.get(day));
        if (held.date() == null) return Optional.empty();
        var text = cells.get(number);
        var count = COUNT.matcher(text.strip());
        var ordinal =
                MeetingNumber.ordinal(text)
                        .or(
                                () ->
                                        count.matches()
                                                ? Optional.of("第" + count.group("count") + "回")
                                                : Optional.empty());
        return Optional.of(
                new MeetingReading(
                        council,
                        ordinal.orElse(null),
                        held.date(),
                        held.end(),
                        MeetingHours.in(cells.get(day)).orElse(null),
                        MeetingHead.saysWritten(String.join("\n", cells)),
                        place >= 0 && place < cells.size() && !cells.get(place).isBlank()
                                ? cells.get(place).replace('\n', ' ')
                                : null,
                        List.of(),
                        List.of(),
                        watched >= 0 && watched < cells.size()
                                ? Observers.count(cells.get(watched)).orElse(null)
                                : null,
                        held.inferred(),
                        held.doubts()));
    }

    private static List<String> squeezed(Line line) {
        return line.cells().stream().map(cell -> cell.replaceAll("\\s+", "")).toList();
    }

    private static int column(List<String> head, Pattern name) {
        for (int i = 0; i < head.size(); i++) if (name.matcher(head.get(i)).matches()) return i;
        return -1;
    }
}
