package jp.senrei.indexer.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Part;
import jp.senrei.indexer.text.EraDate;
import jp.senrei.indexer.text.TitleKey;
import org.jspecify.annotations.Nullable;

/**
 * Which meeting a case of a document belongs to: the one the document was made for, or an earlier
 * one that its text tells of.
 */
final class MeetingPlacer {
    private static final double SAME_TITLE = 0.75;
    private static final Pattern EARLIER =
            Pattern.compile(
                    "(?:に?(?:開催|開会|開かれ)(?:の|された|した|た)?"
                            + "|の(?=[^「」。]{0,80}(?:審議(?!会)|諮問|答申|承認|了承)[^「」。]{0,14}「))"
                            + "\\s*(?<ordinal>[^「」。]{0,20}?第\\s*[0-9一二三四五六七八九十]+\\s*回)?"
                            + "[^「」。]{0,50}(?:審議会|審査会)[^「」。]{0,40}「(?<title>[^」]{6,120})」");

    private final ReadingBuilder out;
    private final List<Line> lines;

    private final List<Section> sections;

    private MeetingPlacer(ReadingBuilder out, List<Section> sections) {
        this.out = out;
        this.lines = out.lines;
        this.sections = sections;
    }

    /** Gives every sighting its meeting; to be called when all parts have been read. */
    static void place(ReadingBuilder out, List<Section> sections) {
        var placer = new MeetingPlacer(out, sections);
        placer.placeEarlierMeetings();
        placer.placeInMainMeeting();
    }

    /** Stands for {@link #mainMeeting()} until the whole document has been read. */
    static final int MAIN = -1;

    private void placeInMainMeeting() {
        if (out.sightings.stream().noneMatch(sighting -> sighting.meeting() == MAIN)) return;
        int main = mainMeeting();
        out.sightings.replaceAll(
                sighting -> sighting.meeting() == MAIN ? sighting.at(main) : sighting);
    }

    /**
     * The meeting this document was made for: that of its agenda or minutes, else the day its own
     * papers carry, else one it mentions.
     */
    private int mainMeeting() {
        boolean held =
                sections.stream()
                        .anyMatch(
                                section ->
                                        section.kind() == Section.Kind.AGENDA
                                                || section.kind() == Section.Kind.MINUTES
                                                || section.kind() == Section.Kind.RESULT);
        if (held && !out.meetings.isEmpty()) return 0;
        var convened =
                lines.stream()
                        .limit(15)
                        .filter(line -> line.text().contains("開催"))
                        .map(line -> EraDate.firstDay(line.text()))
                        .flatMap(Optional::stream)
                        .findFirst();
        var days =
                lines.stream()
                        .filter(Heads::isDateLine)
                        .map(line -> EraDate.firstDay(line.text()).orElseThrow())
                        .toList();
        var head =
                MeetingHead.ordinal(
                                String.join("\n", lines.stream().limit(3).map(Line::text).toList()))
                        .orElse(null);
        var labelled =
                Fields.read(lines, 0, Math.min(lines.size(), 40)).all(Field.DATE).stream()
                        .map(value -> EraDate.firstDay(value.text()))
                        .flatMap(Optional::stream)
                        .findFirst();
        var day = labelled.or(() -> convened);
        if (day.isPresent()) return out.meeting(MeetingReading.on(out.council, head, day.get()));
        if (!days.isEmpty())
            return out.meeting(MeetingReading.inferred(out.council, head, mostFrequent(days)));
        return out.meetings.isEmpty() ? out.meeting(MeetingReading.on(out.council, head, null)) : 0;
    }

    /** Of two that stand equally often the later one. */
    private static LocalDate mostFrequent(List<LocalDate> days) {
        var counts = new TreeMap<LocalDate, Integer>();
        days.forEach(day -> counts.merge(day, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<LocalDate, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /**
     * 「令和3年8月5日に開かれた第4回審議会で審議した「T」」, 「令和4年2月17日の審議会から答申をいただいた「T」」: the sheet of T belongs to that
     * meeting.
     */
    private void placeEarlierMeetings() {
        var text = String.join("", lines.stream().map(Line::text).toList());
        for (var date : EraDate.findAll(text)) {
            if (date.day() == null) continue;
            var rest =
                    text.substring(
                            date.span().end(), Math.min(text.length(), date.span().end() + 240));
            var match = EARLIER.matcher(rest);
            if (!match.lookingAt()) continue;
            var ordinal =
                    match.group("ordinal") == null
                            ? null
                            : MeetingHead.ordinal(match.group("ordinal")).orElse(null);
            place(TitleKey.of(match.group("title")), date.toLocalDate(), ordinal);
        }
    }

    private void place(TitleKey title, LocalDate date, @Nullable String ordinal) {
        for (int i = 0; i < out.sightings.size(); i++) {
            var sighting = out.sightings.get(i);
            if (sighting.part() != Part.SHEET
                    || title.similarity(TitleKey.of(sighting.title())) < SAME_TITLE) continue;
            out.sightings.set(i, sighting.at(out.meetingOn(date, ordinal)));
        }
    }
}
