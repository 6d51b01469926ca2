package jp.senrei.web.view;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 文書 in a list.
 *
 * @param title with what was searched for in it marked
 * @param date of its first meeting; null when it is of none
 * @param pages 12ページ; null when it has none
 */
public record DocumentCard(
        String href,
        List<Run> title,
        List<String> kinds,
        String municipality,
        @Nullable Day date,
        @Nullable String pages,
        List<Excerpt> excerpts,
        Citation citation) {
    public DocumentCard {
        title = List.copyOf(title);
        kinds = List.copyOf(kinds);
        excerpts = List.copyOf(excerpts);
    }

    public String name() {
        return title.stream().map(Run::text).collect(Collectors.joining());
    }
}
