package jp.senrei.server.site.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The axis of values: from a tick to a tick, always with zero, a few ticks apart by 1, 2 or 5 times
 * a power of ten; whole numbers get no fractions.
 */
record Scale(double low, double high, double step) {
    private static final int TICKS = 4;
    private static final double SMALLEST = 1e-6;

    static Scale of(Collection<Double> values) {
        double low = Math.min(0, values.stream().mapToDouble(value -> value).min().orElse(0));
        double high = Math.max(0, values.stream().mapToDouble(value -> value).max().orElse(0));
        if (low == high) high = 1;
        boolean whole = values.stream().allMatch(value -> value == Math.rint(value));
        double step = Math.max(SMALLEST, round(high / TICKS - low / TICKS));
        if (whole && step < 1) step = 1;
        return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
    }

    /** From low to high. */
    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        long count = Math.round(high / step - low / step);
        for (int i = 0; i <= count; i++) ticks.add(low + i * step);
        return ticks;
    }

    /** 0 for the lowest, 1 for the highest. */
    double share(double value) {
        return (value / 2 - low / 2) / (high / 2 - low / 2);
    }

    /** The next 1, 2 or 5 times a power of ten. */
    private static double round(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double times = rough / power;
        return (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10) * power;
    }
}
