package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.FacetValue.BETWEEN;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Utterance;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * 発言者の一覧: who speaks in a municipality, told by the terms of the index alone. A term is
 *
 * <pre>
 * value of {@link Facet#SPEAKER} ␟ label of the turn ␟ day of the meeting, or nothing ␟ id of the meeting
 * </pre>
 *
 * and as many turns have it as the person spoke there under this label; so a list of speakers costs
 * a term for each person and meeting, however much they say.
 */
final class SpokenTurns {
    private static final Pattern PARTS = Pattern.compile(String.valueOf(BETWEEN));
    private static final int PARTS_OF_A_TERM = 4;

    private static final Comparator<Speaker> MOST_FIRST =
            Comparator.comparingLong(Speaker::turns).reversed().thenComparing(Speaker::name);

    /** In a meeting: day, then id; one without a day is last. */
    private record Held(String id, @Nullable LocalDate day) {
        private static final Comparator<Held> EARLIEST_FIRST =
                Comparator.comparing(
                                (Held held) -> Objects.requireNonNullElse(held.day, LocalDate.MAX))
                        .thenComparing(Held::id);
    }

    /** What the terms of one person add up to. */
    private static final class Sum {
        private final Map<String, Long> labels = new HashMap<>();
        private final Map<Held, Long> meetings = new TreeMap<>(Held.EARLIEST_FIRST);

        void add(String label, Held meeting, long turns) {
            labels.merge(label, turns, Long::sum);
            meetings.merge(meeting, turns, Long::sum);
        }

        Speaker speaker(String municipality, String name) {
            var days = meetings.keySet().stream().map(Held::day).filter(Objects::nonNull).toList();
            return new Speaker(
                    municipality,
                    name,
                    labels(),
                    meetings.values().stream().mapToLong(Long::longValue).sum(),
                    meetings.keySet().stream().map(Held::id).toList(),
                    days.isEmpty() ? null : days.getFirst(),
                    days.isEmpty() ? null : days.getLast());
        }

        private List<String> labels() {
            return labels.entrySet().stream()
                    .sorted(
                            Map.Entry.<String, Long>comparingByValue()
                                    .reversed()
                                    .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private SpokenTurns() {}

    static void add(Utterance turn, Meeting meeting, IndexDocument index) {
        var label = turn.speaker();
        var day = meeting.date() == null ? "" : meeting.date().toString();
        Speaker.facet(label, meeting.municipality())
                .map(facet -> Stream.of(facet.value(), label, day, meeting.id()))
                .map(parts -> String.join(String.valueOf(BETWEEN), parts.toList()))
                .ifPresent(term -> index.keyword(Fields.SPOKEN, term));
    }

    /** Who speaks most first, then by name. */
    static List<Speaker> speakers(IndexReader reader, String municipality) throws IOException {
        var sums = new HashMap<String, Sum>();
        for (var leaf : reader.leaves()) add(leaf.reader(), Speaker.value(municipality, ""), sums);
        var speakers = new ArrayList<Speaker>();
        sums.forEach((name, sum) -> speakers.add(sum.speaker(municipality, name)));
        speakers.sort(MOST_FIRST);
        return List.copyOf(speakers);
    }

    private static void add(LeafReader leaf, String prefix, Map<String, Sum> sums)
            throws IOException {
        var terms = leaf.terms(Fields.SPOKEN);
        if (terms == null) return;
        var each = terms.iterator();
        if (each.seekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END) return;
        for (var term = each.term(); term != null; term = each.next()) {
            var text = term.utf8ToString();
            if (!text.startsWith(prefix)) break;
            // a published state has no deleted turns: ShelfWriter.prepare
            add(PARTS.split(text, -1), prefix, each.docFreq(), sums);
        }
    }

    private static void add(String[] parts, String prefix, long turns, Map<String, Sum> sums) {
        if (parts.length != PARTS_OF_A_TERM || !parts[0].startsWith(prefix)) return;
        var day = parts[2].isEmpty() ? null : LocalDate.parse(parts[2]);
        sums.computeIfAbsent(parts[0].substring(prefix.length()), any -> new Sum())
                .add(parts[1], new Held(parts[3], day), turns);
    }
}
