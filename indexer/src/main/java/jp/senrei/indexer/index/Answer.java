package jp.senrei.indexer.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the index found.
 *
 * @param total number of all hits, not only of this page
 * @param facets the values met among the hits with their counts, largest first; a facet that is
 *     filtered on counts as if it were not (so that alternatives stay visible). A facet without
 *     values is absent.
 * @param words the words of the query that go by other names too, in the order typed
 * @param suggestion the query as it was probably meant (クラウド for クラウト), null when there is none
 * @param notice what was done with a query that is not well formed or too long, 日本語; null when it
 *     was read as written
 */
public record Answer<H>(
        long total,
        List<H> hits,
        Map<Facet, List<Bucket>> facets,
        List<AskedWord> words,
        @Nullable String suggestion,
        @Nullable String notice) {
    public Answer {
        hits = List.copyOf(hits);
        words = List.copyOf(words);
    }

    /** What is found where nothing was ever published. */
    static <H> Answer<H> nothing(@Nullable String notice) {
        return new Answer<>(0, List.of(), Map.of(), List.of(), null, notice);
    }

    /** The same, with the query as it was probably meant. */
    Answer<H> meaning(@Nullable String query) {
        return new Answer<>(total, hits, facets, words, query, notice);
    }

    /** One value of a facet: {@code value} for the URL, {@code label} for people. */
    public record Bucket(String value, String label, long count, boolean selected) {}
}
