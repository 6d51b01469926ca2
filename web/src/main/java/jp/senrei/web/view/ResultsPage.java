package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 検索結果.
 *
 * @param notice what was done with the query, null when it was read as written
 * @param meant the query as it was probably meant, with the search for it; null when there is none
 * @param first rank of the first hit on this page, 1-based
 * @param chips the filters chosen; each link leads to the search without it
 * @param clear the search without any filter
 * @param from {@code 2022-07-28} or empty
 * @param to likewise
 * @param beyond hits that cannot be paged to, null when all can
 */
public record ResultsPage(
        Frame frame,
        @Nullable String notice,
        @Nullable Link meant,
        long total,
        int first,
        int last,
        List<CaseCard> hits,
        List<Filter> filters,
        List<Link> chips,
        String clear,
        List<Filter.Option> sorts,
        String from,
        String to,
        @Nullable Pager pager,
        @Nullable String beyond) {

    public ResultsPage {
        hits = List.copyOf(hits);
        filters = List.copyOf(filters);
        chips = List.copyOf(chips);
        sorts = List.copyOf(sorts);
    }
}
