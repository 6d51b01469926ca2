package jp.senrei.corpus.model;

/** Pages of the original, 1-based, both ends included; JSON {@code [from, to]}. */
public record PageRange(int from, int to) {
    public PageRange {
        if (from < 1 || to < from)
            throw new IllegalArgumentException("pages " + from + " to " + to);
    }
}
