package jp.senrei.corpus.model;

/** A stretch of a display text in UTF-16 units, end excluded. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start)
            throw new IllegalArgumentException("span " + start + " to " + end);
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
