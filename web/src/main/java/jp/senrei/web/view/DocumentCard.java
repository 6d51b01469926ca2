package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 文書 in a list.
 *
 * @param date of its first meeting; null when it is of none
 * @param pages 12ページ; null when it has none
 */
public record DocumentCard(
        String href,
        String title,
        List<String> kinds,
        String municipality,
        @Nullable Day date,
        @Nullable String pages,
        List<Excerpt> excerpts) {
    public DocumentCard {
        kinds = List.copyOf(kinds);
        excerpts = List.copyOf(excerpts);
    }
}
