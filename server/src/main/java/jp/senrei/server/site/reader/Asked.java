package jp.senrei.server.site.reader;

import static jp.senrei.server.question.SearchAddress.encode;

import java.util.LinkedHashSet;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Scope;
import jp.senrei.indexer.index.Snippet;
import jp.senrei.server.question.Beginning;
import jp.senrei.server.question.Parameters;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.site.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * What of a document is asked for, and the addresses that ask for more of it.
 *
 * @param question whose hits are marked: its text, scope and names of words; without a text for
 *     none
 * @param speaker whose turns alone are shown; empty for all
 * @param at an anchor, {@code b12} or {@code u12}; empty for none
 * @param mark a stretch of the display text to be marked, null for none
 * @param turn permalink of a turn, {@code 12-3f9ac1d2}; empty for none
 * @param in one stands at the hit nearest to so many letters behind the beginning of the words at
 *     {@code at} or {@code turn} ({@link Snippet#firstMark}); -1 for none
 * @param hit number of the hit to be shown, 0 for none
 * @param part as given, empty for none
 */
record Asked(
        String document,
        Question question,
        String speaker,
        String at,
        @Nullable Span mark,
        String turn,
        int in,
        int hit,
        String part) {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** Longest name, of a speaker or of a word, that an address repeats. */
    private static final int LONGEST_NAME = 100;

    /** Names of words that an address repeats. */
    private static final int MOST_NAMES = 20;

    static Asked of(String document, Parameters parameters) {
        return new Asked(
                document,
                question(parameters),
                Beginning.of(parameters.first("speaker").strip(), LONGEST_NAME),
                parameters.first("at"),
                span(parameters.first("mark")),
                parameters.first("u"),
                number(parameters.first("in"), -1),
                number(parameters.first("hit"), 0),
                parameters.first("part"));
    }

    /** Nothing in particular of a document. */
    static Asked nothing(String document) {
        return new Asked(document, Question.of(""), "", "", null, "", -1, 0, "");
    }

    String query() {
        return question.text();
    }

    /** Part of the text, as it is filtered and marked. */
    String part(int part) {
        return address(question, speaker, part == 1 ? "" : "part=" + part);
    }

    String hit(int hit) {
        return address(question, speaker, "hit=" + hit) + "#hit-" + hit;
    }

    /** An anchor in the whole text, with its hits. */
    String at(String anchor) {
        return address(question, "", "at=" + anchor) + "#" + anchor;
    }

    String ofSpeaker(String name) {
        return address(question, name, "") + "#text-title";
    }

    String ofEverybody() {
        return address(question, "", "") + "#text-title";
    }

    String withoutQuery() {
        return address(Question.of(""), speaker, "") + "#text-title";
    }

    private String address(Question asked, String name, String place) {
        var parameters = new StringJoiner("&", "?", "").setEmptyValue("");
        SearchAddress.words(asked).forEach(parameters::add);
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

    private static int number(String written, int absent) {
        return NUMBER.matcher(written).matches() ? Integer.parseInt(written) : absent;
    }

    /** Without a text there is nothing else to be asked. */
    private static Question question(Parameters parameters) {
        var asked = Question.of(Beginning.of(parameters.first("q").strip(), Question.MAX_TEXT));
        if (asked.text().isEmpty()) return asked;
        var without =
                parameters.all("without").stream()
                        .limit(MOST_NAMES)
                        .map(name -> Beginning.of(name, LONGEST_NAME))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return asked.within(Coded.find(Scope.class, parameters.first("scope"))).without(without);
    }
}
