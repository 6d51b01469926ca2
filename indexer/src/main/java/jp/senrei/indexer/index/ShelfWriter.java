package jp.senrei.indexer.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jp.senrei.corpus.model.Audience;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** The index of one audience, for writing by one thread. */
final class ShelfWriter implements Closeable {
    private static final int BUFFER_MB = 64;

    private final FSDirectory directory;
    private final IndexWriter writer;

    private ShelfWriter(FSDirectory directory) throws IOException {
        this.directory = directory;
        if (Damage.isIn(directory)) Damage.discard(directory);
        var config = config();
        if (!Shelf.isOfThisVersion(directory)) config.setOpenMode(OpenMode.CREATE);
        this.writer = new IndexWriter(directory, config);
    }

    /** Makes the folder when it is not there; throws away what cannot be read. */
    static ShelfWriter open(Path folder, Audience audience) throws IOException {
        var directory = FSDirectory.open(Shelf.folder(folder, audience));
        try {
            return new ShelfWriter(directory);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static IndexWriterConfig config() {
        var merges = new TieredMergePolicy();
        merges.setForceMergeDeletesPctAllowed(0);
        // a merge in the background would escape the wait in prepare
        return new IndexWriterConfig(Views.ALL)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false)
                .setMergePolicy(merges)
                .setMergeScheduler(new SerialMergeScheduler());
    }

    Path folder() {
        return directory.getDirectory();
    }

    void replace(Holdings holdings) throws IOException {
        var vanished = fingerprints(holdings.municipality());
        HoldingsEntries.each(holdings, entry -> write(entry, vanished.remove(entry.key())));
        for (var key : vanished.keySet()) writer.deleteDocuments(new Term(Fields.KEY, key));
    }

    private void write(IndexEntry entry, @Nullable String before) throws IOException {
        if (!entry.fingerprint().equals(before))
            writer.updateDocument(new Term(Fields.KEY, entry.key()), entry.content().get());
    }

    /**
     * What the index holds of a municipality, with what this writer has not published yet: key →
     * fingerprint.
     */
    private Map<String, String> fingerprints(String owner) throws IOException {
        var fingerprints = new HashMap<String, String>();
        try (var reader = DirectoryReader.open(writer)) {
            for (var leaf : reader.leaves()) fingerprints(leaf.reader(), owner, fingerprints);
        }
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

    /**
     * All of a publication but the last step. What was deleted is merged away before, so that it
     * has no part in the statistics behind a score and a rebuilt index answers the same.
     */
    void prepare() throws IOException {
        writer.forceMergeDeletes();
        if (!isOfThisVersion()) writer.setLiveCommitData(Schema.userData().entrySet());
        writer.prepareCommit();
    }

    /** Shows readers what was {@link #prepare}d. */
    void publish() throws IOException {
        writer.commit();
        Damage.unmark(folder());
    }

    boolean isOfThisVersion() {
        var told = new HashMap<String, String>();
        var userData = writer.getLiveCommitData();
        if (userData != null) userData.forEach(entry -> told.put(entry.getKey(), entry.getValue()));
        return Schema.isThis(told);
    }

    /** Gives up what was not published. */
    @Override
    public void close() throws IOException {
        IOUtils.close(writer::rollback, directory);
    }
}
