package jp.senrei.indexer.link;

import java.util.Objects;
import jp.senrei.indexer.link.Cluster.Member;
import jp.senrei.indexer.text.ConsultationNumber;
import jp.senrei.indexer.text.TitleKey;

/** When two sightings are one case, and when they cannot be. */
final class Sameness {
    static final double SAME = 0.72;
    static final double ALMOST_EQUAL = 0.95;

    /**
     * Titles under one number in two meetings: far less is needed, a reused number shares nothing.
     */
    static final double AKIN = 0.4;

    /** A title that stands within another one. */
    private static final double WITHIN = 0.9;

    /**
     * A council that counts on through the years is soon beyond this; one that begins anew each
     * year or meeting never is.
     */
    private static final int LONGEST_YEAR = 30;

    private final Meetings meetings;

    /** Numbers prove nothing between papers of nobody knows whom. */
    private final boolean numbersProve;

    Sameness(Meetings meetings, boolean numbersProve) {
        this.meetings = meetings;
        this.numbersProve = numbersProve;
    }

    /** Whether the number names the case only together with its meeting. */
    static boolean restarts(ConsultationNumber number) {
        return number.fiscalYear() == null && number.digits() <= LONGEST_YEAR;
    }

    /** A case of which only the number was said may have any title. */
    static double similarity(Member one, Member other) {
        boolean untitled = one.sighting().isUntitled() || other.sighting().isUntitled();
        return untitled ? 1 : similarity(one.title(), other.title());
    }

    static double similarity(TitleKey one, TitleKey other) {
        double alike = one.similarity(other);
        return alike < WITHIN && (one.occursIn(other) || other.occursIn(one)) ? WITHIN : alike;
    }

    /**
     * How well two sightings fit, 0 when nothing says that they are one case. Numbers weigh more
     * than titles, one meeting more than two.
     */
    double fit(Member one, Member other) {
        boolean sameMeeting = one.meeting() == other.meeting();
        if (one.number() != null && other.number() != null) {
            if (!agree(one, other)) return 0;
            double title = similarity(one, other);
            if (sameMeeting) return numbersProve || title >= SAME ? 2 + title : 0;
            if (restarts(one.number()) || restarts(other.number())) return 0;
            return sameCouncil(one, other) && title >= (numbersProve ? AKIN : SAME) ? 1 + title : 0;
        }
        if (!sameMeeting) return 0;
        double title = similarity(one, other);
        return title >= SAME ? title : 0;
    }

    /** Each council of a city counts for itself. */
    private boolean sameCouncil(Member one, Member other) {
        return Council.mayBeSame(
                meetings.council(one.meeting()), meetings.council(other.meeting()));
    }

    /**
     * Whether two sightings are two cases for certain: other numbers, other councils, or two items
     * of one agenda, two sheets of one meeting whose titles are not the same.
     */
    boolean conflict(Member one, Member other) {
        boolean numbered = one.number() != null && other.number() != null;
        if (numbered && !agree(one, other)) return true;
        if (one.meeting() != other.meeting()) return !sameCouncil(one, other);
        boolean together =
                one.sighting().part() == other.sighting().part()
                        || one.document() == other.document()
                                && one.family().equals(other.family());
        if (!together) return false;
        double title = similarity(one, other);
        // one number may be shared by several cases: their titles then have nothing in common
        return numbered
                ? one.sighting().part() == other.sighting().part() && title < AKIN
                : title < ALMOST_EQUAL;
    }

    private boolean agree(Member one, Member other) {
        var mine = Objects.requireNonNull(one.number());
        var theirs = Objects.requireNonNull(other.number());
        if (!mine.agrees(theirs)) return false;
        return mine.fiscalYear() != null
                ? inYear(mine.fiscalYear(), other)
                : theirs.fiscalYear() == null || inYear(theirs.fiscalYear(), one);
    }

    /** A number without a year at a meeting of that year, or of the next when it was continued. */
    private boolean inYear(int fiscalYear, Member member) {
        if (Objects.requireNonNull(member.number()).fiscalYear() != null) return true;
        var held = meetings.fiscalYear(member.meeting());
        return held == null || held == fiscalYear || held == fiscalYear + 1;
    }
}
