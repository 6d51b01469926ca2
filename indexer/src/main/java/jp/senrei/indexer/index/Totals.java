package jp.senrei.indexer.index;

/** How many cases, turns and documents a question finds. */
public record Totals(long cases, long utterances, long documents) {
    static final Totals NONE = new Totals(0, 0, 0);
}
