package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NoLockFactory;

/**
 * Whether the files of an index are as they were written. Each ends with a checksum over all of it,
 * also one that no state of the index uses any more.
 */
public final class IndexChecksums {
    private static final String INCOMPLETE = "索引のファイルがそろっていません";

    private IndexChecksums() {}

    /**
     * Reads every byte of the index of all audiences. For whoever holds the directory: nobody may
     * publish meanwhile. Takes no lock of its own, which could not be had on a disk that is
     * read-only.
     *
     * @param folder the folder of {@link LuceneIndex}
     * @return file → what is wrong with it; empty when all is well
     */
    public static SortedMap<Path, String> faults(Path folder) {
        var faults = new TreeMap<Path, String>();
        boolean isAnyThere =
                Stream.of(Audience.values()).anyMatch(audience -> Shelf.isThere(folder, audience));
        for (var audience : Audience.values()) {
            var of = Shelf.folder(folder, audience);
            if (Files.isDirectory(of)) check(of, isAnyThere, faults);
            else if (isAnyThere) faults.put(of, INCOMPLETE);
        }
        return faults;
    }

    /**
     * @param isAnyThere whether anything was ever published: then there is something for each
     */
    private static void check(Path of, boolean isAnyThere, SortedMap<Path, String> faults) {
        if (Damage.isMarked(of)) faults.put(of, "壊れていると記されています");
        try (var directory = FSDirectory.open(of, NoLockFactory.INSTANCE)) {
            var files =
                    Stream.of(directory.listAll()).filter(file -> !isNoIndexFile(file)).toList();
            for (var file : files) check(directory, file, faults);
            if (faults.isEmpty() && (isAnyThere || !files.isEmpty()))
                checkTogether(directory, faults);
        } catch (IndexNotFoundException lost) {
            faults.put(of, INCOMPLETE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNoIndexFile(String file) {
        return file.equals(IndexWriter.WRITE_LOCK_NAME) || file.startsWith(".");
    }

    private static void check(FSDirectory directory, String file, SortedMap<Path, String> faults) {
        try (var in = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(in);
        } catch (IOException | RuntimeException e) {
            faults.put(directory.getDirectory().resolve(file), "検査値が合いません");
        }
    }

    /** Whether the newest state has all the files it names, and can be opened. */
    private static void checkTogether(FSDirectory directory, SortedMap<Path, String> faults)
            throws IOException {
        try (var check = new CheckIndex(directory)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            var status = check.checkIndex();
            if (!status.clean && !status.missingSegments)
                faults.put(directory.getDirectory(), INCOMPLETE);
        }
    }
}
