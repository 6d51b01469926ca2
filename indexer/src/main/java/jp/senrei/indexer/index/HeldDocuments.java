package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.senrei.corpus.model.Document;
import jp.senrei.indexer.index.IndexEntry.Type;
import jp.senrei.indexer.index.OpenDocuments.Opened;
import org.apache.lucene.search.IndexSearcher;

/** Documents by their ids, whether they are the newest version or an earlier one. */
record HeldDocuments(IndexSearcher searcher) {
    Optional<DocumentEntry> whole(String id) throws IOException {
        var newest = new Records(searcher).document(id);
        return newest.isPresent() ? newest : earlier().find(id);
    }

    /** With text and turns only. */
    Optional<DocumentEntry> toBeRead(String id) throws IOException {
        var newest = OpenDocuments.read(searcher, id).map(Opened::entry);
        return newest.isPresent() ? newest : earlier().find(id);
    }

    Optional<Document> about(String id) throws IOException {
        var newest = newest(id);
        return newest.isPresent() ? newest : earlier().about(id);
    }

    /** Newest first; empty when there is no such document. */
    List<Document> versionsOf(String id) throws IOException {
        var newest = earlier().newestOf(id).orElse(id);
        var versions = new ArrayList<Document>();
        newest(newest).ifPresent(versions::add);
        versions.addAll(earlier().before(newest));
        return List.copyOf(versions);
    }

    private Optional<Document> newest(String id) throws IOException {
        return new Records(searcher).find(Type.DOCUMENT, id, Document.class);
    }

    private EarlierVersions earlier() {
        return new EarlierVersions(searcher);
    }
}
