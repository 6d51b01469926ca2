package jp.senrei.indexer.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * New entries that several audiences see: analysed and written once, in a folder beside theirs, and
 * copied to each as they are.
 */
final class CommonEntries implements Closeable {
    private static final String FOLDER = "common";
    private static final int BUFFER_MB = 64;

    private final FSDirectory directory;
    private final IndexWriter writer;

    private CommonEntries(FSDirectory directory) throws IOException {
        this.directory = directory;
        this.writer =
                new IndexWriter(
                        directory,
                        new IndexWriterConfig(Views.ALL)
                                .setOpenMode(OpenMode.CREATE)
                                .setRAMBufferSizeMB(BUFFER_MB)
                                .setMergePolicy(NoMergePolicy.INSTANCE));
    }

    /** Throws away what a writer that was killed left there. */
    static CommonEntries in(Path folder) throws IOException {
        var directory = FSDirectory.open(folder.resolve(FOLDER));
        try {
            for (var left : directory.listAll()) directory.deleteFile(left);
            return new CommonEntries(directory);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    void write(String key, Document content) throws IOException {
        writer.updateDocument(new Term(Fields.KEY, key), content);
    }

    /** To be called when all is written: nobody else may be writing what is copied. */
    void end() throws IOException {
        writer.close();
    }

    Directory directory() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(writer::rollback, this::clear, directory);
    }

    private void clear() throws IOException {
        for (var file : directory.listAll()) directory.deleteFile(file);
    }
}
