package jp.senrei.indexer.tag;

import java.util.regex.Pattern;

/** Web and mail addresses: a name inside one (https://www.example.jp/line/) names nothing. */
final class WebAddress {
    /** Looked at on either side; an address longer than this is cut. */
    private static final int REACH = 100;

    private static final Pattern ADDRESS =
            Pattern.compile("://|www\\.|[A-Za-z0-9]@[A-Za-z0-9]|\\.(?:lg|co|or|ne|go|ac)\\.jp");

    private WebAddress() {}

    /** Whether the run of Latin letters and signs around {@code index} is an address. */
    static boolean holds(String text, int index) {
        int from = index;
        while (from > 0 && index - from < REACH && isPart(text.charAt(from - 1))) from--;
        int to = index;
        while (to < text.length() && to - index < REACH && isPart(text.charAt(to))) to++;
        return ADDRESS.matcher(text).region(from, to).find();
    }

    private static boolean isPart(char c) {
        return c > ' ' && c < 0x7f && "()[]<>\"'".indexOf(c) < 0;
    }
}
