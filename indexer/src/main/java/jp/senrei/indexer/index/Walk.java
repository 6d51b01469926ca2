package jp.senrei.indexer.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Answers found by walking through all that an index holds: right for any index, slow for a large
 * one.
 */
final class Walk {
    static final Comparator<Dossier> EARLIEST_FIRST =
            Comparator.comparing(Walk::day).thenComparing(Dossier::id);

    /** Those without a day are last. */
    static final Comparator<Meeting> NEWEST_FIRST =
            Comparator.comparing((Meeting meeting) -> dayOr(meeting.date(), LocalDate.MIN))
                    .reversed()
                    .thenComparing(Meeting::id);

    private Walk() {}

    static DocumentEntry toBeRead(DocumentEntry held) {
        return new DocumentEntry(held.document(), held.text(), held.utterances(), List.of());
    }

    /** The words as they stand, without other names and without case. */
    static List<Span> marks(
            SearchIndex index, Question question, String document, Audience audience) {
        return index.findDocument(document, audience).stream()
                .flatMap(entry -> marks(question.text(), entry.text().text()))
                .toList();
    }

    private static Stream<Span> marks(String query, String text) {
        var spans = new ArrayList<Span>();
        for (var word : query.strip().split("[\\s　]+")) {
            for (int at = text.indexOf(word); !word.isEmpty() && at >= 0; )
                at = addAndGoOn(spans, text, word, at);
        }
        spans.sort(Comparator.comparingInt(Span::start));
        var apart = new ArrayList<Span>();
        for (var span : spans)
            if (apart.isEmpty() || apart.getLast().end() <= span.start()) apart.add(span);
        return apart.stream();
    }

    private static int addAndGoOn(List<Span> spans, String text, String word, int at) {
        spans.add(new Span(at, at + word.length()));
        return text.indexOf(word, at + word.length());
    }

    static List<Dossier> goingOnWith(SearchIndex index, String caseId, Audience audience) {
        return index.cases(audience).stream()
                .filter(
                        later ->
                                later.references().stream()
                                        .anyMatch(earlier -> caseId.equals(earlier.target())))
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    static List<Meeting> meetingsOf(SearchIndex index, String municipality, Audience audience) {
        return index.meetings(audience).stream()
                .filter(meeting -> meeting.municipality().code().equals(municipality))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    static List<Document> latestDocuments(SearchIndex index, int most, Audience audience) {
        return index.documents(audience).stream()
                .sorted(
                        Comparator.comparing(Document::ingested)
                                .reversed()
                                .thenComparing(Document::id))
                .limit(most)
                .toList();
    }

    static List<StatisticsCell> statisticsOf(
            SearchIndex index, String municipality, Audience audience) {
        return index.statistics(audience).stream()
                .filter(cell -> cell.municipality().equals(municipality))
                .toList();
    }

    static List<Municipality> municipalitiesWithStatistics(SearchIndex index, Audience audience) {
        var documents =
                index.statistics(audience).stream()
                        .map(StatisticsCell::document)
                        .collect(Collectors.toSet());
        return index.documents(audience).stream()
                .filter(document -> documents.contains(document.id()))
                .map(Document::municipality)
                .distinct()
                .sorted(Comparator.comparing(Municipality::code))
                .toList();
    }

    static List<Speaker> speakers(SearchIndex index, String municipality, Audience audience) {
        var meetings =
                meetingsOf(index, municipality, audience).stream()
                        .collect(Collectors.toMap(Meeting::id, meeting -> meeting));
        var turns = new LinkedHashMap<String, List<Utterance>>();
        for (var turn : index.utterances(audience)) {
            if (!meetings.containsKey(turn.meeting())) continue;
            Speaker.nameIn(turn.speaker())
                    .ifPresent(
                            name ->
                                    turns.computeIfAbsent(name, any -> new ArrayList<>())
                                            .add(turn));
        }
        return turns.entrySet().stream()
                .map(one -> speaker(municipality, one.getKey(), one.getValue(), meetings))
                .sorted(
                        Comparator.comparingLong(Speaker::turns)
                                .reversed()
                                .thenComparing(Speaker::name))
                .toList();
    }

    private static Speaker speaker(
            String municipality, String name, List<Utterance> turns, Map<String, Meeting> all) {
        var labels =
                turns.stream()
                        .collect(Collectors.groupingBy(Utterance::speaker, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList();
        var meetings =
                turns.stream()
                        .map(Utterance::meeting)
                        .distinct()
                        .map(id -> Objects.requireNonNull(all.get(id)))
                        .sorted(
                                Comparator.comparing(
                                                (Meeting meeting) ->
                                                        dayOr(meeting.date(), LocalDate.MAX))
                                        .thenComparing(Meeting::id))
                        .toList();
        var days = meetings.stream().map(Meeting::date).filter(Objects::nonNull).toList();
        return new Speaker(
                municipality,
                name,
                labels,
                turns.size(),
                meetings.stream().map(Meeting::id).toList(),
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast());
    }

    private static LocalDate day(Dossier dossier) {
        return dayOr(dossier.meeting().date(), LocalDate.MAX);
    }

    private static LocalDate dayOr(@Nullable LocalDate day, LocalDate other) {
        return day == null ? other : day;
    }
}
