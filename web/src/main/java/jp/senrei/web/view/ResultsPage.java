package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 検索結果.
 *
 * @param notice what was done with the query, null when it was read as written
 * @param first rank of the first hit on this page, 1-based
 * @param chips the filters chosen; each link leads to the search without it
 * @param clear the search without any filter
 * @param scopes how near to each other the words may stand
 * @param from {@code 2022-07-28} or empty
 * @param to likewise
 * @param beyond hits that cannot be paged to, null when all can
 */
public record ResultsPage(
        Frame frame,
        @Nullable String notice,
        long total,
        int first,
        int last,
        Listing listing,
        List<Filter> filters,
        List<Link> chips,
        String clear,
        List<Filter.Option> sorts,
        List<Filter.Option> scopes,
        String from,
        String to,
        @Nullable Pager pager,
        @Nullable String beyond) {

    public ResultsPage {
        filters = List.copyOf(filters);
        chips = List.copyOf(chips);
        sorts = List.copyOf(sorts);
        scopes = List.copyOf(scopes);
    }
}
