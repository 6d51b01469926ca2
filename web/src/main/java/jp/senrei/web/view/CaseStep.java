package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 経過: a step on the way of a case, 諮問資料 → 審議 → 答申 → 報告.
 *
 * @param places where held documents show it, or later cases that report on it
 * @param missing what of it is not held, in a sentence; null when nothing is missed
 */
public record CaseStep(String name, List<Place> places, @Nullable String missing) {
    public CaseStep {
        places = List.copyOf(places);
    }

    public boolean held() {
        return !places.isEmpty();
    }

    /**
     * @param part 会議録
     * @param name of the document or the case, in the words of the documents
     * @param pages 48〜55ページ, null when the document has none
     * @param date of the meeting it belongs to, null when not known
     */
    public record Place(
            String part, String name, String href, @Nullable String pages, @Nullable Day date) {}
}
