package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.indexer.text.ConsultationNumber;
import jp.senrei.indexer.text.TitleKey;

/**
 * The dossiers of one municipality, told by their index, to look up by number, title and meeting.
 */
final class CaseIndex {
    final Municipality municipality;
    final Meetings meetings;
    private final List<Cluster> clusters;
    private final List<String> ids;
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final Map<String, List<Integer>> byNumber = new HashMap<>();
    private final Map<TitleKey, List<Integer>> byTitle = new HashMap<>();
    private final Map<Integer, List<Integer>> byMeeting = new HashMap<>();

    CaseIndex(
            Municipality municipality,
            List<Cluster> clusters,
            List<String> ids,
            Meetings meetings) {
        this.municipality = municipality;
        this.meetings = meetings;
        this.clusters = clusters;
        this.ids = ids;
        for (int i = 0; i < clusters.size(); i++) note(i);
    }

    private void note(int index) {
        var cluster = clusters.get(index);
        indexOf.put(ids.get(index), index);
        cluster.consultationNumber().ifPresent(number -> note(byNumber, number.bare(), index));
        Rulings.number(cluster).ifPresent(number -> note(byNumber, number.bare(), index));
        for (var member : cluster.members) {
            note(byTitle, member.title(), index);
            note(byMeeting, member.meeting(), index);
        }
    }

    private static <K> void note(Map<K, List<Integer>> map, K key, int index) {
        var indexes = map.computeIfAbsent(key, k -> new ArrayList<>());
        if (indexes.isEmpty() || indexes.getLast() != index) indexes.add(index);
    }

    int indexOf(String id) {
        return Objects.requireNonNull(indexOf.get(id));
    }

    String id(int index) {
        return ids.get(index);
    }

    Cluster cluster(int index) {
        return clusters.get(index);
    }

    /** Those with this number, whatever its year. */
    List<Integer> numbered(ConsultationNumber number) {
        return byNumber.getOrDefault(number.bare(), List.of());
    }

    List<Integer> titled(TitleKey title) {
        return byTitle.getOrDefault(title, List.of());
    }

    List<Integer> at(int meeting) {
        return byMeeting.getOrDefault(meeting, List.of());
    }
}
