package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.senrei.corpus.model.Exchange;
import jp.senrei.corpus.model.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * The turns of all minutes with the ids of their meeting and case, and questions with their
 * answers.
 */
final class Discussions {
    private final Map<String, List<Utterance>> byDocument = new HashMap<>();
    private final Map<String, List<Exchange>> exchanges = new HashMap<>();

    Discussions(
            List<ReadDocument> documents,
            List<Cluster> clusters,
            List<String> ids,
            Meetings meetings) {
        var caseOf = new HashMap<String, String>();
        for (int i = 0; i < clusters.size(); i++) {
            for (var member : clusters.get(i).members)
                caseOf.put(member.document().id() + "/" + member.index(), ids.get(i));
        }
        var announcements = new Announcements(clusters, ids, meetings);
        for (var document : documents) read(document, caseOf, announcements.of(document), meetings);
    }

    List<Utterance> utterances(ReadDocument document) {
        return byDocument.getOrDefault(document.id(), List.of());
    }

    List<Exchange> exchanges(String caseId) {
        return exchanges.getOrDefault(caseId, List.of());
    }

    private void read(
            ReadDocument document,
            Map<String, String> caseOf,
            List<@Nullable String> announced,
            Meetings meetings) {
        var utterances = new ArrayList<Utterance>();
        for (var turn : document.reading().turns()) {
            var called = announced.get(utterances.size());
            utterances.add(
                    new Utterance(
                            document.id() + "-u" + (utterances.size() + 1),
                            meetings.id(meetings.of(document, turn.meeting())),
                            called != null
                                    ? called
                                    : caseOf.get(document.id() + "/" + turn.sighting()),
                            turn.order(),
                            turn.speaker(),
                            turn.role(),
                            turn.text(),
                            document.id(),
                            turn.stretch().page(),
                            "b" + turn.stretch().block()));
        }
        byDocument.put(document.id(), utterances);
        pair(utterances);
    }

    private void pair(List<Utterance> utterances) {
        for (var exchange : Exchanges.in(utterances)) {
            exchanges
                    .computeIfAbsent(exchange.caseId(), id -> new ArrayList<>())
                    .add(exchange.pair());
        }
    }
}
