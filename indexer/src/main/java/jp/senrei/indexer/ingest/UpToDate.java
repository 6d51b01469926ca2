package jp.senrei.indexer.ingest;

import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.link.ReadDocument;

/**
 * Whether a document was read as what the archive says it is. Asked of the archive, not of the run:
 * one that was killed may have archived a change and not lived to read it.
 */
final class UpToDate {
    private UpToDate() {}

    static boolean is(ReadDocument read, Original original) {
        return read.visibility() == original.visibility()
                && read.warnings().stream().noneMatch(UpToDate::mayBeReadNow)
                && (original.municipality() == null
                        || original.municipality().equals(read.reading().municipality().code()))
                && (original.council() == null
                        || original.council().equals(read.reading().council()));
    }

    /** What lies deep in one container may come again by itself; a full disk may have room now. */
    private static boolean mayBeReadNow(Warning warning) {
        return Extraction.isTooDeep(warning) || Extraction.isPassing(warning);
    }
}
