package jp.senrei.indexer.index.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long one thing took, each time.
 *
 * @param nanos sorted
 */
record Timings(String name, long[] nanos) {
    static Timings of(String name, long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Timings(name, sorted);
    }

    /**
     * @param share 0.95 for the time that nineteen of twenty keep below
     */
    double millis(double share) {
        int rank = (int) Math.ceil(share * nanos.length) - 1;
        return nanos[Math.max(0, rank)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%8.2f %8.2f %8.2f %6d  %s",
                millis(0.5),
                millis(0.95),
                millis(1),
                nanos.length,
                name);
    }
}
