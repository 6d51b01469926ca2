package jp.senrei.indexer.index;

import java.nio.file.Path;

/**
 * Somebody else is writing to the index; only one may at a time. The message is for people (日本語).
 */
public final class IndexBusyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    IndexBusyException(Path folder, Throwable cause) {
        super("別の取り込みが実行中です。終わってから、もう一度実行してください（索引: " + folder + "）。", cause);
    }
}
