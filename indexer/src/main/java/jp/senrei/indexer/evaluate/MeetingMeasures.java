package jp.senrei.indexer.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Attendee;
import jp.senrei.corpus.model.Meeting;
import org.jspecify.annotations.Nullable;

/** Whether the meetings were found, with what their heads say. */
final class MeetingMeasures {
    private final Tally found = new Tally("meetings found");
    private final Tally facts = new Tally("meeting facts");
    private final Tally attendance = new Tally("attendance");

    private MeetingMeasures() {}

    static List<Measure> of(List<Gold.Meeting> gold, List<Meeting> read) {
        var measures = new MeetingMeasures();
        for (var want : gold) measures.compare(want, read);
        return List.of(
                measures.found.measure(), measures.facts.measure(), measures.attendance.measure());
    }

    private void compare(Gold.Meeting want, List<Meeting> read) {
        var where = want.date() + " " + want.ordinal();
        var same = read.stream().filter(one -> isThe(want, one)).findFirst();
        if (same.isEmpty()) {
            found.missing(1, "不足 " + where);
            return;
        }
        found.hit(1);
        var have = same.get();
        fact(where, loose(want.ordinal()), Wording.loose(have.ordinal()));
        fact(where, want.endDate(), have.endDate());
        fact(where, want.written(), have.written());
        fact(where, loose(want.venue()), Wording.loose(have.venue()));
        fact(where, want.observers(), have.observers());
        if (want.attendees() != null)
            attendance.both(where, people(want.attendees()), people(have.attendees()));
        if (want.absent() != null)
            attendance.both(
                    where + " 欠席", new HashSet<>(want.absent()), new HashSet<>(have.absent()));
    }

    private void fact(String where, @Nullable Object want, @Nullable Object have) {
        if (want != null) facts.one(where, want, have);
    }

    private static boolean isThe(Gold.Meeting want, Meeting have) {
        boolean there =
                want.municipality() == null
                        || Objects.equals(want.municipality().name(), have.municipality().name());
        return there
                && (want.date() != null
                        ? want.date().equals(have.date())
                        : Objects.equals(loose(want.ordinal()), loose(have.ordinal())));
    }

    private static @Nullable String loose(@Nullable String text) {
        return text == null ? null : Wording.loose(text);
    }

    private static Set<String> people(List<Attendee> attendees) {
        return attendees.stream()
                .map(one -> Wording.loose(one.name()) + " " + Wording.loose(one.role()))
                .collect(Collectors.toSet());
    }
}
