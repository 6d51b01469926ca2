package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Minutes without turns: under the title of each case stands what was explained, asked and decided,
 * as prose. Begins where a title comes again below the agenda, or where prose follows it at once.
 */
final class SummaryProse {
    private static final Pattern END =
            Pattern.compile(
                    "^[【<\\[]?(?:[(]?\\d{1,2}[).]?|[○●◎■◇]|第\\d)?\\s*(?:閉\\s*会|その他|次回.{0,12}|以\\s*上)[】>\\]]?$");

    private SummaryProse() {}

    /** The lines of each item, its heading first; items of which nothing is told are not there. */
    static Map<AgendaItem, List<Line>> of(
            List<Line> lines, int from, int to, List<AgendaItem> items) {
        var prose = new IdentityHashMap<AgendaItem, List<Line>>();
        AgendaItem current = null;
        var told = new ArrayList<Line>();
        for (int i = from; i < to; i++) {
            var line = lines.get(i);
            var item = headed(line, items);
            boolean ends =
                    END.matcher(line.text()).matches()
                            || AgendaReader.isGroup(line)
                            || isOfMeeting(line)
                            || current != null
                                    && told.size() == 1
                                    && endsAgenda(lines, i, current, items);
            if (item == null && !ends) {
                if (current != null) told.add(line);
                continue;
            }
            keep(prose, current, told);
            current = item;
            told = new ArrayList<>();
            if (item != null) told.add(line);
        }
        keep(prose, current, told);
        return prose;
    }

    private static @Nullable AgendaItem headed(Line line, List<AgendaItem> items) {
        if (line.isRow() || line.text().length() > 160 || line.text().endsWith("。")) return null;
        return AgendaReader.match(items, line.text());
    }

    private static final Set<Field> OF_MEETING =
            EnumSet.of(
                    Field.MEETING_NAME,
                    Field.DATE,
                    Field.HOURS,
                    Field.VENUE,
                    Field.ATTENDEES,
                    Field.ABSENT,
                    Field.OBSERVERS);

    private static boolean isOfMeeting(Line line) {
        if (line.text().endsWith("。")) return false;
        return Field.read(line.isRow() ? line.cells().getFirst() : line.text())
                .anyMatch(labelled -> OF_MEETING.contains(labelled.field()));
    }

    /** The last line of an agenda is followed by the next field of the overview. */
    private static boolean endsAgenda(
            List<Line> lines, int index, AgendaItem item, List<AgendaItem> items) {
        var line = lines.get(index);
        if (item.line() != index - 1) return false;
        var first = line.isRow() ? line.cells().getFirst() : line.text();
        boolean ownResult =
                item != items.getLast()
                        && Field.read(first).anyMatch(found -> found.field() == Field.RESULT);
        return Field.startsWithLabel(first) && !ownResult;
    }

    /** A title with a sentence below it; the agenda's own lines have none. */
    private static void keep(
            Map<AgendaItem, List<Line>> prose, @Nullable AgendaItem item, List<Line> told) {
        if (item == null || told.size() < 2) return;
        boolean says =
                told.subList(1, told.size()).stream()
                        .anyMatch(
                                line ->
                                        line.text().contains("。")
                                                || OutcomeReader.read(line.text()) != null);
        if (says) prose.putIfAbsent(item, List.copyOf(told));
    }
}
