package jp.senrei.indexer.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 発言者: somebody who speaks in the meetings of one municipality, under one name.
 *
 * @param municipality code
 * @param name without the role: 汐崎
 * @param labels as the minutes write it, the one met most often first: 汐崎会長, 汐崎委員
 * @param turns how often they speak
 * @param meetings ids of those in which they speak, earliest first
 * @param first day of the earliest such meeting, null when no day is known
 * @param last day of the latest one
 */
public record Speaker(
        String municipality,
        String name,
        List<String> labels,
        long turns,
        List<String> meetings,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
    public Speaker {
        labels = List.copyOf(labels);
        meetings = List.copyOf(meetings);
    }
}
