package jp.senrei.indexer.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 収録範囲: what one audience's index holds, so what a search of it has looked through. Nothing of it
 * tells of a document that the audience may not see.
 *
 * @param municipalities names, by code; without the documents of an unknown one
 * @param councils names, sorted
 * @param from day of the earliest meeting, null when no day is known
 * @param to day of the latest one
 * @param unread where a document is held and its text is not
 * @param gaps what the agendas promise and the archive does not hold
 * @param edition null when nothing was ever published
 */
public record Coverage(
        List<String> municipalities,
        List<String> councils,
        long meetings,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long cases,
        long utterances,
        long documents,
        List<Unread> unread,
        List<Gap> gaps,
        @Nullable Edition edition) {
    /** Of an index that was never published. */
    public static final Coverage NONE =
            new Coverage(List.of(), List.of(), 0, null, null, 0, 0, 0, List.of(), List.of(), null);

    public Coverage {
        municipalities = List.copyOf(municipalities);
        councils = List.copyOf(councils);
        unread = List.copyOf(unread);
        gaps = List.copyOf(gaps);
    }

    /**
     * @param document id
     * @param page 1-based, null for the whole document
     */
    public record Unread(String document, String title, @Nullable Integer page) {}

    /**
     * @param meeting id
     * @param name of the meeting, as far as it is known
     * @param missing as the meeting tells it, in words
     */
    public record Gap(String meeting, String name, String missing) {}

    /**
     * 版: one publication of the index.
     *
     * @param number counts up with each publication; begins anew when an index is rebuilt
     * @param id hexadecimal, unique also then
     * @param published to the millisecond; null when the file system does not say
     */
    public record Edition(long number, String id, @Nullable Instant published) {}
}
