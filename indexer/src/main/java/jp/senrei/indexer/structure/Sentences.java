package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Span;

/**
 * Sentences of a display text as spans: they end at 。 (with what closes behind it) or where a
 * paragraph does.
 */
final class Sentences {
    private static final String GOES_ON = "がはをにでとのもへや、・";

    private Sentences() {}

    /** Sentences of {@code text[start, end)}; a line end inside a sentence belongs to it. */
    static List<Span> of(String text, int start, int end) {
        var sentences = new ArrayList<Span>();
        int from = start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean stop = c == '。' || c == '．' && i + 1 < end && text.charAt(i + 1) == '\n';
            if (!stop) continue;
            int to = i + 1;
            while (to < end && "」』）)".indexOf(text.charAt(to)) >= 0) to++;
            // （以下「条例」という。）が: the sentence goes on behind the bracket
            if (to > i + 1 && to < end && GOES_ON.indexOf(text.charAt(to)) >= 0) continue;
            add(text, from, to, sentences);
            from = to;
            i = to - 1;
        }
        add(text, from, end, sentences);
        return sentences;
    }

    private static void add(String text, int from, int to, List<Span> sentences) {
        while (from < to && Character.isWhitespace(text.charAt(from))) from++;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
        if (to > from) sentences.add(new Span(from, to));
    }
}
