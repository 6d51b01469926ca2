package jp.senrei.indexer.evaluate;

import java.util.List;

/**
 * How well one field was read.
 *
 * @param hits what gold and reading share
 * @param missing what only the gold has
 * @param extra what only the reading has; 0 for a measure of recall
 * @param misses each of them in words
 */
public record Measure(String name, int hits, int missing, int extra, List<String> misses) {
    public Measure {
        misses = List.copyOf(misses);
    }

    /**
     * F1, which is the share of gold that was found where nothing can be too much; NaN when nothing
     * was asked.
     */
    public double score() {
        int total = 2 * hits + missing + extra;
        return total == 0 ? Double.NaN : 2.0 * hits / total;
    }

    /** Whether the gold asks anything at all. */
    public boolean asked() {
        return hits + missing + extra > 0;
    }
}
