package jp.senrei.server.site.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import jp.senrei.web.view.DocumentPage.Voice;

/** Who speaks in a document, who speaks most first. */
final class Voices {
    private Voices() {}

    /**
     * @param hits in the whole document
     */
    static List<Voice> of(List<SpokenTurn> turns, Hits hits, Asked asked) {
        var bySpeaker = new LinkedHashMap<String, List<SpokenTurn>>();
        for (var turn : turns)
            bySpeaker.computeIfAbsent(turn.turn().speaker(), name -> new ArrayList<>()).add(turn);
        return bySpeaker.entrySet().stream()
                .map(entry -> voice(entry.getKey(), entry.getValue(), hits, asked))
                .sorted(Comparator.comparingInt(Voice::turns).reversed())
                .toList();
    }

    private static Voice voice(String name, List<SpokenTurn> turns, Hits hits, Asked asked) {
        var role = turns.getFirst().turn().role();
        int found = turns.stream().mapToInt(turn -> hits.within(turn.start(), turn.end())).sum();
        return new Voice(
                name,
                role.code(),
                TurnView.roleName(turns.getFirst().turn()),
                turns.size(),
                asked.query().isEmpty() ? null : found,
                asked.ofSpeaker(name),
                asked.speaker().equals(name));
    }
}
