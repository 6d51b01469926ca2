package jp.senrei.corpus.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 会議, as all its documents together tell it.
 *
 * @param observers number of 傍聴者, null when not said
 * @param documents ids
 * @param gaps what the agenda promises and the archive does not hold, in words
 * @param hours 開会と閉会の時刻 as written, null when not said
 */
public record Meeting(
        String id,
        Municipality municipality,
        @Nullable String council,
        @Nullable String ordinal,
        @Nullable LocalDate date,
        @Nullable LocalDate endDate,
        boolean written,
        @Nullable String venue,
        List<Attendee> attendees,
        List<String> absent,
        @Nullable Integer observers,
        List<String> documents,
        List<String> gaps,
        @Nullable String hours) {

    public Meeting {
        attendees = List.copyOf(attendees);
        absent = List.copyOf(absent);
        documents = List.copyOf(documents);
        gaps = List.copyOf(gaps);
    }
}
