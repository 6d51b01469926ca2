package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 検索結果.
 *
 * @param notices what was done with the query, empty when it was read as written
 * @param meant the query as it was probably meant, with the search for it; null when there is none
 * @param first rank of the first hit on this page, 1-based
 * @param years null when there are not two years to choose from
 * @param chips the filters chosen; each link leads to the search without it
 * @param clear the search without any filter
 * @param scopes how near to each other the words may stand
 * @param from {@code 2022-07-28} or empty
 * @param to likewise
 * @param beyond hits that cannot be paged to, null when all can
 * @param rewordings other names of the words searched for, null when there are none
 * @param kept what stays when the form is sent again
 * @param partly what counted when nothing has all the words, null otherwise
 * @param nothing why nothing was found, null when something was or nothing could be asked
 * @param gathered cases chosen to be compared so far, on any page
 * @param coverage 収録範囲 in a line
 */
public record ResultsPage(
        Frame frame,
        List<String> notices,
        @Nullable Link meant,
        long total,
        int first,
        int last,
        Listing listing,
        List<Filter> filters,
        @Nullable YearChart years,
        List<Link> chips,
        String clear,
        List<Filter.Option> sorts,
        List<Filter.Option> scopes,
        String from,
        String to,
        @Nullable Pager pager,
        @Nullable String beyond,
        @Nullable Rewordings rewordings,
        List<Kept> kept,
        @Nullable PartlyFound partly,
        @Nullable NothingFound nothing,
        int gathered,
        String coverage) {

    public ResultsPage {
        filters = List.copyOf(filters);
        chips = List.copyOf(chips);
        sorts = List.copyOf(sorts);
        scopes = List.copyOf(scopes);
        kept = List.copyOf(kept);
    }

    /** A parameter that the form has no field for. */
    public record Kept(String name, String value) {}
}
