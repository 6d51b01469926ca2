package jp.senrei.server.cli;

import jp.senrei.corpus.ledger.Head;

/**
 * Where the two ledgers end, in words: the one that others can check, and the one of this house.
 */
final class HeadText {
    private HeadText() {}

    static String of(Head published, Head internal) {
        return """
               公開する台帳の末尾（最後の行のハッシュ値）: %s
               非公開の台帳の末尾（最後の行のハッシュ値）: %s
               外部の人が確かめられるのは「公開する台帳の末尾」です。書き留め、公表するときは、こちらを使ってください。"""
                .formatted(line(published), line(internal));
    }

    private static String line(Head head) {
        return head.isNone() ? "なし" : "%s（%d行）".formatted(head.hash(), head.entries());
    }
}
