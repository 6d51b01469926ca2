package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Relation;
import org.jspecify.annotations.Nullable;

/**
 * 続き: a report on what was approved earlier, or a consultation that changes it, where only the
 * title tells: it contains what the earlier one is about.
 *
 * <p>A title that comes back each year (運用状況の報告, a contract renewed) is no sequel, and words that
 * stand in many titles prove nothing.
 */
final class Sequels {
    /**
     * @param of index of the earlier case
     */
    record Sequel(int of, Relation relation) {}

    private static final double CONTAINED = 0.8;
    private static final Pattern CHANGE = Pattern.compile("変更|追加|拡大|見直し|拡充|再諮問|延長");

    private final List<Cluster> clusters;
    private final Meetings meetings;
    private final List<Stem> stems = new ArrayList<>();
    private final Map<String, List<Integer>> byHead = new HashMap<>();

    Sequels(List<Cluster> clusters, Meetings meetings) {
        this.clusters = clusters;
        this.meetings = meetings;
        for (int i = 0; i < clusters.size(); i++) {
            var cluster = clusters.get(i);
            var stem = Stem.of(cluster.first().sighting().title());
            stems.add(stem);
            if (cluster.kind() == CaseKind.CONSULTATION && stem.isTelling())
                byHead.computeIfAbsent(stem.head(), head -> new ArrayList<>()).add(i);
        }
    }

    /** The latest earlier case that this one follows; empty when none or two fit equally. */
    Optional<Sequel> of(int later) {
        var relation = relation(clusters.get(later));
        if (relation == null || meetings.date(clusters.get(later).firstMeeting()) == null)
            return Optional.empty();
        var candidates = new TreeSet<Integer>();
        for (var gram : Stem.grams(clusters.get(later).first().title()))
            candidates.addAll(byHead.getOrDefault(gram, List.of()));
        var best = new ArrayList<Integer>();
        for (int earlier : candidates) {
            if (!precedes(earlier, later)) continue;
            int order = best.isEmpty() ? 1 : compare(earlier, best.getFirst(), later);
            if (order > 0) best.clear();
            if (order >= 0) best.add(earlier);
        }
        return best.size() == 1
                ? Optional.of(new Sequel(best.getFirst(), relation))
                : Optional.empty();
    }

    /** What a case does to an earlier one, by its own kind and title; null when they do not say. */
    static @Nullable Relation relation(Cluster later) {
        if (later.kind() == CaseKind.REPORT) return Relation.FOLLOWS;
        boolean changes = CHANGE.matcher(later.first().sighting().title()).find();
        return later.kind() == CaseKind.CONSULTATION && changes ? Relation.AMENDS : null;
    }

    private boolean precedes(int earlier, int later) {
        var one = clusters.get(earlier);
        var other = clusters.get(later);
        return one.firstMeeting() < other.firstMeeting()
                && Council.mayBeSame(
                        meetings.council(one.firstMeeting()),
                        meetings.council(other.firstMeeting()))
                && !(other.kind() == CaseKind.CONSULTATION
                        && one.similarity(other) >= Sameness.ALMOST_EQUAL)
                && within(earlier, later) >= CONTAINED;
    }

    private double within(int earlier, int later) {
        return stems.get(earlier).within(clusters.get(later).first().title());
    }

    private int compare(int one, int other, int later) {
        int order =
                Integer.compare(
                        clusters.get(one).firstMeeting(), clusters.get(other).firstMeeting());
        return order != 0 ? order : Double.compare(within(one, later), within(other, later));
    }
}
