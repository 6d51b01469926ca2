package jp.senrei.indexer.index;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to find. Values of one facet are alternatives (OR), facets narrow each other
 * (AND); only prefecture and municipality are two levels of one choice, and so are year and month:
 * their values are alternatives too, where a value gives way to one chosen below it. A value may
 * also be given by its label (足立区 for 131211). Begin with {@link #of} and narrow it.
 *
 * @param text in the query language of the search box; empty finds everything
 * @param scope where all words of the text must be met; null for what is usual: in the same case,
 *     for documents in the same document (much of one lies outside of its cases)
 * @param without other names of words (synonyms) that are not to be used, as the answer gave them
 * @param from first day of the meeting, null for no bound
 * @param to last day, included
 * @param page 1-based
 * @param size hits a page, 1 to {@link #MAX_SIZE}
 */
public record Question(
        String text,
        @Nullable Scope scope,
        Set<String> without,
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

    public static final int USUAL_SIZE = 20;

    public Question {
        if (page < 1) throw new IllegalArgumentException("page " + page);
        if (size < 1 || size > MAX_SIZE) throw new IllegalArgumentException("size " + size);
        without = Collections.unmodifiableSet(new LinkedHashSet<>(without));
        var copy = new EnumMap<Facet, Set<String>>(Facet.class);
        filters.forEach(
                (facet, values) -> {
                    if (!values.isEmpty())
                        copy.put(facet, Collections.unmodifiableSet(new LinkedHashSet<>(values)));
                });
        filters = Collections.unmodifiableMap(copy);
    }

    /** All hits for a text, first page, best first. */
    public static Question of(String text) {
        return new Question(
                text, null, Set.of(), Map.of(), null, null, Sort.RELEVANCE, 1, USUAL_SIZE);
    }

    public Question text(String text) {
        return new Question(text, scope, without, filters, from, to, sort, page, size);
    }

    public Question within(@Nullable Scope scope) {
        return new Question(text, scope, without, filters, from, to, sort, page, size);
    }

    /** Without these other names of its words. */
    public Question without(Set<String> names) {
        return new Question(text, scope, names, filters, from, to, sort, page, size);
    }

    public Question filteredBy(Map<Facet, Set<String>> filters) {
        return new Question(text, scope, without, filters, from, to, sort, page, size);
    }

    /** With these values of one facet instead of those it had. */
    public Question filteredBy(Facet facet, Set<String> values) {
        var changed = new EnumMap<Facet, Set<String>>(Facet.class);
        changed.putAll(filters);
        changed.put(facet, values);
        return filteredBy(changed);
    }

    /**
     * Without the chosen values below which another is chosen: the ordinance where one of its
     * articles is. A page asks so, because ticking a box in a form cannot untick the one above it.
     */
    public Question narrowedToLowest() {
        return filteredBy(FacetLevels.lowest(filters));
    }

    public Question between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Question(text, scope, without, filters, from, to, sort, page, size);
    }

    public Question sortedBy(Sort sort) {
        return new Question(text, scope, without, filters, from, to, sort, page, size);
    }

    public Question page(int page) {
        return new Question(text, scope, without, filters, from, to, sort, page, size);
    }

    public Question size(int size) {
        return new Question(text, scope, without, filters, from, to, sort, page, size);
    }
}
