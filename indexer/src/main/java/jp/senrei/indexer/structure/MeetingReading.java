package jp.senrei.indexer.structure;

import java.time.LocalDate;
import java.util.List;
import jp.senrei.corpus.model.Attendee;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as one document tells it.
 *
 * @param inferred the date is not under a label of the meeting but taken from the document's own
 *     date
 */
public record MeetingReading(
        @Nullable String council,
        @Nullable String ordinal,
        @Nullable LocalDate date,
        @Nullable LocalDate endDate,
        boolean written,
        @Nullable String venue,
        List<Attendee> attendees,
        List<String> absent,
        @Nullable Integer observers,
        boolean inferred) {

    public MeetingReading {
        attendees = List.copyOf(attendees);
        absent = List.copyOf(absent);
    }

    /** Nothing but the day and the ordinal is known, each null when it is not. */
    static MeetingReading on(
            @Nullable String council, @Nullable String ordinal, @Nullable LocalDate date) {
        return new MeetingReading(
                council, ordinal, date, null, false, null, List.of(), List.of(), null, false);
    }

    /** The same, from a day that the document carries for itself. */
    static MeetingReading inferred(
            @Nullable String council, @Nullable String ordinal, @Nullable LocalDate date) {
        return new MeetingReading(
                council, ordinal, date, null, false, null, List.of(), List.of(), null, true);
    }

    /** The same meeting as another part or document tells it: what this one does not know. */
    public MeetingReading and(MeetingReading more) {
        return new MeetingReading(
                council != null ? council : more.council,
                ordinal != null ? ordinal : more.ordinal,
                date != null ? date : more.date,
                endDate != null ? endDate : more.endDate,
                written || more.written,
                venue != null ? venue : more.venue,
                attendees.isEmpty() ? more.attendees : attendees,
                absent.isEmpty() ? more.absent : absent,
                observers != null ? observers : more.observers,
                inferred && more.inferred);
    }
}
