package jp.senrei.corpus.accession;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.senrei.corpus.archive.Forced;

/**
 * A mark that stands while somebody writes: {@code work/unfinished}. Who finds it comes after one
 * that died, and has to look whether the ledger tells of all that the archive has.
 */
final class Unfinished {
    private final Path mark;
    private final boolean found;

    private Unfinished(Path mark, boolean found) {
        this.mark = mark;
        this.found = found;
    }

    static Unfinished begin(Path data) {
        var mark = data.resolve("work").resolve("unfinished");
        try {
            boolean found = Files.exists(mark);
            if (!found) {
                Forced.one(Files.createFile(mark));
                Forced.one(mark.getParent());
            }
            return new Unfinished(mark, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOfOneThatDied() {
        return found;
    }

    void end() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            // the next one looks in vain, which costs time and nothing else
        }
    }
}
