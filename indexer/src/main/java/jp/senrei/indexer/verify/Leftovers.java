package jp.senrei.indexer.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.senrei.corpus.archive.Finding;

/** What processes that died left in {@code work/}; nothing there was ever acknowledged. */
final class Leftovers {
    private static final String REPAIR = "次の取り込みで片付きます。何もしなくてかまいません。";

    private Leftovers() {}

    /**
     * For whoever holds the directory, when no server runs on it: a living process has a folder
     * too.
     */
    static List<Finding> in(Path work) throws IOException {
        if (!Files.exists(work.resolve("unfinished"))) return List.of();
        return List.of(new Finding("LEFTOVER", "work/unfinished", "前回の書込みが途中で終わっています。", REPAIR));
    }
}
