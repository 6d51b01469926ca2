package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import jp.senrei.indexer.index.IndexEntry.Type;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * Merges away what was deleted where it has a part in scores. A suggestion has none, and the counts
 * of many change with every document: for them alone no segment is written anew.
 */
final class ScoredDeletes extends FilterMergePolicy {
    /** Of the segments in which nothing but suggestions was deleted. */
    private volatile Set<String> spared = Set.of();

    ScoredDeletes(MergePolicy policy) {
        super(policy);
    }

    /** To be called before {@link IndexWriter#forceMergeDeletes}, by the thread that calls it. */
    void look(IndexWriter writer) throws IOException {
        var found = new HashSet<String>();
        try (var reader = DirectoryReader.open(writer)) {
            for (var leaf : reader.leaves()) {
                if (leaf.reader() instanceof SegmentReader segment
                        && segment.numDeletedDocs() == deletedSuggestions(segment))
                    found.add(segment.getSegmentName());
            }
        }
        spared = found;
    }

    private static int deletedSuggestions(LeafReader segment) throws IOException {
        Bits live = segment.getLiveDocs();
        if (live == null) return 0;
        var suggestions = segment.postings(new Term(Fields.TYPE, Type.SUGGESTION.name()));
        if (suggestions == null) return 0;
        int deleted = 0;
        for (int doc = suggestions.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = suggestions.nextDoc()) if (!live.get(doc)) deleted++;
        return deleted;
    }

    @Override
    public MergeSpecification findForcedDeletesMerges(SegmentInfos segments, MergeContext context)
            throws IOException {
        var others = new SegmentInfos(segments.getIndexCreatedVersionMajor());
        for (var segment : segments) if (!isSpared(segment)) others.add(segment);
        return super.findForcedDeletesMerges(others, context);
    }

    private boolean isSpared(SegmentCommitInfo segment) {
        return spared.contains(segment.info.name);
    }
}
