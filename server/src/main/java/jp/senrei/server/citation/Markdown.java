package jp.senrei.server.citation;

import java.util.regex.Pattern;

/** A link as CommonMark reads it: its words are words and nothing else. */
final class Markdown {
    private static final Pattern SYNTAX = Pattern.compile("[\\\\`*_{}\\[\\]<>#|!~&$]");

    private Markdown() {}

    static String link(String words, String address) {
        return "[" + SYNTAX.matcher(words).replaceAll("\\\\$0") + "](" + Link.safe(address) + ")";
    }
}
