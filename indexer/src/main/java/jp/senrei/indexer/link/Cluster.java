package jp.senrei.indexer.link;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Part;
import jp.senrei.indexer.structure.Sighting;
import jp.senrei.indexer.tag.Tags;
import jp.senrei.indexer.text.ConsultationNumber;
import jp.senrei.indexer.text.TitleKey;
import org.jspecify.annotations.Nullable;

/** Sightings that are the same case. */
final class Cluster {
    /**
     * One sighting with where it was made.
     *
     * @param meeting as {@link Meetings} counts
     */
    record Member(
            ReadDocument document,
            int index,
            int meeting,
            TitleKey title,
            @Nullable ConsultationNumber number) {
        static Member of(ReadDocument document, int index, int meeting) {
            var sighting = document.reading().sightings().get(index);
            return new Member(
                    document,
                    index,
                    meeting,
                    TitleKey.of(sighting.title()),
                    sighting.number() == null ? null : number(sighting.number()));
        }

        /** A number no rule knows is its own series. */
        private static ConsultationNumber number(String text) {
            return ConsultationNumber.parse(text)
                    .orElseGet(() -> new ConsultationNumber(null, text, 0, null, text));
        }

        Sighting sighting() {
            return document.reading().sightings().get(index);
        }

        Tags tags() {
            return document.tags().get(index);
        }

        /**
         * Of the parts of one document that tell of different cases: agenda and minutes, sheets,
         * rulings.
         */
        String family() {
            return switch (sighting().part()) {
                case SHEET, REPORT -> "sheet";
                case OPINION -> "opinion";
                case AGENDA, MINUTES, RESULT -> "minutes";
            };
        }
    }

    private static final Map<Part, Integer> PART_ORDER =
            new EnumMap<>(
                    Map.of(
                            Part.AGENDA,
                            0,
                            Part.RESULT,
                            1,
                            Part.MINUTES,
                            2,
                            Part.SHEET,
                            3,
                            Part.REPORT,
                            4,
                            Part.OPINION,
                            5));

    /** Meetings count in the order of their days, and a document's id is a hash of its bytes. */
    static final Comparator<Member> ORDER =
            Comparator.<Member>comparingInt(member -> PART_ORDER.get(member.sighting().part()))
                    .thenComparing(Member::meeting)
                    .thenComparing(member -> member.document().id())
                    .thenComparing(Member::index);

    /**
     * Agendas first, they name and number; then what was said, then the sheets; among these the
     * earlier meeting first.
     */
    final List<Member> members;

    private final int firstMeeting;

    Cluster(List<Member> members) {
        if (members.isEmpty()) throw new IllegalArgumentException("a case without a sighting");
        this.members = members.stream().sorted(ORDER).toList();
        this.firstMeeting = members.stream().mapToInt(Member::meeting).min().orElseThrow();
    }

    Cluster and(Cluster more) {
        return new Cluster(Stream.concat(members.stream(), more.members.stream()).toList());
    }

    /** The number as written; of two forms the one that names its year. */
    @Nullable String number() {
        return consultationNumber().map(ConsultationNumber::text).orElse(null);
    }

    Optional<ConsultationNumber> consultationNumber() {
        var numbers = members.stream().map(Member::number).filter(Objects::nonNull).toList();
        return numbers.stream()
                .filter(number -> number.fiscalYear() != null)
                .findFirst()
                .or(() -> numbers.stream().findFirst());
    }

    /** The meeting the case first came to. */
    int firstMeeting() {
        return firstMeeting;
    }

    /** The sighting that the id is made of: of the first meeting what comes first. */
    Member first() {
        int meeting = firstMeeting();
        return members.stream()
                .filter(member -> member.meeting() == meeting)
                .findFirst()
                .orElseThrow();
    }

    CaseKind kind() {
        return consultationNumber().filter(number -> number.kind().endsWith("諮問")).isPresent()
                ? CaseKind.CONSULTATION
                : members.getFirst().sighting().kind();
    }

    /** How alike the titles are, the best of all spellings. */
    double similarity(Cluster other) {
        double best = 0;
        for (var mine : members)
            for (var theirs : other.members)
                best = Math.max(best, Sameness.similarity(mine, theirs));
        return best;
    }
}
