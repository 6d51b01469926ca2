package jp.senrei.server.site;

import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Warning;

/** ご注意: what was not read of a document. */
public final class Warnings {
    private Warnings() {}

    /** A warning with its page in words, where a document has pages. */
    public static String words(Warning warning, Document document) {
        return warning.page() == null || document.pages() < 2
                ? warning.message()
                : warning.message() + "（" + warning.page() + "ページ）";
    }
}
