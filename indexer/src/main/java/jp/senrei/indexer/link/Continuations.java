package jp.senrei.indexer.link;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Part;
import jp.senrei.indexer.link.Cluster.Member;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;

/**
 * Cases that go on: one continued at a meeting and taken up at a later one is one case when the
 * title says so, and a paper that names no meeting belongs to the one case of its title.
 *
 * <p>The same title a year later is another case unless the earlier one was continued or the later
 * paper says so itself (（継続）, 前回に引き続き).
 */
final class Continuations {
    /** A council meets again before this; a case that comes back later is a new one. */
    private static final int LONGEST_WAIT_DAYS = 400;

    /** Titles shorter than this are the same by chance. */
    private static final int SHORTEST_TITLE = 8;

    private static final Pattern CONTINUED =
            Pattern.compile(
                    "[(\\[【〔]\\s*(?:継続|再審議|再諮問)[^)\\]】〕]{0,6}[)\\]】〕]|前回に引き続|継続審議(?:となって|とされ|案件|事項)");

    /** Where a paper says at once that it goes on. */
    private static final int OPENING = 300;

    private final Meetings meetings;
    private final Sameness sameness;
    private final List<@Nullable Cluster> clusters;

    /** Of each cluster, whether its papers say that it goes on. */
    private final boolean[] saysSo;

    private Continuations(List<Cluster> clusters, Meetings meetings, Sameness sameness) {
        this.meetings = meetings;
        this.sameness = sameness;
        this.clusters = new ArrayList<>(clusters);
        this.saysSo = new boolean[clusters.size()];
        for (int i = 0; i < saysSo.length; i++)
            saysSo[i] = clusters.get(i).members.stream().anyMatch(Continuations::saysSo);
    }

    static List<Cluster> join(List<Cluster> clusters, Meetings meetings, Sameness sameness) {
        var continuations = new Continuations(clusters, meetings, sameness);
        continuations.joinLoose();
        continuations.joinContinued();
        return continuations.clusters.stream().filter(Objects::nonNull).toList();
    }

    // ---- papers that name no meeting

    private void joinLoose() {
        var homes = homes();
        for (int i = 0; i < clusters.size(); i++) {
            var loose = clusters.get(i);
            if (loose == null || !isLoose(loose)) continue;
            int home = onlyHome(loose, homes);
            if (home >= 0) join(home, i);
        }
    }

    private boolean isLoose(Cluster cluster) {
        return cluster.members.stream().allMatch(member -> meetings.isLoose(member.meeting()));
    }

    /** The cases that have a meeting, by every title and number they bear. */
    private Map<String, Set<Integer>> homes() {
        var homes = new HashMap<String, Set<Integer>>();
        for (int i = 0; i < clusters.size(); i++) {
            var known = Objects.requireNonNull(clusters.get(i));
            if (isLoose(known)) continue;
            for (var key : keys(known)) homes.computeIfAbsent(key, k -> new TreeSet<>()).add(i);
        }
        return homes;
    }

    private static Set<String> keys(Cluster cluster) {
        var keys = new TreeSet<String>();
        for (var member : cluster.members) {
            keys.add(member.title().toString());
            if (member.number() != null) keys.add(member.number().bare());
        }
        return keys;
    }

    /** Index of the only case it can belong to, -1 when there is none or more than one. */
    private int onlyHome(Cluster loose, Map<String, Set<Integer>> homes) {
        var fitting =
                keys(loose).stream()
                        .flatMap(key -> homes.getOrDefault(key, Set.of()).stream())
                        .distinct()
                        .filter(i -> isHome(Objects.requireNonNull(clusters.get(i)), loose))
                        .toList();
        return fitting.size() == 1 ? fitting.getFirst() : -1;
    }

    private boolean isHome(Cluster known, Cluster loose) {
        boolean sameKind =
                known.kind() == loose.kind() && sameCouncil(known, loose) && !agenda(loose);
        if (!sameKind || partsOverlap(known, loose) || conflict(known, loose)) return false;
        boolean numbered = known.number() != null && loose.number() != null;
        return isLong(loose)
                && known.similarity(loose) >= (numbered ? Sameness.SAME : Sameness.ALMOST_EQUAL);
    }

    /** An agenda without a day is of any year. */
    private static boolean agenda(Cluster cluster) {
        return cluster.members.stream().anyMatch(member -> member.sighting().part() == Part.AGENDA);
    }

    private static boolean partsOverlap(Cluster one, Cluster other) {
        return one.members.stream()
                .map(member -> member.sighting().part())
                .anyMatch(
                        part ->
                                other.members.stream()
                                        .anyMatch(member -> member.sighting().part() == part));
    }

    // ---- cases continued at a later meeting

    private void joinContinued() {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < clusters.size(); i++) {
            var cluster = clusters.get(i);
            if (cluster != null && meetings.date(cluster.firstMeeting()) != null) order.add(i);
        }
        order.sort(
                Comparator.comparing(i -> Objects.requireNonNull(clusters.get(i)).firstMeeting()));
        for (int at = 0; at < order.size(); at++) {
            int next;
            while ((next = continuation(order, at)) >= 0) join(order.get(at), next);
        }
    }

    /** The case at the next meeting that takes this one up, -1 when there is none. */
    private int continuation(List<Integer> order, int at) {
        var earlier = clusters.get(order.get(at));
        if (earlier == null) return -1;
        boolean open = isOpen(earlier);
        int last = lastDated(earlier);
        var day = Objects.requireNonNull(meetings.date(last));
        int best = -1;
        double bestFit = 0;
        int bestMeeting = Integer.MAX_VALUE;
        for (int k = at + 1; k < order.size(); k++) {
            var later = clusters.get(order.get(k));
            if (later == null || later.firstMeeting() <= last) continue;
            int meeting = later.firstMeeting();
            long wait =
                    ChronoUnit.DAYS.between(day, Objects.requireNonNull(meetings.date(meeting)));
            if (wait > LONGEST_WAIT_DAYS || meeting > bestMeeting) break;
            if (!open && !saysSo[order.get(k)]) continue;
            double fit = continues(earlier, later);
            if (fit <= bestFit) continue;
            best = order.get(k);
            bestFit = fit;
            bestMeeting = meeting;
        }
        return best;
    }

    private int lastDated(Cluster cluster) {
        return cluster.members.stream()
                .mapToInt(Member::meeting)
                .filter(meeting -> meetings.date(meeting) != null)
                .max()
                .orElseThrow();
    }

    private double continues(Cluster earlier, Cluster later) {
        if (earlier.kind() != later.kind() || !sameCouncil(earlier, later) || !isLong(later))
            return 0;
        var mine = earlier.consultationNumber();
        var theirs = later.consultationNumber();
        boolean sameNumber =
                mine.isPresent() && theirs.isPresent() && mine.get().agrees(theirs.get());
        // a council that counts anew at each meeting gives the case another number there
        boolean mayDiffer =
                mine.isEmpty()
                        || theirs.isEmpty()
                        || Sameness.restarts(mine.get()) && Sameness.restarts(theirs.get());
        if (!sameNumber && !mayDiffer) return 0;
        double title = earlier.similarity(later);
        return title >= (sameNumber ? Sameness.SAME : Sameness.ALMOST_EQUAL) ? title : 0;
    }

    /** Whether the last word on it is that it goes on. */
    private boolean isOpen(Cluster cluster) {
        int last = lastDated(cluster);
        var outcomes =
                cluster.members.stream()
                        .filter(member -> member.meeting() == last)
                        .map(member -> member.sighting().verdict().outcome())
                        .filter(Objects::nonNull)
                        .toList();
        return !outcomes.isEmpty()
                && outcomes.stream().allMatch(outcome -> outcome == Outcome.CONTINUED);
    }

    private static boolean saysSo(Member member) {
        var text = new StringBuilder(member.sighting().title()).append('\n');
        for (var stretch : member.sighting().stretches()) {
            text.append(member.document().text().text(), stretch.start(), stretch.end());
            if (text.append('\n').length() > OPENING) break;
        }
        text.setLength(Math.min(text.length(), OPENING));
        return CONTINUED.matcher(NormalText.normalize(text.toString())).find();
    }

    // ----

    private boolean sameCouncil(Cluster one, Cluster other) {
        return Council.mayBeSame(
                meetings.council(one.firstMeeting()), meetings.council(other.firstMeeting()));
    }

    private static boolean isLong(Cluster cluster) {
        return cluster.first().title().length() >= SHORTEST_TITLE;
    }

    private boolean conflict(Cluster one, Cluster other) {
        return one.members.stream()
                .anyMatch(
                        mine ->
                                other.members.stream()
                                        .anyMatch(theirs -> sameness.conflict(mine, theirs)));
    }

    private void join(int kept, int moved) {
        var known = Objects.requireNonNull(clusters.get(kept));
        clusters.set(kept, known.and(Objects.requireNonNull(clusters.get(moved))));
        clusters.set(moved, null);
    }
}
