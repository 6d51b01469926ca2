package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.senrei.corpus.model.Exchange;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.structure.Turn;
import org.jspecify.annotations.Nullable;

/**
 * The turns of all minutes with the ids of their meeting and case, and questions with their
 * answers. Of each document only the cases of its turns are kept, its text is not.
 */
final class Discussions {
    private final Meetings meetings;
    private final Map<String, List<@Nullable String>> casesOfTurns = new HashMap<>();
    private final Map<String, List<Exchange>> exchanges = new HashMap<>();

    Discussions(
            List<ReadDocument> documents,
            List<Cluster> clusters,
            List<String> ids,
            Meetings meetings) {
        this.meetings = meetings;
        var caseOf = new HashMap<String, String>();
        for (int i = 0; i < clusters.size(); i++) {
            for (var member : clusters.get(i).members)
                caseOf.put(member.document().id() + "/" + member.index(), ids.get(i));
        }
        var announcements = new Announcements(clusters, ids, meetings);
        for (var document : documents) read(document, caseOf, announcements.of(document));
    }

    /** Made anew at each call. */
    List<Utterance> utterances(ReadDocument document) {
        var cases = casesOfTurns(document);
        var utterances = new ArrayList<Utterance>();
        for (var turn : cases.isEmpty() ? List.<Turn>of() : document.turns())
            utterances.add(utterance(document, turn, utterances.size(), cases));
        return utterances;
    }

    /** The case of each turn of a document, in their order; null for none. */
    List<@Nullable String> casesOfTurns(ReadDocument document) {
        return casesOfTurns.getOrDefault(document.id(), List.of());
    }

    List<Exchange> exchanges(String caseId) {
        return exchanges.getOrDefault(caseId, List.of());
    }

    private void read(
            ReadDocument document, Map<String, String> caseOf, List<@Nullable String> announced) {
        var cases = new ArrayList<@Nullable String>(announced.size());
        for (var turn : document.turns()) {
            var called = announced.get(cases.size());
            cases.add(called != null ? called : caseOf.get(document.id() + "/" + turn.sighting()));
        }
        if (cases.isEmpty()) return;
        casesOfTurns.put(document.id(), cases);
        pair(utterances(document));
    }

    private Utterance utterance(
            ReadDocument document, Turn turn, int place, List<@Nullable String> cases) {
        return new Utterance(
                document.id() + "-u" + (place + 1),
                meetings.id(meetings.of(document, turn.meeting())),
                cases.get(place),
                turn.order(),
                turn.speaker(),
                turn.role(),
                turn.text(),
                document.id(),
                turn.stretch().page(),
                "b" + turn.stretch().block());
    }

    private void pair(List<Utterance> utterances) {
        for (var exchange : Exchanges.in(utterances)) {
            exchanges
                    .computeIfAbsent(exchange.caseId(), id -> new ArrayList<>())
                    .add(exchange.pair());
        }
    }
}
