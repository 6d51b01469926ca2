package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import jp.senrei.corpus.model.Audience;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/**
 * Writes the index of each audience, in a folder of its own. For one thread; readers of this and
 * other processes see nothing of it until {@link #publish}.
 */
public final class LuceneIndexWriter implements IndexWriter {
    private final Map<Audience, org.apache.lucene.index.IndexWriter> writers =
            new EnumMap<>(Audience.class);

    private LuceneIndexWriter() {}

    /**
     * Opens the index for writing; makes the folder when it is not there. An index that cannot be
     * read is thrown away. One of another version stays for readers until the first {@link
     * #publish}; for this writer it is empty, because Lucene lets no index write a field in a
     * second way.
     *
     * @throws IndexBusyException when it is open for writing already, here or in another process
     * @throws UncheckedIOException when the folder cannot be written to
     */
    public static LuceneIndexWriter open(Path folder) {
        var writer = new LuceneIndexWriter();
        try {
            for (var audience : Audience.values())
                writer.writers.put(audience, open(folder, audience));
            return writer;
        } catch (LockObtainFailedException e) {
            writer.close();
            throw new IndexBusyException(folder, e);
        } catch (IOException e) {
            writer.close();
            throw new UncheckedIOException(e);
        }
    }

    private static org.apache.lucene.index.IndexWriter open(Path folder, Audience audience)
            throws IOException {
        var merges = new TieredMergePolicy();
        merges.setForceMergeDeletesPctAllowed(0);
        var config =
                new IndexWriterConfig(Views.ALL)
                        .setRAMBufferSizeMB(64)
                        .setCommitOnClose(false)
                        .setMergePolicy(merges)
                        .setMergeScheduler(
                                new SerialMergeScheduler()); // a merge in the background would
        // escape the wait in publish
        var directory = FSDirectory.open(Shelf.folder(folder, audience));
        try {
            if (Damage.isIn(directory)) Damage.discard(directory);
            if (!Shelf.isOfThisVersion(directory)) config.setOpenMode(OpenMode.CREATE);
            return new org.apache.lucene.index.IndexWriter(directory, config);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    @Override
    public void replace(Audience audience, Holdings holdings) {
        try {
            replace(writer(audience), holdings);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** What is found to be damaged only now is thrown away by the next run. */
    private RuntimeException failed(IOException failure) {
        if (!Damage.is(failure)) return new UncheckedIOException(failure);
        var folders =
                writers.values().stream()
                        .map(writer -> ((FSDirectory) writer.getDirectory()).getDirectory())
                        .toList();
        folders.forEach(Damage::mark);
        return new IndexUnavailableException(folders.getFirst().getParent(), failure);
    }

    private static void replace(org.apache.lucene.index.IndexWriter writer, Holdings holdings)
            throws IOException {
        var vanished = fingerprints(writer, holdings.municipality());
        for (var entry : HoldingsEntries.of(holdings)) {
            var before = vanished.remove(entry.key());
            if (!entry.fingerprint().equals(before))
                writer.updateDocument(new Term(Fields.KEY, entry.key()), entry.content().get());
        }
        for (var key : vanished.keySet()) writer.deleteDocuments(new Term(Fields.KEY, key));
    }

    /**
     * What the index holds of a municipality, with what this writer has not published yet: key →
     * fingerprint.
     */
    private static Map<String, String> fingerprints(
            org.apache.lucene.index.IndexWriter writer, String owner) throws IOException {
        var fingerprints = new HashMap<String, String>();
        try (var reader = DirectoryReader.open(writer)) {
            var searcher = new IndexSearcher(reader);
            var query = searcher.rewrite(new TermQuery(new Term(Fields.OWNER, owner)));
            var weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
            for (var leaf : reader.leaves()) {
                var scorer = weight.scorer(leaf);
                if (scorer == null) continue;
                var keys = leaf.reader().getSortedDocValues(Fields.KEY);
                var values = leaf.reader().getSortedDocValues(Fields.FINGERPRINT);
                var live = leaf.reader().getLiveDocs();
                var matches = scorer.iterator();
                for (int doc = matches.nextDoc();
                        doc != DocIdSetIterator.NO_MORE_DOCS;
                        doc = matches.nextDoc()) {
                    if (live != null && !live.get(doc)
                            || !keys.advanceExact(doc)
                            || !values.advanceExact(doc)) continue;
                    fingerprints.put(
                            keys.lookupOrd(keys.ordValue()).utf8ToString(),
                            values.lookupOrd(values.ordValue()).utf8ToString());
                }
            }
        }
        return fingerprints;
    }

    /**
     * Shows readers what was replaced: first the visitors' index, then the staff's, one right after
     * the other. What was deleted is merged away before, so that it has no part in the statistics
     * behind a score and a rebuilt index answers the same.
     */
    @Override
    public void publish() {
        try {
            for (var writer : writers.values()) {
                writer.forceMergeDeletes();
                if (!isOfThisVersion(writer))
                    writer.setLiveCommitData(Schema.userData().entrySet());
                writer.prepareCommit();
            }
            for (var writer : writers.values()) {
                writer.commit();
                Damage.unmark(((FSDirectory) writer.getDirectory()).getDirectory());
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public boolean isToBeFilled() {
        return writers.values().stream().anyMatch(writer -> !isOfThisVersion(writer));
    }

    private static boolean isOfThisVersion(org.apache.lucene.index.IndexWriter writer) {
        var told = new HashMap<String, String>();
        var userData = writer.getLiveCommitData();
        if (userData != null) userData.forEach(entry -> told.put(entry.getKey(), entry.getValue()));
        return Schema.isThis(told);
    }

    /** Gives up what was not published. */
    @Override
    public void close() {
        for (var writer : writers.values()) {
            try {
                IOUtils.close(writer::rollback, writer.getDirectory());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        writers.clear();
    }

    private org.apache.lucene.index.IndexWriter writer(Audience audience) {
        var writer = writers.get(audience);
        if (writer == null) throw new IllegalStateException("this writer is closed");
        return writer;
    }
}
