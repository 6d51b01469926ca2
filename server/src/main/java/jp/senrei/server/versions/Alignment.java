package jp.senrei.server.versions;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Two sequences side by side, by the shortest way from the one to the other (Myers). */
final class Alignment {
    /**
     * Where both are the same, or where something was taken out, put in, or both.
     *
     * @param before as long as {@code after} where they are the same
     */
    record Stretch<T>(boolean same, List<T> before, List<T> after) {}

    private Alignment() {}

    /** Stretches that are the same and such that are not take turns. */
    static <T> List<Stretch<T>> of(List<T> before, List<T> after, BiPredicate<T, T> same) {
        var way = new MyersDiffWithLinearSpace<>(same);
        var stretches = new ArrayList<Stretch<T>>();
        for (var delta : DiffUtils.diff(before, after, way, null, true).getDeltas())
            add(
                    delta.getType() == DeltaType.EQUAL,
                    delta.getSource().getLines(),
                    delta.getTarget().getLines(),
                    stretches);
        return stretches;
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
