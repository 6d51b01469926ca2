package jp.senrei.server.site;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.List;
import jp.senrei.server.question.Parameters;
import jp.senrei.web.text.Language;
import jp.senrei.web.text.Preferences;

/**
 * How somebody likes to read: from the address ({@code ?lang=en&furigana=on}), else from the
 * cookies that an earlier such address left. The cookies say that and nothing else; a program that
 * keeps none gets Japanese without furigana.
 *
 * <p>{@code Accept-Language} is not asked: the documents are in Japanese whatever the interface
 * says, many people here use a browser that came in English, and one address would look different
 * to whoever follows a link to it. The selector stands on every page and names each language in
 * that language.
 */
public final class PreferenceReader {
    static final String LANGUAGE = "lang";
    static final String FURIGANA = "furigana";
    static final List<String> NAMES = List.of(LANGUAGE, FURIGANA);

    private static final int KEPT = (int) Duration.ofDays(365).toSeconds();

    private PreferenceReader() {}

    /** Reads them, and keeps in cookies what the address chose. */
    public static Preferences of(Context context) {
        var parameters = Parameters.parse(context.queryString());
        var language = Language.of(chosen(context, parameters, LANGUAGE)).orElse(Language.JA);
        var furigana = chosen(context, parameters, FURIGANA).equals("on");
        return new Preferences(language, furigana);
    }

    private static String chosen(Context context, Parameters parameters, String name) {
        var given = parameters.first(name);
        if (!isKnown(name, given)) {
            var kept = context.cookie(name);
            return kept == null ? "" : kept;
        }
        var cookie = new Cookie(name, given, "/", KEPT, false, true, null, SameSite.LAX);
        context.cookie(cookie);
        return given;
    }

    private static boolean isKnown(String name, String value) {
        return name.equals(LANGUAGE)
                ? Language.of(value).isPresent()
                : value.equals("on") || value.equals("off");
    }
}
