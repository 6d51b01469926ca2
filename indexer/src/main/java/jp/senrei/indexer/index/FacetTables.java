package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * The tables of all facets in one state of the index: made when that state is first counted. For
 * many threads.
 */
final class FacetTables {
    private static final EachState<FacetTables> OPEN =
            new EachState<>(searcher -> new FacetTables(searcher.getIndexReader()));

    private final Map<Facet, FacetTable> tables = new EnumMap<>(Facet.class);
    private final Map<Facet, int[]> above = new ConcurrentHashMap<>();

    private FacetTables(IndexReader reader) throws IOException {
        for (var facet : Facet.values()) tables.put(facet, new FacetTable(facet, reader));
    }

    static FacetTables of(IndexSearcher searcher) throws IOException {
        return OPEN.of(searcher);
    }

    FacetTable of(Facet facet) {
        var table = tables.get(facet);
        if (table == null) throw new AssertionError(facet);
        return table;
    }

    /**
     * The ordinal of the value right above each value, in the table of {@link
     * FacetLevels#facetAbove}; -1 for none. Null for a facet that nothing stands above.
     */
    int @Nullable [] above(Facet facet) throws IOException {
        if (FacetLevels.facetAbove(facet) == null) return null;
        var known = above.get(facet);
        if (known != null) return known;
        var made = readAbove(facet);
        above.put(facet, made);
        return made;
    }

    private int[] readAbove(Facet facet) throws IOException {
        var table = of(facet);
        var upper = FacetLevels.facetAbove(facet);
        var ordinals = new int[table.size()];
        Arrays.fill(ordinals, -1);
        if (upper == null) return ordinals;
        for (int i = 0; i < ordinals.length; i++) {
            var value = table.told(i).under();
            if (value != null) ordinals[i] = of(upper).ordinal(value);
        }
        return ordinals;
    }
}
