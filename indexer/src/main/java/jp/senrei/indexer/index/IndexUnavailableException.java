package jp.senrei.indexer.index;

import java.nio.file.Path;

/**
 * The index cannot answer: its files are broken, or another version wrote it and this one cannot
 * read what it holds. It has to be made anew from the archive. The message is for people (日本語).
 */
public final class IndexUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public IndexUnavailableException(Path folder, Throwable cause) {
        super("索引を読めません。./senrei reindex で作り直してください（索引: " + folder + "）。", cause);
    }
}
