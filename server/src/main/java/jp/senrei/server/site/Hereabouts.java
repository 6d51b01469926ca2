package jp.senrei.server.site;

import io.javalin.http.Context;
import java.util.StringJoiner;
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

    private Hereabouts() {}

    /**
     * @param kept whether the page is one to keep, and no message
     */
    static Here of(Visit visit, boolean kept) {
        var whole = withoutPreferences(visit.context());
        var address = whole.length() <= MOST ? whole : visit.context().req().getRequestURI();
        var shown = Preferences.current().language();
        return new Here(
                kept && address.equals(whole) ? origin(visit) + whole : null,
                Stream.of(Language.values())
                        .map(language -> choice(language, shown, address))
                        .toList(),
                null,
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
        var separator = address.contains("?") ? "&" : "?";
        return new Here.Choice(
                language.code(),
                language.ownName(),
                address + separator + PreferenceReader.LANGUAGE + "=" + language.code(),
                language == shown);
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
        return context.req().getRequestURI() + query;
    }
}
