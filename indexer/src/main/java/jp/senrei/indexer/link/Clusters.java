package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.senrei.indexer.link.Cluster.Member;
import org.jspecify.annotations.Nullable;

/**
 * Puts the sightings of a municipality together: the best fit of all first, and never two that
 * cannot be one case. Only sightings of one meeting or of one number are compared at all.
 */
final class Clusters {
    /**
     * Of more sightings than this only those with one title or number are compared: no meeting has
     * so many, but a damaged file may.
     */
    private static final int MANY = 1_500;

    private record Edge(double fit, int one, int other) {}

    private final List<Member> members;
    private final Sameness sameness;
    private final Map<Long, Double> fits = new HashMap<>();
    private final int[] clusterOf;
    private final List<@Nullable List<Integer>> clusters = new ArrayList<>();

    private Clusters(List<Member> members, Sameness sameness) {
        this.members = members.stream().sorted(Cluster.ORDER).toList();
        this.sameness = sameness;
        this.clusterOf = IntStream.range(0, members.size()).toArray();
        for (int i = 0; i < members.size(); i++) clusters.add(new ArrayList<>(List.of(i)));
    }

    /** In the order of the members' parts and meetings. */
    static List<Cluster> of(List<Member> members, Sameness sameness) {
        return new Clusters(members, sameness).run();
    }

    private List<Cluster> run() {
        bucket(member -> "meeting " + member.meeting());
        bucket(member -> member.number() == null ? null : member.number().bare());
        fits.entrySet().stream()
                .map(fit -> new Edge(fit.getValue(), one(fit.getKey()), other(fit.getKey())))
                .sorted(
                        Comparator.comparingDouble(Edge::fit)
                                .reversed()
                                .thenComparingInt(Edge::one)
                                .thenComparingInt(Edge::other))
                .forEach(this::join);
        var all = new ArrayList<Cluster>();
        for (var cluster : clusters)
            if (cluster != null) all.add(new Cluster(cluster.stream().map(members::get).toList()));
        return all;
    }

    private void bucket(Function<Member, @Nullable String> by) {
        for (var bucket : buckets(IntStream.range(0, members.size()).boxed().toList(), by)) {
            if (bucket.size() <= MANY) compare(bucket);
            else
                buckets(bucket, member -> member.title() + "\n" + member.number()).stream()
                        .filter(smaller -> smaller.size() <= MANY)
                        .forEach(this::compare);
        }
    }

    private List<List<Integer>> buckets(
            List<Integer> indexes, Function<Member, @Nullable String> by) {
        var buckets = new TreeMap<String, List<Integer>>();
        for (int i : indexes) {
            var key = by.apply(members.get(i));
            if (key != null) buckets.computeIfAbsent(key, first -> new ArrayList<>()).add(i);
        }
        return List.copyOf(buckets.values());
    }

    private void compare(List<Integer> bucket) {
        for (int one : bucket) {
            for (int other : bucket) {
                if (other >= one) break;
                double fit = sameness.fit(members.get(one), members.get(other));
                if (fit > 0) fits.put((long) other << 32 | one, fit);
            }
        }
    }

    private static int one(long pair) {
        return (int) (pair >>> 32);
    }

    private static int other(long pair) {
        return (int) pair;
    }

    private void join(Edge edge) {
        int target = clusterOf[edge.one()];
        int source = clusterOf[edge.other()];
        if (target == source) return;
        var kept = clusters.get(target);
        var moved = clusters.get(source);
        if (kept == null || moved == null || conflict(kept, moved)) return;
        for (int member : moved) clusterOf[member] = target;
        kept.addAll(moved);
        clusters.set(source, null);
    }

    private boolean conflict(List<Integer> some, List<Integer> others) {
        for (int one : some)
            for (int other : others)
                if (sameness.conflict(members.get(one), members.get(other))) return true;
        return false;
    }
}
