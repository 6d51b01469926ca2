package jp.senrei.indexer.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import jp.senrei.corpus.model.Audience;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/** The index of one audience, for writing. */
final class ShelfWriter implements Closeable {
    private static final int BUFFER_MB = 48;

    /** What was deleted costs at most this much to be taken away from a segment. */
    private static final double LARGEST_SEGMENT_MB = 512;

    private final FSDirectory directory;
    private final ScoredDeletes merges = new ScoredDeletes(tiers());
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

    private static TieredMergePolicy tiers() {
        var tiers = new TieredMergePolicy();
        tiers.setForceMergeDeletesPctAllowed(0).setMaxMergedSegmentMB(LARGEST_SEGMENT_MB);
        return tiers;
    }

    private IndexWriterConfig config() {
        // a merge in the background would not be done when compact returns
        return new IndexWriterConfig(Views.ALL)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false)
                .setMergePolicy(merges)
                .setMergeScheduler(new SerialMergeScheduler());
    }

    Path folder() {
        return directory.getDirectory();
    }

    HeldEntries held() throws IOException {
        return new HeldEntries(writer);
    }

    void write(String key, Document content) throws IOException {
        writer.updateDocument(new Term(Fields.KEY, key), content);
    }

    void delete(String key) throws IOException {
        writer.deleteDocuments(new Term(Fields.KEY, key));
    }

    /** All that is replaced together. */
    void deleteOwned(String owner) throws IOException {
        writer.deleteDocuments(new Term(Fields.OWNER, owner));
    }

    /** What was written elsewhere, of which nothing is held here. */
    void add(CommonEntries common) throws IOException {
        writer.addIndexes(common.directory());
    }

    void compact() throws IOException {
        merges.look(writer);
        writer.forceMergeDeletes();
    }

    /** All of a publication but the last step. */
    void prepare() throws IOException {
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
