package jp.senrei.indexer.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measure.
 *
 * @param name what was measured: {@code ingest.extract.text}
 * @param unit {@code documents/s}, {@code pages/s}, {@code ms} or {@code MB}
 * @param floor what the machine or the plain library does in the same run, in the same unit; null
 *     where there is nothing to compare with
 */
public record BenchRow(String name, double value, String unit, @Nullable Double floor) {
    static BenchRow perSecond(String name, int count, String what, long nanos, double floor) {
        return new BenchRow(name, rate(count, nanos), what + "/s", floor);
    }

    static double rate(int count, long nanos) {
        return Math.round(count * 1e10 / nanos) / 10.0;
    }

    static double millis(long nanos) {
        return Math.round(nanos / 1e5) / 10.0;
    }
}
