package jp.senrei.server.versions;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.server.versions.Change.Unchanged;

/**
 * What is different between two versions, in the order of the later one; what was removed stands
 * where it stood.
 *
 * @param isComplete false when the versions have too little in common to be compared turn by turn:
 *     {@code changes} is empty then
 */
public record Difference(List<Change> changes, boolean isComplete) {
    /**
     * Turns that may differ in each version. Minutes have two thousand at most; the time to compare
     * grows with the square of it.
     */
    static final int MOST = 5_000;

    public Difference {
        changes = List.copyOf(changes);
    }

    public static Difference between(List<Unit> earlier, List<Unit> later) {
        int head = alike(earlier, later);
        int tail = alike(reversed(earlier, head), reversed(later, head));
        var before = earlier.subList(head, earlier.size() - tail);
        var after = later.subList(head, later.size() - tail);
        if (Math.max(before.size(), after.size()) > MOST) return new Difference(List.of(), false);
        var changes = new ArrayList<Change>();
        unchanged(head, changes);
        compare(before, after, changes);
        unchanged(tail, changes);
        return new Difference(joined(changes), true);
    }

    public long count(Class<? extends Change> kind) {
        return changes.stream().filter(kind::isInstance).count();
    }

    public boolean isEmpty() {
        return isComplete && changes.stream().allMatch(Unchanged.class::isInstance);
    }

    private static List<Unit> reversed(List<Unit> units, int head) {
        return units.subList(head, units.size()).reversed();
    }

    private static int alike(List<Unit> one, List<Unit> other) {
        int most = Math.min(one.size(), other.size());
        int alike = 0;
        while (alike < most && one.get(alike).saysTheSameAs(other.get(alike))) alike++;
        return alike;
    }

    private static void compare(List<Unit> before, List<Unit> after, List<Change> into) {
        for (var stretch : Alignment.of(before, after, Unit::saysTheSameAs)) {
            if (stretch.same()) unchanged(stretch.before().size(), into);
            else into.addAll(Pairing.of(stretch.before(), stretch.after()));
        }
    }

    private static void unchanged(int units, List<Change> into) {
        if (units > 0) into.add(new Unchanged(units));
    }

    private static List<Change> joined(List<Change> changes) {
        var joined = new ArrayList<Change>();
        for (var change : changes) {
            if (change instanceof Unchanged(int units)
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Unchanged(int before))
                joined.set(joined.size() - 1, new Unchanged(before + units));
            else joined.add(change);
        }
        return joined;
    }
}
