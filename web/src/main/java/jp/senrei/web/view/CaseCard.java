package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param title with what was searched for in it marked
 */
public record CaseCard(
        String href,
        List<Run> title,
        @Nullable String number,
        Badge outcome,
        String municipality,
        @Nullable Day date,
        @Nullable String department,
        String kind,
        List<Excerpt> excerpts) {

    public CaseCard {
        title = List.copyOf(title);
        excerpts = List.copyOf(excerpts);
    }
}
