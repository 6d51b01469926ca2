package jp.senrei.server.site.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Sort;
import jp.senrei.indexer.index.Speaker;
import jp.senrei.indexer.index.UtteranceHit;
import jp.senrei.server.site.Visit;

/**
 * What somebody said: their newest turns, at most {@link #MOST}, and the meetings in which they
 * speak.
 *
 * @param meetings newest first
 * @param turns newest meeting first, as spoken within one
 * @param shown the meeting whose turns are shown
 */
record PersonTurns(List<Meeting> meetings, List<Utterance> turns, Optional<Meeting> shown) {
    /** Turns read for one page. */
    static final int MOST = 500;

    static PersonTurns of(Speaker speaker, Visit visit) {
        var meetings =
                speaker.meetings().reversed().stream()
                        .flatMap(id -> visit.index().findMeeting(id, visit.audience()).stream())
                        .toList();
        var turns = read(question(speaker), visit);
        var asked = visit.parameters().first(People.MEETING);
        var shown =
                meetings.stream()
                        .filter(meeting -> meeting.id().equals(asked))
                        .findFirst()
                        .or(() -> meetings.stream().findFirst());
        return new PersonTurns(meetings, withThose(shown, turns, speaker, visit), shown);
    }

    static Question question(Speaker speaker) {
        return Question.of("")
                .filteredBy(Map.of(Facet.SPEAKER, Set.of(speaker.value())))
                .sortedBy(Sort.DATE_DESC);
    }

    /** Those of an early meeting are asked for by themselves where others fill the page. */
    private static List<Utterance> withThose(
            Optional<Meeting> shown, List<Utterance> turns, Speaker speaker, Visit visit) {
        if (turns.size() < MOST || shown.isEmpty() || shown.get().date() == null) return turns;
        var meeting = shown.get();
        var last = meeting.endDate() == null ? meeting.date() : meeting.endDate();
        var all = new LinkedHashMap<String, Utterance>();
        turns.forEach(turn -> all.put(turn.id(), turn));
        read(question(speaker).between(meeting.date(), last), visit)
                .forEach(turn -> all.putIfAbsent(turn.id(), turn));
        return List.copyOf(all.values());
    }

    private static List<Utterance> read(Question question, Visit visit) {
        var turns = new ArrayList<Utterance>();
        for (int page = 1; turns.size() < MOST; page++) {
            var found =
                    visit.index()
                            .searchUtterances(
                                    question.size(Question.MAX_SIZE).page(page), visit.audience());
            found.hits().stream().map(UtteranceHit::utterance).forEach(turns::add);
            if (found.hits().size() < Question.MAX_SIZE) break;
        }
        return turns;
    }

    /** Of the meeting shown, as spoken. */
    List<Utterance> ofShown() {
        return turns.stream()
                .filter(turn -> shown.map(Meeting::id).filter(turn.meeting()::equals).isPresent())
                .sorted((one, other) -> one.order() - other.order())
                .toList();
    }

    /**
     * Turns of each meeting, by its id. Of the earliest, when not all were read, perhaps not all.
     */
    Map<String, Long> counts() {
        return turns.stream()
                .collect(Collectors.groupingBy(Utterance::meeting, Collectors.counting()));
    }

    /** Ids of the cases in which they speak, newest first. */
    List<String> cases() {
        return turns.stream().map(Utterance::caseId).filter(Objects::nonNull).distinct().toList();
    }

    /** The meetings in which they go by each name, earliest first. */
    Map<String, List<Meeting>> labels() {
        var byId = meetings.stream().collect(Collectors.toMap(Meeting::id, one -> one));
        var labels = new LinkedHashMap<String, List<Meeting>>();
        for (var turn : turns.reversed()) {
            var meeting = byId.get(turn.meeting());
            if (meeting == null) continue;
            var in = labels.computeIfAbsent(turn.speaker(), any -> new ArrayList<>());
            if (!in.contains(meeting)) in.add(meeting);
        }
        return labels;
    }
}
