package jp.senrei.server.versions;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Two sequences side by side, by the shortest way from the one to the other (Myers). */
final class Alignment {
    /**
     * Where both are the same, or where something was taken out, put in, or both.
     *
     * @param before as long as {@code after} where they are the same
     */
    record Stretch<T>(boolean same, List<T> before, List<T> after) {}

    /** Carries {@link Effort.Exhausted} through the library. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Effort.Exhausted why;

        Stopped(Effort.Exhausted why) {
            super(null, why, false, false);
            this.why = why;
        }
    }

    private Alignment() {}

    /**
     * Stretches that are the same and such that are not take turns.
     *
     * @param what of each is compared
     */
    static <T> List<Stretch<T>> of(
            List<T> before, List<T> after, Function<T, Object> what, Effort effort)
            throws Effort.Exhausted {
        var numbers = new HashMap<Object, Integer>();
        var deltas =
                deltas(numbered(before, what, numbers), numbered(after, what, numbers), effort);
        var stretches = new ArrayList<Stretch<T>>();
        int i = 0;
        int j = 0;
        for (var delta : deltas) {
            int taken = delta.getSource().size();
            int put = delta.getTarget().size();
            add(
                    delta.getType() == DeltaType.EQUAL,
                    before.subList(i, i + taken),
                    after.subList(j, j + put),
                    stretches);
            i += taken;
            j += put;
        }
        return stretches;
    }

    /** Equal ones get equal numbers: long turns are held against one another thousands of times. */
    private static <T> List<Integer> numbered(
            List<T> all, Function<T, Object> what, Map<Object, Integer> numbers) {
        var numbered = new ArrayList<Integer>(all.size());
        for (var one : all) {
            int next = numbers.size();
            numbered.add(numbers.computeIfAbsent(what.apply(one), any -> next));
        }
        return numbered;
    }

    private static List<AbstractDelta<Integer>> deltas(
            List<Integer> before, List<Integer> after, Effort effort) throws Effort.Exhausted {
        BiPredicate<Integer, Integer> same =
                (one, other) -> {
                    spend(effort);
                    return one.equals(other);
                };
        try {
            var way = new MyersDiffWithLinearSpace<>(same);
            return DiffUtils.diff(before, after, way, null, true).getDeltas();
        } catch (Stopped stopped) {
            throw stopped.why;
        }
    }

    private static void spend(Effort effort) {
        try {
            effort.spend(1);
        } catch (Effort.Exhausted exhausted) {
            throw new Stopped(exhausted);
        }
    }

    private static <T> void add(
            boolean same, List<T> before, List<T> after, List<Stretch<T>> into) {
        if (into.isEmpty() || into.getLast().same() != same) {
            into.add(new Stretch<>(same, new ArrayList<>(), new ArrayList<>()));
        }
        into.getLast().before().addAll(before);
        into.getLast().after().addAll(after);
    }
}
