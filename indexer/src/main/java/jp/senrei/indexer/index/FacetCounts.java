package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.senrei.indexer.index.Answer.Bucket;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the values of some facets among all hits of a query. */
final class FacetCounts implements Collector {
    /** Values shown for a facet; those selected are shown in any case. */
    private static final int MOST = 50;

    private final Collection<Facet> facets;
    private final Map<Facet, Map<FacetValue, Long>> counts = new EnumMap<>(Facet.class);

    private FacetCounts(Collection<Facet> facets) {
        this.facets = facets;
    }

    /** Buckets of each facet that has any, largest first, then by label. */
    static Map<Facet, List<Bucket>> count(
            IndexSearcher searcher,
            Query query,
            Collection<Facet> facets,
            Map<Facet, Set<String>> selected)
            throws IOException {
        var counts =
                searcher.search(
                        query,
                        new CollectorManager<FacetCounts, Map<Facet, Map<FacetValue, Long>>>() {
                            @Override
                            public FacetCounts newCollector() {
                                return new FacetCounts(facets);
                            }

                            @Override
                            public Map<Facet, Map<FacetValue, Long>> reduce(
                                    Collection<FacetCounts> collectors) {
                                var all = new FacetCounts(facets);
                                collectors.forEach(
                                        one ->
                                                one.counts.forEach(
                                                        (facet, values) ->
                                                                values.forEach(all::add)));
                                return all.counts;
                            }
                        });
        var buckets = new EnumMap<Facet, List<Bucket>>(Facet.class);
        counts.forEach(
                (facet, values) ->
                        buckets.put(
                                facet, buckets(values, selected.getOrDefault(facet, Set.of()))));
        return buckets;
    }

    private static List<Bucket> buckets(Map<FacetValue, Long> counts, Set<String> selected) {
        var byValue =
                new HashMap<
                        String,
                        Bucket>(); // one value may have been labelled twice, as a council renames
        // itself
        counts.forEach(
                (value, count) ->
                        byValue.merge(
                                value.value(),
                                new Bucket(
                                        value.value(),
                                        value.label(),
                                        count,
                                        selected.contains(value.value())),
                                (one, other) -> {
                                    var label =
                                            one.label().compareTo(other.label()) <= 0
                                                    ? one.label()
                                                    : other.label();
                                    return new Bucket(
                                            one.value(),
                                            label,
                                            one.count() + other.count(),
                                            one.selected());
                                }));
        var sorted = new ArrayList<>(byValue.values());
        sorted.sort(
                Comparator.comparingLong(Bucket::count)
                        .reversed()
                        .thenComparing(Bucket::label)
                        .thenComparing(Bucket::value));
        var shown = new ArrayList<>(sorted.subList(0, Math.min(MOST, sorted.size())));
        sorted.stream().skip(MOST).filter(Bucket::selected).forEach(shown::add);
        return List.copyOf(shown);
    }

    private void add(FacetValue value, long count) {
        counts.computeIfAbsent(value.facet(), any -> new HashMap<>())
                .merge(value, count, Long::sum);
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        var counters = new ArrayList<Counter>();
        for (var facet : facets) {
            var values = DocValues.getSortedSet(leaf.reader(), Fields.count(facet));
            if (values.getValueCount() > 0)
                counters.add(new Counter(facet, values, new int[(int) values.getValueCount()]));
        }
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int doc) throws IOException {
                for (var counter : counters) counter.count(doc);
            }

            @Override
            public void finish() throws IOException {
                for (var counter : counters) counter.addTo(FacetCounts.this);
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    private record Counter(Facet facet, SortedSetDocValues values, int[] counts) {
        void count(int doc) throws IOException {
            if (!values.advanceExact(doc)) return;
            for (int i = values.docValueCount(); i > 0; i--) counts[(int) values.nextOrd()]++;
        }

        void addTo(FacetCounts all) throws IOException {
            for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] == 0) continue;
                all.add(
                        FacetValue.ofTerm(facet, values.lookupOrd(ordinal).utf8ToString()),
                        counts[ordinal]);
            }
        }
    }
}
