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

    static List<Change> of(List<Unit> before, List<Unit> after) {
        if ((long) before.size() * after.size() > MOST)
            return Stream.concat(
                            before.stream().<Change>map(Removed::new),
                            after.stream().map(Added::new))
                    .toList();
        return new Pairing(before, after).weigh().changes();
    }

    private Pairing weigh() {
        var pairsBefore = before.stream().map(unit -> letterPairs(unit.text())).toList();
        var pairsAfter = after.stream().map(unit -> letterPairs(unit.text())).toList();
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                likeness[i][j] = likeness(i, j, pairsBefore.get(i), pairsAfter.get(j));
                double skipped = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = Math.max(skipped, likeness[i][j] + best[i + 1][j + 1]);
            }
        }
        return this;
    }

    private double likeness(
            int i, int j, Map<String, Integer> pairsBefore, Map<String, Integer> pairsAfter) {
        if (before.get(i).text().equals(after.get(j).text())) return 1;
        double share = share(pairsBefore, pairsAfter);
        return share < ALIKE ? 0 : share;
    }

    private List<Change> changes() {
        var changes = new ArrayList<Change>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (likeness[i][j] > 0 && best[i][j] == likeness[i][j] + best[i + 1][j + 1])
                changes.add(reworded(before.get(i++), after.get(j++)));
            else if (best[i][j] == best[i + 1][j]) changes.add(new Removed(before.get(i++)));
            else changes.add(new Added(after.get(j++)));
        }
        while (i < before.size()) changes.add(new Removed(before.get(i++)));
        while (j < after.size()) changes.add(new Added(after.get(j++)));
        return changes;
    }

    private static Change reworded(Unit earlier, Unit later) {
        return new Reworded(earlier, later, Rewording.of(earlier.text(), later.text()));
    }

    /** Dice's coefficient: twice what is common by what there is. */
    private static double share(Map<String, Integer> one, Map<String, Integer> other) {
        int all = size(one) + size(other);
        if (all == 0) return 0;
        int common = 0;
        for (var pair : one.entrySet())
            common += Math.min(pair.getValue(), other.getOrDefault(pair.getKey(), 0));
        return 2.0 * common / all;
    }

    private static int size(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(count -> count).sum();
    }

    private static Map<String, Integer> letterPairs(String text) {
        var pairs = new HashMap<String, Integer>();
        for (int i = 0; i + 2 <= text.length(); i++)
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        return pairs;
    }
}
