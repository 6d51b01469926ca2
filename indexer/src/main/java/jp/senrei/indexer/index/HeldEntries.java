package jp.senrei.indexer.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** What an index held when it began to be replaced, with what was not published yet. */
final class HeldEntries implements Closeable {
    private final DirectoryReader reader;

    HeldEntries(IndexWriter writer) throws IOException {
        reader = DirectoryReader.open(writer);
    }

    /** The entries of an {@link Owner}: key → fingerprint. */
    Map<String, String> of(String owner) throws IOException {
        var fingerprints = new HashMap<String, String>();
        for (var leaf : reader.leaves()) fingerprints(leaf.reader(), owner, fingerprints);
        return fingerprints;
    }

    private static void fingerprints(LeafReader leaf, String owner, Map<String, String> into)
            throws IOException {
        var owned = leaf.postings(new Term(Fields.OWNER, owner));
        if (owned == null) return;
        var keys = leaf.getSortedDocValues(Fields.KEY);
        var values = leaf.getSortedDocValues(Fields.FINGERPRINT);
        var live = leaf.getLiveDocs();
        for (int doc = owned.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = owned.nextDoc()) {
            if (live != null && !live.get(doc)) continue;
            if (!keys.advanceExact(doc) || !values.advanceExact(doc)) continue;
            into.put(
                    keys.lookupOrd(keys.ordValue()).utf8ToString(),
                    values.lookupOrd(values.ordValue()).utf8ToString());
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
