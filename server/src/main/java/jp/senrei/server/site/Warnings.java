package jp.senrei.server.site;

import static jp.senrei.web.text.Texts.t;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Warning;
import jp.senrei.web.text.Texts;

/**
 * ご注意: what was not read of a document. Its sentence is Japanese; in English it is told by its
 * code, with what the sentence quotes of the document.
 */
public final class Warnings {
    private static final Pattern QUOTED = Pattern.compile("「[^「」]+」");

    private Warnings() {}

    /** A warning with its page in words, where a document has pages. */
    public static String words(Warning warning, Document document) {
        return warning.page() == null || document.pages() < 2
                ? words(warning)
                : t("common.warning.page", words(warning), warning.page());
    }

    /** Without its page. */
    public static String words(Warning warning) {
        var words = Texts.label("warning", warning.code(), warning.message());
        var quoted = quoted(warning);
        return words.equals(warning.message()) || quoted.isEmpty()
                ? words
                : t("common.warning.quoted", words, quoted);
    }

    private static String quoted(Warning warning) {
        return QUOTED.matcher(warning.message())
                .results()
                .map(found -> found.group())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
