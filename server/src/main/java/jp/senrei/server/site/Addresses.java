package jp.senrei.server.site;

import static jp.senrei.server.question.SearchAddress.encode;

import org.jspecify.annotations.Nullable;

/** Where the pages are. */
public final class Addresses {
    private Addresses() {}

    public static String caseOf(String id) {
        return "/cases/" + encode(id);
    }

    public static String meeting(String id) {
        return "/meetings/" + encode(id);
    }

    public static String document(String id) {
        return "/documents/" + encode(id);
    }

    public static String part(String document, int part) {
        return part == 1 ? document(document) : document(document) + "?part=" + part;
    }

    public static String original(String id) {
        return document(id) + "/original";
    }

    /**
     * The place of a passage: {@code at} picks the part of a long document, the fragment the spot
     * in it.
     */
    public static String passage(String document, @Nullable String passage) {
        return passage == null
                ? document(document)
                : document(document) + "?at=" + encode(passage) + "#" + encode(passage);
    }

    /**
     * The same with words in it marked.
     *
     * @param start first UTF-16 unit of the document's display text
     * @param end end, excluded
     */
    public static String words(String document, String passage, int start, int end) {
        var spot = encode(passage);
        return document(document) + "?at=" + spot + "&mark=" + start + "-" + end + "#" + spot;
    }
}
