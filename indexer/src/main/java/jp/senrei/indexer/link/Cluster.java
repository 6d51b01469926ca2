package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Part;
import jp.senrei.indexer.structure.Sighting;
import jp.senrei.indexer.tag.Tags;
import jp.senrei.indexer.text.TitleKey;
import org.jspecify.annotations.Nullable;

/** Sightings that are the same case. Grows while a municipality is linked. */
final class Cluster {
    /** One sighting with where it was made. */
    record Member(ReadDocument document, int index, int meeting) {
        Sighting sighting() {
            return document.reading().sightings().get(index);
        }

        Tags tags() {
            return document.tags().get(index);
        }
    }

    private static final double SAME = 0.72;
    private static final double ALMOST_EQUAL = 0.95;
    /** Titles under one number in two meetings: far less is needed, a reused number shares nothing. */
    private static final double AKIN = 0.4;

    final List<Member> members = new ArrayList<>();

    Cluster(Member first) {
        members.add(first);
    }

    @Nullable String number() {
        return members.stream().map(member -> member.sighting().number()).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    boolean in(int meeting) {
        return members.stream().anyMatch(member -> member.meeting() == meeting);
    }

    /** How well a sighting fits, 0 when it is another case. */
    double fit(Member candidate) {
        var number = number();
        var other = candidate.sighting().number();
        double title = similarity(candidate);
        if (number != null && other != null) {
            if (!number.equals(other)) return 0;
            return in(candidate.meeting()) ? 1 + title : ConsultationNumber.restarts(number) || title < AKIN ? 0 : 0.9 + title;
        }
        if (!in(candidate.meeting())) return 0;
        double needed = siblings(candidate) ? ALMOST_EQUAL : SAME;
        return title >= needed ? title : 0;
    }

    /** Two items of one agenda, two sheets of one file are two cases unless their titles agree. */
    private boolean siblings(Member candidate) {
        return members.stream().anyMatch(member -> member.document() == candidate.document() && family(member) == family(candidate));
    }

    private static int family(Member member) {
        var part = member.sighting().part();
        return part == Part.SHEET || part == Part.REPORT ? 1 : part == Part.OPINION ? 2 : 0;
    }

    private double similarity(Member candidate) {
        var key = TitleKey.of(candidate.sighting().title());
        double best = 0;
        for (var member : members) {
            var mine = TitleKey.of(member.sighting().title());
            boolean within = mine.occursIn(key) || key.occursIn(mine);
            best = Math.max(best, within ? Math.max(0.9, mine.similarity(key)) : mine.similarity(key));
        }
        return best;
    }
}
