package jp.senrei.server.site.directory;

import static jp.senrei.web.text.Texts.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.indexer.text.FiscalYear;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Dates;
import jp.senrei.server.site.FacetWords;
import jp.senrei.server.site.Names;
import jp.senrei.web.view.EntityPage;
import jp.senrei.web.view.Link;
import org.jspecify.annotations.Nullable;

/** Meetings as the pages of their municipality and council list them. */
final class MeetingRows {
    private MeetingRows() {}

    /**
     * By fiscal year, as they come.
     *
     * @param meetings newest first
     */
    static Stream<EntityPage.Section> section(List<Meeting> meetings) {
        if (meetings.isEmpty()) return Stream.of();
        var years = new LinkedHashMap<String, List<EntityPage.Row>>();
        boolean several = meetings.stream().map(Meeting::council).distinct().count() > 1;
        for (var meeting : meetings)
            years.computeIfAbsent(year(meeting), any -> new ArrayList<>())
                    .add(row(meeting, several));
        var groups =
                years.entrySet().stream()
                        .map(one -> new EntityPage.RowGroup(one.getKey(), one.getValue()))
                        .toList();
        return Stream.of(
                new EntityPage.Rows("meetings", t("directory.meetings.title"), null, groups, null));
    }

    private static String year(Meeting meeting) {
        return meeting.date() == null
                ? t("directory.meetings.undated")
                : FacetWords.year(FiscalYear.of(meeting.date()));
    }

    private static EntityPage.Row row(Meeting meeting, boolean withCouncil) {
        var notes = new ArrayList<String>();
        if (meeting.date() != null && meeting.ordinal() != null)
            notes.add(Dates.text(meeting.date()));
        if (meeting.written()) notes.add(t("directory.meeting.written"));
        if (!meeting.gaps().isEmpty())
            notes.add(t("directory.meeting.gaps", meeting.gaps().size()));
        var name = Names.meeting(meeting.ordinal(), meeting.date());
        return new EntityPage.Row(
                withCouncil && meeting.council() != null ? meeting.council() + "　" + name : name,
                Addresses.meeting(meeting.id()),
                notes);
    }

    /** 収録していないもの of all of them. */
    static Stream<EntityPage.Section> missing(List<Meeting> meetings) {
        var gaps =
                meetings.stream()
                        .flatMap(meeting -> meeting.gaps().stream().map(gap -> link(meeting, gap)))
                        .toList();
        return gaps.isEmpty()
                ? Stream.of()
                : Stream.of(new EntityPage.Missing("missing", t("directory.missing.title"), gaps));
    }

    private static Link link(Meeting meeting, String gap) {
        return new Link(
                Names.meeting(meeting.ordinal(), meeting.date()) + "：" + Names.gap(gap),
                Addresses.meeting(meeting.id()));
    }

    /** From the day of the earliest to that of the latest; empty when no day is known. */
    static Optional<String> span(List<Meeting> meetings) {
        var days = meetings.stream().map(Meeting::date).filter(Objects::nonNull).sorted().toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(span(days.getFirst(), days.getLast()));
    }

    static String span(LocalDate first, LocalDate last) {
        return Dates.period(first, last);
    }

    /** Nothing where there are none. */
    static Stream<EntityPage.Section> rows(
            String id, String title, List<EntityPage.Row> rows, @Nullable Link more) {
        return rows.isEmpty()
                ? Stream.of()
                : Stream.of(
                        new EntityPage.Rows(
                                id,
                                title,
                                null,
                                List.of(new EntityPage.RowGroup(null, rows)),
                                more));
    }
}
