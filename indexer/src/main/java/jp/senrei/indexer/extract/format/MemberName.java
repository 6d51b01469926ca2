package jp.senrei.indexer.extract.format;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name that a container gives one of its files, made harmless: no part of it leads anywhere, and
 * nothing in it turns the reading direction or hides its ending.
 *
 * <pre>
 * ..\..\etc\passwd.txt      etc/passwd.txt
 * C:/資料/個票.pdf             C/資料/個票.pdf
 * /                          名称なし
 * </pre>
 */
public final class MemberName {
    public static final String NONE = "名称なし";

    /** Controls, marks of direction, halves of surrogates, and what no file name may hold. */
    private static final Pattern DROPPED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}:*?\"<>|]");

    /** An exclamation mark before a slash would make the address of a file in another file. */
    private static final Pattern MARK_AT_THE_END = Pattern.compile("[!\\s\u3000]+$");

    private static final int LONGEST_PART = 80;
    private static final int MOST_PARTS = 8;

    private MemberName() {}

    public static String of(String name) {
        var parts =
                Arrays.stream(name.replace('\\', '/').split("/"))
                        .map(part -> shortened(DROPPED.matcher(part).replaceAll("").strip()))
                        .map(part -> MARK_AT_THE_END.matcher(part).replaceAll(""))
                        .filter(part -> !part.isEmpty() && !part.matches("\\.+"))
                        .toList();
        var kept = parts.subList(Math.max(0, parts.size() - MOST_PARTS), parts.size());
        return kept.isEmpty() ? NONE : kept.stream().collect(Collectors.joining("/"));
    }

    /** The ending says what it is and stays. */
    private static String shortened(String part) {
        if (part.length() <= LONGEST_PART) return part;
        int dot = part.lastIndexOf('.');
        var ending = dot > 0 && part.length() - dot <= 6 ? part.substring(dot) : "";
        int end = LONGEST_PART - ending.length();
        if (Character.isHighSurrogate(part.charAt(end - 1))) end--;
        return part.substring(0, end) + ending;
    }
}
