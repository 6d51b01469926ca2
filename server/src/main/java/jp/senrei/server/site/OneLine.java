package jp.senrei.server.site;

import jp.senrei.corpus.model.Span;

/**
 * An excerpt as one line: the line ends of the original would stand in Japanese as gaps. Between
 * Latin words they stay, as the space they are.
 */
final class OneLine {
    private final StringBuilder line = new StringBuilder();

    /** Where each UTF-16 unit of the original, and its end, comes to stand. */
    private final int[] places;

    private OneLine(String text) {
        places = new int[text.length() + 1];
        for (int i = 0; i < text.length(); ) {
            int end = isWhite(text.charAt(i)) ? endOfWhite(text, i) : i + 1;
            boolean gap = isGap(text, i, end);
            for (int k = i; k < end; k++) {
                places[k] = line.length();
                if (!gap) line.append(text.charAt(k));
            }
            i = end;
        }
        places[text.length()] = line.length();
    }

    static OneLine of(String text) {
        return new OneLine(text);
    }

    String text() {
        return line.toString();
    }

    /** Where a stretch of the original stands on the line. */
    Span of(Span original) {
        return new Span(places[original.start()], places[original.end()]);
    }

    private static int endOfWhite(String text, int from) {
        int end = from;
        while (end < text.length() && isWhite(text.charAt(end))) end++;
        return end;
    }

    private static boolean isGap(String text, int from, int to) {
        if (!isWhite(text.charAt(from)) || text.indexOf('\n', from, to) < 0) return false;
        return from > 0 && text.charAt(from - 1) >= 0x80
                || to < text.length() && text.charAt(to) >= 0x80;
    }

    private static boolean isWhite(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
