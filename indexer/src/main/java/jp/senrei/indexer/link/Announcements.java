package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.indexer.structure.Turn;
import jp.senrei.indexer.text.ConsultationNumber;
import jp.senrei.indexer.text.NormalText;
import jp.senrei.indexer.text.TitleKey;
import org.jspecify.annotations.Nullable;

/**
 * Whose turns are whose where minutes have no headings and only the agenda in another file names
 * the cases: from the turn in which the chair names one case, and no other, by number or title.
 */
final class Announcements {
    private final Meetings meetings;
    private final Map<Integer, List<Integer>> casesAt = new HashMap<>();
    private final List<Cluster> clusters;
    private final List<String> ids;

    Announcements(List<Cluster> clusters, List<String> ids, Meetings meetings) {
        this.meetings = meetings;
        this.clusters = clusters;
        this.ids = ids;
        for (int i = 0; i < clusters.size(); i++) {
            var at = new HashSet<Integer>();
            clusters.get(i).members.forEach(member -> at.add(member.meeting()));
            for (int meeting : at)
                casesAt.computeIfAbsent(meeting, key -> new ArrayList<>()).add(i);
        }
    }

    /**
     * The case of each turn that its own document gives none, or one without a title, null where
     * nothing was announced; in the order of the turns. A meeting whose minutes do have their cases
     * is left alone.
     */
    List<@Nullable String> of(ReadDocument document) {
        var turns = document.turns();
        var told = new HashSet<Integer>();
        var sightings = document.reading().sightings();
        for (var turn : turns)
            if (turn.sighting() >= 0 && !sightings.get(turn.sighting()).isUntitled())
                told.add(turn.meeting());
        var cases = new ArrayList<@Nullable String>();
        var current = new HashMap<Integer, String>();
        for (var turn : turns) {
            if (told.contains(turn.meeting())) {
                cases.add(null);
                continue;
            }
            if (turn.role() == SpeakerRole.CHAIR) {
                var announced = announced(document, turn);
                if (announced.size() == 1) current.put(turn.meeting(), announced.iterator().next());
            }
            cases.add(current.get(turn.meeting()));
        }
        return cases;
    }

    private Set<String> announced(ReadDocument document, Turn turn) {
        var known = casesAt.getOrDefault(meetings.of(document, turn.meeting()), List.of());
        if (known.isEmpty()) return Set.of();
        var text = NormalText.normalize(turn.text());
        var numbers = new HashSet<String>();
        for (var mark : ConsultationNumber.findAll(text))
            mark.numbers().forEach(number -> numbers.add(number.bare()));
        var words = TitleKey.of(text);
        var found = new HashSet<String>();
        for (int i : known) {
            var number = clusters.get(i).consultationNumber().map(ConsultationNumber::bare);
            boolean named =
                    number.filter(numbers::contains).isPresent()
                            || clusters.get(i).members.stream()
                                    .anyMatch(member -> member.title().occursIn(words));
            if (named) found.add(ids.get(i));
        }
        return found;
    }
}
