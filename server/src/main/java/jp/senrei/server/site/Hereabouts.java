package jp.senrei.server.site;

import static jp.senrei.web.text.Texts.t;

import io.javalin.http.Context;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.server.question.Parameters;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.web.text.Language;
import jp.senrei.web.text.Preferences;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.Here;

/** The address of the page that is asked for, and the same page read in other ways. */
final class Hereabouts {
    /**
     * Longest address repeated in links: what is longer has a query that nobody reads to its end.
     */
    private static final int MOST = 10_000;

    private static final Pattern SLASHES = Pattern.compile("^[/\\\\]+");

    private Hereabouts() {}

    /**
     * @param kept whether the page is one to keep, and no message
     */
    static Here of(Visit visit, boolean kept) {
        var whole = withoutPreferences(visit.context());
        var address = whole.length() <= MOST ? whole : path(visit.context());
        var shown = Preferences.current().language();
        return new Here(
                kept && address.equals(whole) ? origin(visit) + whole : null,
                Stream.of(Language.values())
                        .map(language -> choice(language, shown, address))
                        .toList(),
                kept ? furigana(address) : null,
                Day.of(visit.today()));
    }

    /** Where people reach the site: as configured, else as this request was addressed. */
    static String origin(Visit visit) {
        var configured = visit.site().publicUrl();
        return configured == null
                ? visit.context().scheme() + "://" + visit.context().host()
                : configured;
    }

    private static Here.Choice choice(Language language, Language shown, String address) {
        return new Here.Choice(
                language.code(),
                language.ownName(),
                with(address, PreferenceReader.LANGUAGE, language.code()),
                language == shown);
    }

    /** The other way: to have them where there are none, and none where they are. */
    private static Here.Choice furigana(String address) {
        boolean shown = Preferences.current().furigana();
        return new Here.Choice(
                "ja",
                shown ? t("common.furigana.hide") : t("common.furigana.show"),
                with(address, PreferenceReader.FURIGANA, shown ? "off" : "on"),
                shown);
    }

    private static String with(String address, String name, String value) {
        return address
                + (address.contains("?") ? "&" : "?")
                + name
                + "="
                + value
                + "&"
                + PreferenceReader.KEPT;
    }

    private static String withoutPreferences(Context context) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        Parameters.parse(context.queryString())
                .values()
                .forEach(
                        (name, values) -> {
                            if (PreferenceReader.NAMES.contains(name) || name.isEmpty()) return;
                            values.forEach(
                                    value ->
                                            query.add(
                                                    SearchAddress.encode(name)
                                                            + "="
                                                            + SearchAddress.encode(value)));
                        });
        return path(context) + query;
    }

    /** With one slash at its beginning: an address with two of them is on another host. */
    private static String path(Context context) {
        return "/" + SLASHES.matcher(context.req().getRequestURI()).replaceFirst("");
    }
}
