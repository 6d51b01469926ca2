package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.senrei.indexer.text.ConsultationNumber;

/**
 * Ids of cases, made of what the papers say and of nothing else.
 *
 * <pre>
 * 131211-shimon-465             a council that counts on through the years
 * 131211-2021-shimon-12         a number that names its year
 * 131211-20220405-shimon-1      a low number without a year may begin anew at each meeting
 * 131211-kokai-shinsakai-shimon-465   of a council that is not the main one
 * 131211-20220405-3fa04c        a case without a number: a hash of its title
 * </pre>
 *
 * <p>Known weakness: where a council that counts beyond thirty begins anew without saying the year,
 * and where one number is shared by several cases of a meeting, the first keeps the plain id and
 * the others take the day or the title in; holding an earlier one later then changes an id.
 */
final class CaseIds {
    private static final Map<String, String> WORDS =
            Map.of(
                    "諮問", "shimon", "報告", "hokoku", "答申", "toshin", "議案", "gian", "協議案", "kyogi",
                    "協議", "kyogi", "審査", "shinsa", "審議", "shingi", "承認", "shonin");

    private final List<Cluster> clusters;
    private final Meetings meetings;
    private final String prefix;

    private CaseIds(List<Cluster> clusters, Meetings meetings, String prefix) {
        this.clusters = clusters;
        this.meetings = meetings;
        this.prefix = prefix;
    }

    /** One for each cluster. */
    static List<String> of(List<Cluster> clusters, Meetings meetings, String prefix) {
        return new CaseIds(clusters, meetings, prefix).ids();
    }

    private List<String> ids() {
        var sharing = new HashMap<String, List<Integer>>();
        for (int i = 0; i < clusters.size(); i++)
            sharing.computeIfAbsent(id(clusters.get(i)), id -> new ArrayList<>()).add(i);
        var ids = new String[clusters.size()];
        Set<String> used = new HashSet<>(sharing.keySet());
        sharing.forEach(
                (id, indexes) -> {
                    indexes.sort(
                            Comparator.<Integer, Integer>comparing(
                                            i -> clusters.get(i).firstMeeting())
                                    .thenComparing(i -> clusters.get(i).first(), Cluster.ORDER));
                    ids[indexes.getFirst()] = id;
                    indexes.stream().skip(1).forEach(i -> ids[i] = apart(i, id, used));
                });
        return IntStream.range(0, ids.length).mapToObj(i -> ids[i]).toList();
    }

    private String apart(int index, String shared, Set<String> used) {
        var cluster = clusters.get(index);
        var number = cluster.consultationNumber();
        if (number.isPresent()) {
            var atMeeting = meetings.id(cluster.firstMeeting()) + word(number.get());
            if (used.add(atMeeting)) return atMeeting;
        }
        var titled = shared + "-" + hash(cluster);
        var unique = titled;
        for (int i = 2; !used.add(unique); i++) unique = titled + "-" + i;
        return unique;
    }

    private String id(Cluster cluster) {
        int meeting = cluster.firstMeeting();
        var number = cluster.consultationNumber().orElse(null);
        if (number == null) return meetings.id(meeting) + "-" + hash(cluster);
        if (Sameness.restarts(number)) return meetings.id(meeting) + word(number);
        var council = meetings.council(meeting);
        return prefix
                + (council == null ? "" : council.suffix())
                + (number.fiscalYear() == null ? "" : "-" + number.fiscalYear())
                + word(number);
    }

    private static String hash(Cluster cluster) {
        return "%06x".formatted(cluster.first().title().toString().hashCode() & 0xffffff);
    }

    private static String word(ConsultationNumber number) {
        var kind = number.kind();
        var word = WORDS.get(kind);
        if (word == null) word = "n%04x".formatted(kind.hashCode() & 0xffff);
        return "-"
                + word
                + "-"
                + number.digits()
                + (number.branch() == null ? "" : "-" + number.branch());
    }
}
