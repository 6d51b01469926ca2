package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.senrei.indexer.index.FacetChoices.Choice;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values of all facets in one pass. A hit of every choice counts in every facet; one
 * that misses a single choice counts in the facets of that choice only, as if it had not been made;
 * one that misses more counts nowhere.
 */
final class FacetCounts implements Collector {
    private final FacetTables tables;
    private final List<Choice> choices;
    private final List<Weight> weights;
    private final Map<Facet, int[]> counts = new EnumMap<>(Facet.class);

    private FacetCounts(FacetTables tables, List<Choice> choices, List<Weight> weights) {
        this.tables = tables;
        this.choices = choices;
        this.weights = weights;
        for (var facet : Facet.values()) counts.put(facet, new int[tables.of(facet).size()]);
    }

    /**
     * The number of hits with each value, by the ordinals of the facet's table.
     *
     * @param query the question without what it is narrowed to
     */
    static Map<Facet, int[]> count(
            IndexSearcher searcher, FacetTables tables, Query query, FacetChoices choices)
            throws IOException {
        var weights = new ArrayList<Weight>();
        for (var choice : choices.choices())
            weights.add(
                    searcher.createWeight(
                            searcher.rewrite(choice.query()), ScoreMode.COMPLETE_NO_SCORES, 1));
        return searcher.search(
                allButOneOf(query, choices.choices()),
                new CollectorManager<FacetCounts, Map<Facet, int[]>>() {
                    @Override
                    public FacetCounts newCollector() {
                        return new FacetCounts(tables, choices.choices(), weights);
                    }

                    @Override
                    public Map<Facet, int[]> reduce(Collection<FacetCounts> parts) {
                        var all = new FacetCounts(tables, List.of(), List.of());
                        parts.forEach(all::add);
                        return all.counts;
                    }
                });
    }

    /** Leaves out early what misses more than one choice. */
    private static Query allButOneOf(Query query, List<Choice> choices) {
        if (choices.size() < 2) return query;
        var most = new BooleanQuery.Builder().setMinimumNumberShouldMatch(choices.size() - 1);
        choices.forEach(choice -> most.add(choice.query(), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(most.build(), Occur.FILTER)
                .build();
    }

    private void add(FacetCounts part) {
        part.counts.forEach(
                (facet, some) -> {
                    var all = of(facet);
                    for (int i = 0; i < some.length; i++) all[i] += some[i];
                });
    }

    private int[] of(Facet facet) {
        var some = counts.get(facet);
        if (some == null) throw new AssertionError(facet);
        return some;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        var everywhere = new ArrayList<Counter>();
        var ofChoice = new ArrayList<List<Counter>>();
        var matches = new ArrayList<@Nullable DocIdSetIterator>();
        for (int i = 0; i < choices.size(); i++) {
            ofChoice.add(new ArrayList<>());
            var scorer = weights.get(i).scorer(leaf);
            matches.add(scorer == null ? null : scorer.iterator());
        }
        for (var facet : Facet.values()) {
            var table = tables.of(facet);
            var values = table.values(leaf);
            if (values.getValueCount() == 0) continue;
            var counter = new Counter(values, table.ordinals(leaf), of(facet));
            everywhere.add(counter);
            for (int i = 0; i < choices.size(); i++)
                if (choices.get(i).facets().contains(facet)) ofChoice.get(i).add(counter);
        }
        return new Leaf(everywhere, ofChoice, matches);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /**
     * @param ofChoice the counters of each choice's facets
     * @param matches what each choice lets through in this segment, null for nothing
     */
    private record Leaf(
            List<Counter> everywhere,
            List<List<Counter>> ofChoice,
            List<@Nullable DocIdSetIterator> matches)
            implements LeafCollector {
        private static final int NONE = -1;

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) throws IOException {
            int missed = NONE;
            for (int i = 0; i < matches.size(); i++) {
                if (matches(matches.get(i), doc)) continue;
                if (missed != NONE) return;
                missed = i;
            }
            for (var counter : missed == NONE ? everywhere : ofChoice.get(missed))
                counter.count(doc);
        }

        private static boolean matches(@Nullable DocIdSetIterator choice, int doc)
                throws IOException {
            if (choice == null) return false;
            int at = choice.docID() < doc ? choice.advance(doc) : choice.docID();
            return at == doc;
        }
    }

    private record Counter(SortedSetDocValues values, LongValues ordinals, int[] counts) {
        void count(int doc) throws IOException {
            if (!values.advanceExact(doc)) return;
            for (int i = values.docValueCount(); i > 0; i--)
                counts[(int) ordinals.get(values.nextOrd())]++;
        }
    }
}
