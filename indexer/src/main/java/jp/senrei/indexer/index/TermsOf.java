package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** The terms that an index document has in a field that keeps them by document. */
final class TermsOf {
    private TermsOf() {}

    static Set<String> document(IndexSearcher searcher, int document, String field)
            throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var values = DocValues.getSortedSet(leaf.reader(), field);
        var terms = new LinkedHashSet<String>();
        if (!values.advanceExact(document - leaf.docBase)) return terms;
        for (int i = values.docValueCount(); i > 0; i--)
            terms.add(values.lookupOrd(values.nextOrd()).utf8ToString());
        return terms;
    }
}
