package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.FacetValue.BETWEEN;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/**
 * All values of one facet in one state of the index, each with a number (its ordinal, in the order
 * of the values) so that counting needs no strings. For many threads.
 */
final class FacetTable {
    /**
     * What is known of a value beside itself.
     *
     * @param under the one value above it that the index tells, null for none or several
     */
    record Told(String value, String label, @Nullable String under) {}

    private record Spelling(String label, String under, long uses) {}

    private final Facet facet;
    private final IndexReader reader;
    private final OrdinalMap ordinals;
    private final Map<Integer, Told> told = new ConcurrentHashMap<>();

    FacetTable(Facet facet, IndexReader reader) throws IOException {
        this.facet = facet;
        this.reader = reader;
        var leaves = new SortedSetDocValues[reader.leaves().size()];
        for (var leaf : reader.leaves()) leaves[leaf.ord] = values(leaf);
        this.ordinals = OrdinalMap.build(null, leaves, PackedInts.DEFAULT);
    }

    int size() {
        return Math.toIntExact(ordinals.getValueCount());
    }

    /** The values of a segment's documents, by the segment's own ordinals. */
    SortedSetDocValues values(LeafReaderContext leaf) throws IOException {
        return DocValues.getSortedSet(leaf.reader(), Fields.count(facet));
    }

    /** From a segment's ordinals to those of this table. */
    LongValues ordinals(LeafReaderContext leaf) {
        return ordinals.getGlobalOrds(leaf.ord);
    }

    /** -1 when no document has the value. */
    int ordinal(String value) throws IOException {
        var term = new BytesRef(value);
        for (var leaf : reader.leaves()) {
            long ordinal = values(leaf).lookupTerm(term);
            if (ordinal >= 0) return (int) ordinals(leaf).get(ordinal);
        }
        return -1;
    }

    Told told(int ordinal) throws IOException {
        var known = told.get(ordinal);
        if (known != null) return known;
        var read = told(value(ordinal));
        told.put(ordinal, read);
        return read;
    }

    private String value(int ordinal) throws IOException {
        var leaf = reader.leaves().get(ordinals.getFirstSegmentNumber(ordinal));
        return values(leaf).lookupOrd(ordinals.getFirstSegmentOrd(ordinal)).utf8ToString();
    }

    private Told told(String value) throws IOException {
        var spellings = new ArrayList<Spelling>();
        tails(Fields.told(facet), value)
                .forEach(
                        (tail, uses) -> {
                            int between = tail.indexOf(BETWEEN);
                            spellings.add(
                                    new Spelling(
                                            tail.substring(0, between),
                                            tail.substring(between + 1),
                                            uses));
                        });
        return new Told(value, label(value, spellings), under(value, spellings));
    }

    /** The label met most often; of two met as often, the first in the order of characters. */
    private static String label(String value, List<Spelling> spellings) {
        var uses = new TreeMap<String, Long>();
        spellings.forEach(one -> uses.merge(one.label(), one.uses(), Long::sum));
        return uses.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(value);
    }

    private @Nullable String under(String value, List<Spelling> spellings) {
        var told = spellings.stream().map(Spelling::under).distinct().toList();
        if (told.size() == 1 && !told.getFirst().isEmpty()) return told.getFirst();
        return FacetLevels.above(facet, value);
    }

    /** The values with this label. */
    List<String> named(String label) throws IOException {
        return List.copyOf(tails(Fields.byName(facet), label).keySet());
    }

    /** What stands behind the head in the terms that begin with it → documents with that term. */
    private Map<String, Long> tails(String field, String head) throws IOException {
        var tails = new TreeMap<String, Long>();
        var prefix = head + BETWEEN;
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(field);
            if (terms == null) continue;
            var each = terms.iterator();
            if (each.seekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END) continue;
            for (var term = each.term(); term != null; term = each.next()) {
                var text = term.utf8ToString();
                if (!text.startsWith(prefix)) break;
                tails.merge(text.substring(prefix.length()), (long) each.docFreq(), Long::sum);
            }
        }
        return tails;
    }
}
