package jp.senrei.indexer.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Attendee;
import jp.senrei.corpus.model.Warning;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as one document tells it.
 *
 * @param hours 開会と閉会の時刻 as written, width normalised: 午後2時から午後4時まで
 * @param inferred the date is not under a label of the meeting but taken from the document's own
 *     date
 * @param doubts what a person should check: what was inferred and from where, what cannot be right
 *     in the source
 */
public record MeetingReading(
        @Nullable String council,
        @Nullable String ordinal,
        @Nullable LocalDate date,
        @Nullable LocalDate endDate,
        @Nullable String hours,
        boolean written,
        @Nullable String venue,
        List<Attendee> attendees,
        List<String> absent,
        @Nullable Integer observers,
        boolean inferred,
        List<Warning> doubts) {

    public MeetingReading {
        attendees = List.copyOf(attendees);
        absent = List.copyOf(absent);
        doubts = List.copyOf(doubts);
    }

    /** Nothing but the day and the ordinal is known, each null when it is not. */
    static MeetingReading on(
            @Nullable String council, @Nullable String ordinal, @Nullable LocalDate date) {
        return bare(council, ordinal, date, false, List.of());
    }

    /** The same, from a day that the document carries for itself. */
    static MeetingReading inferred(
            @Nullable String council, @Nullable String ordinal, @Nullable LocalDate date) {
        var doubts =
                date == null
                        ? List.<Warning>of()
                        : List.of(
                                new Warning(
                                        "INFERRED_DATE",
                                        "開催日の記載がないため、文書の日付(%s)を開催日としました。ご確認ください。".formatted(date),
                                        null));
        return bare(council, ordinal, date, true, doubts);
    }

    private static MeetingReading bare(
            @Nullable String council,
            @Nullable String ordinal,
            @Nullable LocalDate date,
            boolean inferred,
            List<Warning> doubts) {
        return new MeetingReading(
                council, ordinal, date, null, null, false, null, List.of(), List.of(), null,
                inferred, doubts);
    }

    /** The same meeting under a number that something else than its head tells. */
    MeetingReading numbered(String number, Warning... doubt) {
        return new MeetingReading(
                council,
                number,
                date,
                endDate,
                hours,
                written,
                venue,
                attendees,
                absent,
                observers,
                inferred,
                Stream.concat(doubts.stream(), Stream.of(doubt)).toList());
    }

    /** The same meeting as another part or document tells it: what this one does not know. */
    public MeetingReading and(MeetingReading more) {
        return new MeetingReading(
                council != null ? council : more.council,
                ordinal != null ? ordinal : more.ordinal,
                date != null ? date : more.date,
                endDate != null ? endDate : more.endDate,
                hours != null ? hours : more.hours,
                written || more.written,
                venue != null ? venue : more.venue,
                attendees.isEmpty() ? more.attendees : attendees,
                absent.isEmpty() ? more.absent : absent,
                observers != null ? observers : more.observers,
                inferred && more.inferred,
                Stream.concat(doubts.stream(), more.doubts.stream()).distinct().toList());
    }
}
