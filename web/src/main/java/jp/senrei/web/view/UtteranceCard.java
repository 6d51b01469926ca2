package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 発言 in a list.
 *
 * @param role null where the name says it already
 * @param meeting null when the meeting is not held
 * @param caseOf the case that is talked about; null between cases
 * @param place where it stands in its document
 */
public record UtteranceCard(
        String speaker,
        @Nullable String role,
        @Nullable String meeting,
        String meetingHref,
        @Nullable Day date,
        @Nullable Link caseOf,
        List<Run> runs,
        Link place) {
    public UtteranceCard {
        runs = List.copyOf(runs);
    }
}
