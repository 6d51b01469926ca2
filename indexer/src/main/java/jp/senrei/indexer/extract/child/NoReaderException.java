package jp.senrei.indexer.extract.child;

/** No child process can be started: not the fault of any file, and none can be read. */
public final class NoReaderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoReaderException(Child.Stillborn reason) {
        super(
                "読み取りのための処理（Java）を始められませんでした。メモリーと、一時ファイルを置くディスクの空きを確かめて、もう一度実行してください。原本は失われていません。",
                reason);
    }
}
