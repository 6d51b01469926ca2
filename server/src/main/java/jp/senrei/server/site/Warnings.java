package jp.senrei.server.site;

import static jp.senrei.web.text.Texts.t;

import java.util.regex.MatchResult;
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
    /** Words of the document; a command to type is none. */
    private static final Pattern QUOTED = Pattern.compile("「[^「」]*[^\\x00-\\x7F「」][^「」]*」");

    /** How sure OCR was, how many files, which encoding: {0}, {1} of the English sentence. */
    private static final Pattern DETAIL =
            Pattern.compile("\\d+(?=％| 件)|(?<=推定して読みました（|読めない文字がありました（)[\\w-]+");

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
        if (words.equals(warning.message())) return words;
        var detailed = withDetails(words, warning);
        var quoted = quoted(warning);
        return quoted.isEmpty() ? detailed : t("common.warning.quoted", detailed, quoted);
    }

    private static String withDetails(String words, Warning warning) {
        var details = DETAIL.matcher(warning.message()).results().map(MatchResult::group).toList();
        var filled = words;
        for (int i = 0; i < details.size(); i++)
            filled = filled.replace("{" + i + "}", details.get(i));
        return filled;
    }

    private static String quoted(Warning warning) {
        return QUOTED.matcher(warning.message())
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
