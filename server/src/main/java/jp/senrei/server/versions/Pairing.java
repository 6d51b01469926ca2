package jp.senrei.server.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.senrei.server.versions.Change.Added;
import jp.senrei.server.versions.Change.Removed;
import jp.senrei.server.versions.Change.Reworded;

/**
 * Which turn became which, where turns that were taken out and put in stand at one place: those
 * whose texts have most in common, without crossing one another.
 */
final class Pairing {
    /** Share of common letter pairs from which on a turn is the other one reworded. */
    private static final double ALIKE = 0.3;

    /**
     * Pairs compared at one place; beyond that it was written anew, and nobody wants to compare.
     */
    private static final int MOST = 10_000;

    /** Of a long turn only the beginning is held against others. */
    private static final int LETTERS_COMPARED = 2_000;

    /** Steps of {@link Effort} that a look for a pair of letters, and counting one, is worth. */
    private static final int LOOK_UP = 4;

    private static final int PAIR = 10;

    private final List<Unit> before;
    private final List<Unit> after;

    /** The best sum of likenesses of what stands from [i] and [j] on. */
    private final double[][] best;

    private final double[][] likeness;

    private Pairing(List<Unit> before, List<Unit> after) {
        this.before = before;
        this.after = after;
        this.best = new double[before.size() + 1][after.size() + 1];
        this.likeness = new double[before.size()][after.size()];
    }

    /**
     * @throws Effort.Exhausted when telling them apart takes more than may be spent
     */
    static List<Change> of(List<Unit> before, List<Unit> after, Effort effort)
            throws Effort.Exhausted {
        return (long) before.size() * after.size() > MOST
                ? whole(before, after)
                : new Pairing(before, after).weigh(effort).changes(effort);
    }

    /** All of it taken out, and all of it put in. */
    static List<Change> whole(List<Unit> before, List<Unit> after) {
        return Stream.concat(
                        before.stream().<Change>map(Removed::new), after.stream().map(Added::new))
                .toList();
    }

    private Pairing weigh(Effort effort) throws Effort.Exhausted {
        var pairsBefore = letterPairs(before, effort);
        var pairsAfter = letterPairs(after, effort);
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                effort.spend((long) LOOK_UP * pairsBefore.get(i).size());
                likeness[i][j] = likeness(i, j, pairsBefore.get(i), pairsAfter.get(j));
                double skipped = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = Math.max(skipped, likeness[i][j] + best[i + 1][j + 1]);
            }
        }
        return this;
    }

    private double likeness(
            int i, int j, Map<Integer, Integer> pairsBefore, Map<Integer, Integer> pairsAfter) {
        if (before.get(i).text().equals(after.get(j).text())) return 1;
        double share = share(pairsBefore, pairsAfter);
        return share < ALIKE ? 0 : share;
    }

    private List<Change> changes(Effort effort) throws Effort.Exhausted {
        var changes = new ArrayList<Change>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (likeness[i][j] > 0 && best[i][j] == likeness[i][j] + best[i + 1][j + 1])
                changes.add(reworded(before.get(i++), after.get(j++), effort));
            else if (best[i][j] == best[i + 1][j]) changes.add(new Removed(before.get(i++)));
            else changes.add(new Added(after.get(j++)));
        }
        while (i < before.size()) changes.add(new Removed(before.get(i++)));
        while (j < after.size()) changes.add(new Added(after.get(j++)));
        return changes;
    }

    private static Change reworded(Unit earlier, Unit later, Effort effort)
            throws Effort.Exhausted {
        return new Reworded(earlier, later, Rewording.of(earlier.text(), later.text(), effort));
    }

    /** Dice's coefficient: twice what is common by what there is. */
    private static double share(Map<Integer, Integer> one, Map<Integer, Integer> other) {
        int all = size(one) + size(other);
        if (all == 0) return 0;
        int common = 0;
        for (var pair : one.entrySet())
            common += Math.min(pair.getValue(), other.getOrDefault(pair.getKey(), 0));
        return 2.0 * common / all;
    }

    private static int size(Map<Integer, Integer> pairs) {
        return pairs.values().stream().mapToInt(count -> count).sum();
    }

    private static List<Map<Integer, Integer>> letterPairs(List<Unit> units, Effort effort)
            throws Effort.Exhausted {
        var all = new ArrayList<Map<Integer, Integer>>(units.size());
        for (var unit : units) {
            var beginning =
                    unit.text().substring(0, Math.min(unit.text().length(), LETTERS_COMPARED));
            effort.spend((long) PAIR * beginning.length());
            all.add(letterPairs(beginning));
        }
        return all;
    }

    private static Map<Integer, Integer> letterPairs(String text) {
        var pairs = new HashMap<Integer, Integer>();
        for (int i = 0; i + 2 <= text.length(); i++)
            pairs.merge(text.charAt(i) << 16 | text.charAt(i + 1), 1, Integer::sum);
        return pairs;
    }
}
