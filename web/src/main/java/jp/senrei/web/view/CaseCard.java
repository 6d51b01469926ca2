package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case in a list. */
public record CaseCard(
        String href,
        String title,
        @Nullable String number,
        Badge outcome,
        String municipality,
        @Nullable Day date,
        @Nullable String department,
        String kind,
        List<Excerpt> excerpts) {

    public CaseCard {
        excerpts = List.copyOf(excerpts);
    }
}
