package jp.senrei.indexer.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts one measure while the pairs of gold and reading go by. */
final class Tally {
    private final String name;
    private final List<String> misses = new ArrayList<>();
    private int hits;
    private int missing;
    private int extra;

    Tally(String name) {
        this.name = name;
    }

    Measure measure() {
        return new Measure(name, hits, missing, extra, misses);
    }

    /** One value that is right or wrong; a wrong one is missing, not also too much. */
    void one(String where, @Nullable Object want, @Nullable Object have) {
        one(where, Objects.equals(want, have), want, have);
    }

    void one(String where, boolean right, @Nullable Object want, @Nullable Object have) {
        if (right) hits++;
        else miss(where + ": " + want + " ではなく " + have + " と読み取りました");
    }

    /** Values of which each may be missing or too much. */
    <T> void both(String where, Set<T> want, Set<T> have) {
        recall(where, want, have);
        for (var value : have) {
            if (want.contains(value)) continue;
            extra++;
            misses.add(where + ": 余分 " + value);
        }
    }

    /** Values of which each may be missing; what else was read is not held against the reader. */
    <T> void recall(String where, Set<T> want, Collection<T> have) {
        for (var value : want) {
            if (have.contains(value)) hits++;
            else miss(where + ": 不足 " + value);
        }
    }

    void hit(int count) {
        hits += count;
    }

    void missing(int count, String miss) {
        if (count == 0) return;
        missing += count;
        misses.add(miss);
    }

    void extra(int count, String miss) {
        if (count == 0) return;
        extra += count;
        misses.add(miss);
    }

    private void miss(String what) {
        missing++;
        misses.add(what);
    }
}
