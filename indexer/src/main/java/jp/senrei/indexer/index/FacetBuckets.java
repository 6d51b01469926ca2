package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.senrei.indexer.index.Answer.Bucket;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/** From counts to what is shown: the largest, those chosen, and what stands right below them. */
final class FacetBuckets {
    /** Values of a facet shown in any case. */
    static final int MOST = 50;

    /** Values shown below one that is chosen. */
    static final int MOST_BELOW = 200;

    private static final Comparator<Bucket> LARGEST_FIRST =
            Comparator.comparingLong(Bucket::count)
                    .reversed()
                    .thenComparing(Bucket::label)
                    .thenComparing(Bucket::value);

    private final FacetTables tables;
    private final Map<Facet, int[]> counts;
    private final Map<Facet, Set<String>> chosen;
    private final Map<Facet, int[]> children = new EnumMap<>(Facet.class);

    private FacetBuckets(
            FacetTables tables, Map<Facet, int[]> counts, Map<Facet, Set<String>> chosen)
            throws IOException {
        this.tables = tables;
        this.counts = counts;
        this.chosen = chosen;
        for (var facet : Facet.values()) countChildren(facet);
    }

    /** Buckets of each facet that has any, largest first, then by label. */
    static Map<Facet, List<Bucket>> of(
            FacetTables tables, Map<Facet, int[]> counts, Map<Facet, Set<String>> chosen)
            throws IOException {
        var all = new FacetBuckets(tables, counts, chosen);
        var buckets = new EnumMap<Facet, List<Bucket>>(Facet.class);
        for (var facet : Facet.values()) {
            var some = all.buckets(facet);
            if (!some.isEmpty()) buckets.put(facet, some);
        }
        return buckets;
    }

    private void countChildren(Facet facet) throws IOException {
        var above = tables.above(facet);
        var upper = FacetLevels.facetAbove(facet);
        if (above == null || upper == null) return;
        var ofUpper = children.computeIfAbsent(upper, any -> new int[tables.of(upper).size()]);
        var some = counted(facet);
        for (int i = 0; i < some.length; i++) if (some[i] > 0 && above[i] >= 0) ofUpper[above[i]]++;
    }

    private List<Bucket> buckets(Facet facet) throws IOException {
        var shown = new HashSet<Integer>();
        addLargest(shown, facet, -1, MOST);
        for (int ordinal : chosen(facet)) if (counted(facet)[ordinal] > 0) shown.add(ordinal);
        var upper = FacetLevels.facetAbove(facet);
        if (upper != null)
            for (int ordinal : chosen(upper)) addLargest(shown, facet, ordinal, MOST_BELOW);
        var buckets = new ArrayList<Bucket>();
        for (int ordinal : shown) buckets.add(bucket(facet, ordinal));
        buckets.sort(LARGEST_FIRST);
        return List.copyOf(buckets);
    }

    private Set<Integer> chosen(Facet facet) throws IOException {
        var ordinals = new HashSet<Integer>();
        for (var value : chosen.getOrDefault(facet, Set.of())) {
            int ordinal = tables.of(facet).ordinal(value);
            if (ordinal >= 0) ordinals.add(ordinal);
        }
        return ordinals;
    }

    /**
     * Of two with the same count the first in the order of values, so that what stands above comes
     * before what stands below it.
     *
     * @param parent only what stands right below this value; -1 for all
     */
    private void addLargest(Set<Integer> shown, Facet facet, int parent, int most)
            throws IOException {
        var above = parent < 0 ? null : tables.above(facet);
        var some = counted(facet);
        var largest = new LongHeap(most);
        for (int i = 0; i < some.length; i++) {
            if (some[i] == 0 || above != null && above[i] != parent) continue;
            largest.insertWithOverflow((long) some[i] << 32 | Integer.MAX_VALUE - i);
        }
        while (largest.size() > 0) shown.add(Integer.MAX_VALUE - (int) largest.pop());
    }

    private Bucket bucket(Facet facet, int ordinal) throws IOException {
        var told = tables.of(facet).told(ordinal);
        var below = children.get(facet);
        boolean isChosen = chosen.getOrDefault(facet, Set.of()).contains(told.value());
        return new Bucket(
                told.value(),
                told.label(),
                counted(facet)[ordinal],
                isChosen,
                parent(facet, ordinal),
                below == null ? 0 : below[ordinal]);
    }

    /** Null also where the value above is in no document. */
    private @Nullable String parent(Facet facet, int ordinal) throws IOException {
        var above = tables.above(facet);
        var upper = FacetLevels.facetAbove(facet);
        if (above == null || upper == null || above[ordinal] < 0) return null;
        return tables.of(upper).told(above[ordinal]).value();
    }

    private int[] counted(Facet facet) {
        var some = counts.get(facet);
        if (some == null) throw new AssertionError(facet);
        return some;
    }
}
