package jp.senrei.server.site;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.server.question.Parameters;
import jp.senrei.web.text.Language;
import jp.senrei.web.text.Preferences;

/**
 * How somebody likes to read: from the address ({@code ?lang=en&furigana=on}), else from the
 * cookies that the selector left. The cookies say that and nothing else; a program that keeps none
 * gets Japanese without furigana.
 *
 * <p>An address alone is for that page: a link that somebody sends changes nothing on the pages
 * that follow. What the selector of a page links to has {@link #KEPT} as well; it leaves the cookie
 * and leads on to the address without it, so that nobody sends that one to others by mistake. A
 * browser without cookies chooses on each page.
 *
 * <p>{@code Accept-Language} is not asked: the documents are in Japanese whatever the interface
 * says, many people here use a browser that came in English, and one address would look different
 * to whoever follows a link to it. The selector stands on every page and names each language in
 * that language.
 */
public final class PreferenceReader {
    static final String LANGUAGE = "lang";
    static final String FURIGANA = "furigana";
    static final String KEPT = "keep";
    static final List<String> NAMES = List.of(LANGUAGE, FURIGANA, KEPT);

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    /** An address that begins with two slashes names another host. */
    private static final Pattern FIRST_SLASHES = Pattern.compile("^[/\\\\]+");

    private PreferenceReader() {}

    /**
     * Where the address is that of the selector, keeps the choice in cookies and leads on.
     *
     * @return whether that is the whole answer
     */
    public static boolean keeps(Context context) {
        var parameters = Parameters.parse(context.queryString());
        if (!parameters.has(KEPT)) return false;
        for (var name : List.of(LANGUAGE, FURIGANA)) {
            var given = parameters.first(name);
            if (isKnown(name, given)) keep(context, name, given);
        }
        context.redirect(withoutKept(context), HttpStatus.SEE_OTHER);
        return true;
    }

    private static String withoutKept(Context context) {
        var path = FIRST_SLASHES.matcher(context.req().getRequestURI()).replaceFirst("/");
        var rest =
                Stream.of(context.req().getQueryString().split("&"))
                        .filter(each -> !Parameters.parse(each).has(KEPT))
                        .collect(Collectors.joining("&"));
        return rest.isEmpty() ? path : path + "?" + rest;
    }

    private static void keep(Context context, String name, String value) {
        context.cookie(new Cookie(name, value, "/", A_YEAR, false, true, null, SameSite.LAX));
    }

    /** Reads them. */
    public static Preferences of(Context context) {
        var parameters = Parameters.parse(context.queryString());
        var language = Language.of(chosen(context, parameters, LANGUAGE)).orElse(Language.JA);
        var furigana = chosen(context, parameters, FURIGANA).equals("on");
        return new Preferences(language, furigana);
    }

    private static String chosen(Context context, Parameters parameters, String name) {
        var given = parameters.first(name);
        if (isKnown(name, given)) return given;
        var kept = context.cookie(name);
        return kept == null ? "" : kept;
    }

    private static boolean isKnown(String name, String value) {
        return name.equals(LANGUAGE)
                ? Language.of(value).isPresent()
                : value.equals("on") || value.equals("off");
    }
}
