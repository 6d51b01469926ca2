package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/**
 * The numbers of the index documents that a query finds, in the order of their ids. Keeps eight
 * bytes for each and nothing of what is in them, so that a whole archive can be walked through. For
 * one thread.
 */
final class IdOrder implements PrimitiveIterator.OfInt {
    /** What was found in one part of the index: ordinal of the id and number in the part. */
    private static final class Part {
        final SortedDocValues ids;
        final int base;
        final long[] found;
        int next;

        Part(SortedDocValues ids, int base, long[] found) {
            this.ids = ids;
            this.base = base;
            this.found = found;
        }

        BytesRef id() {
            try {
                return ids.lookupOrd((int) (found[next] >>> Integer.SIZE));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final PriorityQueue<Part> parts = new PriorityQueue<>(Comparator.comparing(Part::id));

    private IdOrder() {}

    static IdOrder of(IndexSearcher searcher, Query query) throws IOException {
        var weight =
                searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        var order = new IdOrder();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var ids = DocValues.getSorted(leaf.reader(), Fields.ID);
            var found = found(weight, leaf, ids);
            if (found.length > 0) order.parts.add(new Part(ids, leaf.docBase, found));
        }
        return order;
    }

    private static long[] found(Weight weight, LeafReaderContext leaf, SortedDocValues ids)
            throws IOException {
        var scorer = weight.scorer(leaf);
        if (scorer == null) return new long[0];
        var found = new long[16];
        int size = 0;
        var live = leaf.reader().getLiveDocs();
        var matches = scorer.iterator();
        for (int doc = matches.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = matches.nextDoc()) {
            if (live != null && !live.get(doc) || !ids.advanceExact(doc)) continue;
            if (size == found.length) found = Arrays.copyOf(found, size * 2);
            found[size++] = (long) ids.ordValue() << Integer.SIZE | doc;
        }
        found = Arrays.copyOf(found, size);
        Arrays.sort(found);
        return found;
    }

    @Override
    public boolean hasNext() {
        return !parts.isEmpty();
    }

    @Override
    public int nextInt() {
        var part = parts.poll();
        if (part == null) throw new NoSuchElementException();
        int doc = part.base + (int) part.found[part.next++];
        if (part.next < part.found.length) parts.add(part);
        return doc;
    }
}
