package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 発言 in a list.
 *
 * @param person the page of the speaker; null for nobody by name and when the meeting is not held
 * @param role null where the name says it already
 * @param meeting null when the meeting is not held
 * @param caseOf the case that is talked about; null between cases
 * @param place where it stands in its document
 * @param original its page of the original file, null where that has none
 * @param citation null when the meeting is not held
 */
public record UtteranceCard(
        String speaker,
        @Nullable String person,
        @Nullable String role,
        @Nullable String meeting,
        String meetingHref,
        @Nullable Day date,
        @Nullable Link caseOf,
        List<Run> runs,
        Link place,
        @Nullable String original,
        @Nullable Citation citation) {
    public UtteranceCard {
        runs = List.copyOf(runs);
    }
}
