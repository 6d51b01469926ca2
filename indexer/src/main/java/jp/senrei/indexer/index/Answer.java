package jp.senrei.indexer.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the index found.
 *
 * @param total number of all hits, not only of this page
 * @param facets the values met among the hits with their counts, largest first; a facet that is
 *     filtered on counts as if it were not (so that alternatives stay visible). At most 50 of a
 *     facet, and besides those chosen and the values right below them. A facet without values is
 *     absent.
 * @param words the words of the query that go by other names too, in the order typed
 * @param suggestion the query as it was probably meant (クラウド for クラウト), null when there is none
 * @param notices what was done with a query that is not well formed, too long or without exact
 *     hits; empty when it was read as written
 * @param partial the words that counted, when nothing has all of them; null otherwise
 * @param absence why nothing was found; null when something was, or when there was nothing to look
 *     for
 */
public record Answer<H>(
        long total,
        List<H> hits,
        Map<Facet, List<Bucket>> facets,
        List<AskedWord> words,
        @Nullable String suggestion,
        List<QueryNotice> notices,
        @Nullable Partial partial,
        @Nullable Absence absence) {
    public Answer {
        hits = List.copyOf(hits);
        words = List.copyOf(words);
        notices = List.copyOf(notices);
    }

    /** What was found; nothing needs to be said of it. */
    public static <H> Answer<H> of(
            long total, List<H> hits, Map<Facet, List<Bucket>> facets, List<AskedWord> words) {
        return new Answer<>(total, hits, facets, words, null, List.of(), null, null);
    }

    /** What is found where nothing was ever published. */
    static <H> Answer<H> nothing(List<QueryNotice> notices) {
        return Answer.<H>of(0, List.of(), Map.of(), List.of())
                .noting(notices)
                .because(Absence.OF_ALL);
    }

    /** The notices in one text, 日本語; null when there are none. */
    public @Nullable String notice() {
        return QueryNotice.told(notices);
    }

    /** The same, with the query as it was probably meant. */
    public Answer<H> meaning(@Nullable String query) {
        return new Answer<>(total, hits, facets, words, query, notices, partial, absence);
    }

    /** The same, with what was done with the query. */
    public Answer<H> noting(List<QueryNotice> how) {
        return new Answer<>(total, hits, facets, words, suggestion, how, partial, absence);
    }

    /** The same, of hits that have only some of these words. */
    public Answer<H> partly(Partial some) {
        return new Answer<>(total, hits, facets, words, suggestion, notices, some, absence);
    }

    /** The same, with why it has no hits. */
    public Answer<H> because(Absence why) {
        return new Answer<>(total, hits, facets, words, suggestion, notices, partial, why);
    }

    /**
     * One value of a facet.
     *
     * <p>What {@code count} promises: it is the total of the same question with this value alone
     * chosen in its facet, in place of what was chosen there. All that is chosen in other facets
     * stays, except that prefecture and municipality are one choice here, and so are year and month
     * ({@link FacetLevels}). So where nothing was chosen in the facet, the count is what one gets
     * by choosing the value; where something was, it is that of the value alone, as an alternative
     * to what was chosen.
     *
     * @param value for the URL
     * @param label for people; of several names of one value the one met most often
     * @param parent the value right above: of a municipality the prefecture, of a council the
     *     municipality (null when several have one of that name), of a month the fiscal year, of an
     *     article's paragraph the article; null at the top
     * @param children how many values right below have hits, in this facet or the one below; they
     *     need not all be among those shown
     */
    public record Bucket(
            String value,
            String label,
            long count,
            boolean selected,
            @Nullable String parent,
            int children) {
        /** A value that nothing stands above or below. */
        public Bucket(String value, String label, long count, boolean selected) {
            this(value, label, count, selected, null, 0);
        }
    }
}
