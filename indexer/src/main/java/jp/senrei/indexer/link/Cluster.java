package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.senrei.corpus.model.Part;
import jp.senrei.indexer.structure.Sighting;
import jp.senrei.indexer.tag.Tags;
import jp.senrei.indexer.text.TitleKey;
import org.jspecify.annotations.Nullable;

/** Sightings that are the same case. Grows while a municipality is linked. */
final class Cluster {
    /** One sighting with where it was made. */
    record Member(ReadDocument document, int index, int meeting, TitleKey title) {
        static Member of(ReadDocument document, int index, int meeting) {
            return new Member(
                    document,
                    index,
                    meeting,
                    TitleKey.of(document.reading().sightings().get(index).title()));
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
            var part = sighting().part();
            return document.id()
                    + (part == Part.SHEET || part == Part.REPORT
                            ? "/sheet"
                            : part == Part.OPINION ? "/opinion" : "/minutes");
        }
    }

    private static final double SAME = 0.72;
    private static final double ALMOST_EQUAL = 0.95;

    /**
     * Titles under one number in two meetings: far less is needed, a reused number shares nothing.
     */
    private static final double AKIN = 0.4;

    final List<Member> members = new ArrayList<>();
    private final Set<TitleKey> titles = new LinkedHashSet<>();
    private final Set<Integer> meetings = new HashSet<>();
    private final Set<String> families = new HashSet<>();
    private @Nullable String number;

    Cluster(Member first) {
        add(first);
    }

    void add(Member member) {
        members.add(member);
        titles.add(member.title());
        meetings.add(member.meeting());
        families.add(member.family());
        if (number == null) number = member.sighting().number();
    }

    @Nullable String number() {
        return number;
    }

    /** How well a sighting fits, 0 when it is another case. */
    double fit(Member candidate) {
        var other = candidate.sighting().number();
        boolean sameMeeting = meetings.contains(candidate.meeting());
        if (number != null && other != null) {
            if (!number.equals(other)) return 0;
            double title = similarity(candidate.title());
            if (sameMeeting) return 1 + title;
            double needed = isOfOtherCouncil(candidate) ? ALMOST_EQUAL : AKIN;
            return ConsultationNumber.restarts(number) || title < needed ? 0 : 0.9 + title;
        }
        if (!sameMeeting) return 0;
        // two items of one agenda, two sheets of one file are two cases unless their titles agree
        double needed = families.contains(candidate.family()) ? ALMOST_EQUAL : SAME;
        double title = similarity(candidate.title());
        return title >= needed ? title : 0;
    }

    /** Each council of a city counts for itself; papers that name none are of any. */
    private boolean isOfOtherCouncil(Member candidate) {
        var council = candidate.document().reading().council();
        return council != null
                && members.stream()
                        .map(member -> member.document().reading().council())
                        .allMatch(known -> known != null && !known.equals(council));
    }

    private double similarity(TitleKey candidate) {
        double best = 0;
        for (var title : titles) {
            boolean within = title.occursIn(candidate) || candidate.occursIn(title);
            best =
                    Math.max(
                            best,
                            within
                                    ? Math.max(0.9, title.similarity(candidate))
                                    : title.similarity(candidate));
        }
        return best;
    }
}
