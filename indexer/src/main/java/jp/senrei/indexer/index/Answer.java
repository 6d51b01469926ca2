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
 * @param notice what was done with a query that is not well formed or too long, 日本語; null when it
 *     was read as written
 */
public record Answer<H>(
        long total, List<H> hits, Map<Facet, List<Bucket>> facets, @Nullable String notice) {
    public Answer {
        hits = List.copyOf(hits);
    }

    /** One value of a facet: {@code value} for the URL, {@code label} for people. */
    public record Bucket(String value, String label, long count, boolean selected) {}
}
