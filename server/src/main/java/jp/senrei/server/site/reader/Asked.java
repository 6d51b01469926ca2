package jp.senrei.server.site.reader;

import static jp.senrei.server.question.SearchAddress.encode;

import java.util.StringJoiner;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.index.Question;
import jp.senrei.server.question.Beginning;
import jp.senrei.server.question.Parameters;
import jp.senrei.server.site.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * What of a document is asked for, and the addresses that ask for more of it.
 *
 * @param query its hits are marked; empty for none
 * @param speaker whose turns alone are shown; empty for all
 * @param at an anchor, {@code b12} or {@code u12}; empty for none
 * @param mark a stretch of the display text to be marked, null for none
 * @param turn permalink of a turn, {@code 12-3f9ac1d2}; empty for none
 * @param hit number of the hit to be shown, 0 for none
 * @param part as given, empty for none
 */
record Asked(
        String document,
        String query,
        String speaker,
        String at,
        @Nullable Span mark,
        String turn,
        int hit,
        String part) {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** Longest name of a speaker that an address repeats. */
    private static final int LONGEST_NAME = 100;

    static Asked of(String document, Parameters parameters) {
        return new Asked(
                document,
                Beginning.of(parameters.first("q").strip(), Question.MAX_TEXT),
                Beginning.of(parameters.first("speaker").strip(), LONGEST_NAME),
                parameters.first("at"),
                span(parameters.first("mark")),
                parameters.first("u"),
                number(parameters.first("hit")),
                parameters.first("part"));
    }

    /** Nothing in particular of a document. */
    static Asked nothing(String document) {
        return new Asked(document, "", "", "", null, "", 0, "");
    }

    /** Part of the text, as it is filtered and marked. */
    String part(int part) {
        return address(query, speaker, part == 1 ? "" : "part=" + part);
    }

    String hit(int hit) {
        return address(query, speaker, "hit=" + hit) + "#hit-" + hit;
    }

    /** An anchor in the whole text, with its hits. */
    String at(String anchor) {
        return address(query, "", "at=" + anchor) + "#" + anchor;
    }

    String ofSpeaker(String name) {
        return address(query, name, "") + "#text-title";
    }

    String ofEverybody() {
        return address(query, "", "") + "#text-title";
    }

    String withoutQuery() {
        return address("", speaker, "") + "#text-title";
    }

    private String address(String text, String name, String place) {
        var parameters = new StringJoiner("&", "?", "").setEmptyValue("");
        if (!text.isEmpty()) parameters.add("q=" + encode(text));
        if (!name.isEmpty()) parameters.add("speaker=" + encode(name));
        if (!place.isEmpty()) parameters.add(place);
        return Addresses.document(document) + parameters;
    }

    private static @Nullable Span span(String written) {
        var match = SPAN.matcher(written);
        if (!match.matches()) return null;
        int start = Integer.parseInt(match.group(1));
        int end = Integer.parseInt(match.group(2));
        return start < end ? new Span(start, end) : null;
    }

    private static int number(String written) {
        return NUMBER.matcher(written).matches() ? Integer.parseInt(written) : 0;
    }
}
