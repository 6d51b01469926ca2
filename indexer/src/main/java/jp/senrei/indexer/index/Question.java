package jp.senrei.indexer.index;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to find. Values of one facet are alternatives (OR), facets narrow each other
 * (AND).
 *
 * @param text in the query language of the search box; empty finds everything
 * @param from first day of the meeting, null for no bound
 * @param to last day, included
 * @param page 1-based
 * @param size hits a page, 1 to {@link #MAX_SIZE}
 */
public record Question(
        String text,
        Map<Facet, Set<String>> filters,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Sort sort,
        int page,
        int size) {

    /** Longest query in UTF-16 units; what is longer is cut there and the answer says so. */
    public static final int MAX_TEXT = 1_000;

    /** Most hits a page. */
    public static final int MAX_SIZE = 100;

    /** Hits beyond this rank are not served: narrow the search instead. */
    public static final int MAX_RANK = 10_000;

    public Question {
        if (page < 1) throw new IllegalArgumentException("page " + page);
        if (size < 1 || size > MAX_SIZE) throw new IllegalArgumentException("size " + size);
        var copy = new EnumMap<Facet, Set<String>>(Facet.class);
        filters.forEach(
                (facet, values) -> {
                    if (!values.isEmpty())
                        copy.put(
                                facet,
                                java.util.Collections.unmodifiableSet(new LinkedHashSet<>(values)));
                });
        filters = java.util.Collections.unmodifiableMap(copy);
    }

    /** All hits for a text, first page, best first. */
    public static Question of(String text) {
        return new Question(text, Map.of(), null, null, Sort.RELEVANCE, 1, 20);
    }
}
