package jp.senrei.corpus.accession;

import jp.senrei.corpus.ledger.DocumentState;

/** What people are told (日本語). */
final class Sentences {
    private Sentences() {}

    static String deleted(DocumentState document) {
        var tombstone = document.deleted();
        return "この文書は削除されています（理由: %s）。取り込み直すときは --restore-deleted を付けてください。"
                .formatted(
                        tombstone == null || tombstone.reason() == null
                                ? "記録なし"
                                : tombstone.reason());
    }
}
