package jp.senrei.server.site.comparison;

import org.jspecify.annotations.Nullable;

/**
 * What a case says of an aspect.
 *
 * @param key the same where two cases say the same
 * @param href null when there is nothing to go to
 * @param note null for none
 * @param words whether it is words of documents
 */
record Said(String key, String text, @Nullable String href, @Nullable String note, boolean words) {

    static Said words(String text) {
        return new Said(text, text, null, null, true);
    }

    static Said words(String key, String text, String href) {
        return new Said(key, text, href, null, true);
    }

    /** In the language of the interface. */
    static Said told(String text) {
        return new Said(text, text, null, null, false);
    }

    static Said told(String text, String href) {
        return new Said(text, text, href, null, false);
    }

    Said noting(String more) {
        return new Said(key + " " + more, text, href, more, words);
    }
}
