package jp.senrei.indexer.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Warning;
import org.jspecify.annotations.Nullable;

/** What the readers of a document's parts have found so far. Lives for one document. */
final class ReadingBuilder {
    final DocumentText document;
    final List<Line> lines;
    final @Nullable String council;
    final Set<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
    final List<MeetingReading> meetings = new ArrayList<>();
    final List<Sighting> sightings = new ArrayList<>();
    final List<Turn> turns = new ArrayList<>();
    final List<Cell> statistics = new ArrayList<>();
    final List<Warning> warnings = new ArrayList<>();

    ReadingBuilder(DocumentText document, List<Line> lines, @Nullable String council) {
        this.document = document;
        this.lines = lines;
        this.council = council;
    }

    /**
     * Index of the meeting; one already met (same day, or same ordinal while one of the days is
     * unknown) is not added again. A part that says neither goes on telling of the meeting before
     * it.
     */
    int meeting(MeetingReading meeting) {
        for (int i = 0; i < meetings.size(); i++) {
            var known = meetings.get(i);
            boolean sameDay = known.date() != null && known.date().equals(meeting.date());
            boolean sameOrdinal =
                    known.ordinal() != null
                            && known.ordinal().equals(meeting.ordinal())
                            && (known.date() == null || meeting.date() == null);
            boolean bothUnknown =
                    known.date() == null
                            && meeting.date() == null
                            && Objects.equals(known.ordinal(), meeting.ordinal());
            if (sameDay || sameOrdinal || bothUnknown) {
                meetings.set(i, known.and(meeting));
                return i;
            }
        }
        boolean nameless = meeting.date() == null && meeting.ordinal() == null;
        if (nameless && !meetings.isEmpty()) {
            meetings.set(meetings.size() - 1, meetings.getLast().and(meeting));
            return meetings.size() - 1;
        }
        meetings.add(meeting);
        return meetings.size() - 1;
    }

    /** A meeting of which only the day, and perhaps the ordinal, is known. */
    int meetingOn(LocalDate date, @Nullable String ordinal) {
        return meeting(MeetingReading.on(council, ordinal, date));
    }

    /**
     * The text of {@code lines[from, to)} in stretches of readable length, cut between blocks and
     * pages.
     */
    List<Stretch> stretches(int from, int to) {
        var stretches = new ArrayList<Stretch>();
        int i = from;
        while (i < to) {
            var first = lines.get(i);
            var last = first;
            while (i + 1 < to
                    && lines.get(i + 1).end() - first.start() <= LONGEST_STRETCH
                    && lines.get(i + 1).page() == first.page()) {
                i++;
                last = lines.get(i);
            }
            stretches.add(
                    new Stretch(first.start(), last.end(), first.block(), first.page(), null));
            i++;
        }
        return stretches;
    }

    private static final int LONGEST_STRETCH = 800;
}
