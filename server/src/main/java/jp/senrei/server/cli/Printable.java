package jp.senrei.server.cli;

import java.util.regex.Pattern;

/**
 * Names of files, and sentences that have them in them, for a terminal and for columns: who names a
 * file must not move the cursor, break a line or turn the direction of writing.
 */
final class Printable {
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

    private Printable() {}

    /** Control characters become what they are called in Java: {@code \t}, {@code \u001b}. */
    static String of(String text) {
        return UNSEEN.matcher(text).replaceAll(found -> "\\\\" + name(found.group().charAt(0)));
    }

    private static String name(char unseen) {
        return switch (unseen) {
            case '\t' -> "t";
            case '\n' -> "n";
            case '\r' -> "r";
            default -> "u%04x".formatted((int) unseen);
        };
    }
}
