package jp.senrei.indexer.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a title page or an overview table says of its meeting: {@link MeetingNumber}, {@link
 * MeetingDay}, {@link MeetingHours}, place, {@link Attendance}.
 */
final class MeetingHead {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "書\\s*面\\s*(?:による|にて|で|での|を以て|をもって)?\\s*(?:開\\s*催|会議|審議|審査|表決|決議|議決|協議)|持ち?回り|メール(?:による)?(?:開催|会議|審議)");
    private static final Pattern NOT_WRITTEN = Pattern.compile("対面|書面(?:審議|審査)(?:について|の(?:件|方法))");
    private static final Pattern ITEM = Pattern.compile("(?s)^[○・\\-•(]?\\s*\\d{1,2}[\\s).、].*");
    private static final int TITLE_LINES = 12;

    private MeetingHead() {}

    static MeetingReading read(List<Line> lines, int from, int to, @Nullable String council) {
        var fields = Fields.read(lines, from, to);
        var number = MeetingNumber.read(lines, from, to, fields);
        var day = MeetingDay.read(lines, from, to, fields).checkedAgainst(number.text());
        var people = Attendance.read(lines, from, to);
        return new MeetingReading(
                council,
                number.text(),
                day.date(),
                day.end(),
                MeetingHours.read(lines, from, to, fields),
                isWritten(lines, from, to, fields),
                Venue.read(lines, from, to, fields),
                people.present(),
                people.absent(),
                Observers.read(lines, from, to, fields),
                day.inferred(),
                Stream.concat(number.doubts().stream(), day.doubts().stream()).toList());
    }

    /** Said in the title, of the time or of the place; an agenda may speak of 書面審議 as a subject. */
    private static boolean isWritten(List<Line> lines, int from, int to, Fields fields) {
        var said =
                Stream.of(Field.DATE, Field.VENUE, Field.METHOD, Field.MEETING_NAME, Field.HOURS)
                        .flatMap(field -> fields.all(field).stream())
                        .map(value -> value.lines().stream().limit(4).toList())
                        .flatMap(List::stream);
        var titles =
                lines
                        .subList(from, Math.min(Math.min(to, lines.size()), from + TITLE_LINES))
                        .stream()
                        .filter(line -> !line.isRow() && line.text().length() < 80)
                        .map(Line::text)
                        .filter(text -> !text.endsWith("。") && !ITEM.matcher(text).matches());
        return Stream.concat(said, titles).anyMatch(MeetingHead::saysWritten);
    }

    static boolean saysWritten(String text) {
        return WRITTEN.matcher(text).find() && !NOT_WRITTEN.matcher(text).find();
    }

    static Optional<String> ordinal(String text) {
        return MeetingNumber.ordinal(text);
    }
}
