package jp.senrei.server.versions;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.server.versions.Change.Unchanged;

/**
 * What is different between two versions, in the order of the later one; what was removed stands
 * where it stood.
 *
 * @param extent how far the comparison went
 */
public record Difference(List<Change> changes, Extent extent) {
    /** How far two versions were compared. */
    public enum Extent {
        /** All of it word by word. */
        WORDS,
        /** So much is different that from some place on turns are shown as removed and added. */
        TURNS,
        /** They have too little in common to be compared turn by turn: there are no changes. */
        NOTHING
    }

    /**
     * Turns that may differ in each version. Minutes have two thousand at most; the time to compare
     * grows with the square of it.
     */
    static final int MOST = 5_000;

    private static final Difference NOTHING = new Difference(List.of(), Extent.NOTHING);

    public Difference {
        changes = List.copyOf(changes);
    }

    /** Steps for the turns, and again for the words within them: about half a second each. */
    private static final long STEPS = 40_000_000;

    public static Difference between(List<Unit> earlier, List<Unit> later) {
        int head = alike(earlier, later);
        int tail = alike(reversed(earlier, head), reversed(later, head));
        var before = earlier.subList(head, earlier.size() - tail);
        var after = later.subList(head, later.size() - tail);
        if (Math.max(before.size(), after.size()) > MOST) return NOTHING;
        var changes = new ArrayList<Change>();
        unchanged(head, changes);
        try {
            var extent = compare(before, after, changes);
            unchanged(tail, changes);
            return new Difference(joined(changes), extent);
        } catch (Effort.Exhausted nothingInCommon) {
            return NOTHING;
        }
    }

    public long count(Class<? extends Change> kind) {
        return changes.stream().filter(kind::isInstance).count();
    }

    public boolean isEmpty() {
        return extent != Extent.NOTHING && changes.stream().allMatch(Unchanged.class::isInstance);
    }

    private static List<Unit> reversed(List<Unit> units, int head) {
        return units.subList(head, units.size()).reversed();
    }

    private static int alike(List<Unit> one, List<Unit> other) {
        int most = Math.min(one.size(), other.size());
        int alike = 0;
        while (alike < most && one.get(alike).said().equals(other.get(alike).said())) alike++;
        return alike;
    }

    private static Extent compare(List<Unit> before, List<Unit> after, List<Change> into)
            throws Effort.Exhausted {
        var words = new Effort(STEPS);
        var extent = Extent.WORDS;
        for (var stretch : Alignment.of(before, after, Unit::said, new Effort(STEPS))) {
            if (stretch.same()) unchanged(stretch.before().size(), into);
            else if (!compare(stretch.before(), stretch.after(), words, into))
                extent = Extent.TURNS;
        }
        return extent;
    }

    /** False when it would have taken too long, and all is shown as removed and added. */
    private static boolean compare(
            List<Unit> before, List<Unit> after, Effort words, List<Change> into) {
        try {
            into.addAll(Pairing.of(before, after, words));
            return true;
        } catch (Effort.Exhausted tooDifferent) {
            into.addAll(Pairing.whole(before, after));
            return false;
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
