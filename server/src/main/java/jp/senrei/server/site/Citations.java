package jp.senrei.server.site;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.MeetingRef;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.web.view.Citation;
import jp.senrei.web.view.Day;
import org.jspecify.annotations.Nullable;

/** 出典の表記, always in Japanese: it is pasted into Japanese documents. */
public final class Citations {
    private Citations() {}

    public static Citation of(Dossier dossier, Visit visit) {
        return citation(
                place(dossier) + (dossier.number() == null ? "" : dossier.number()),
                dossier.title(),
                dossier.id(),
                dossier.meeting().date(),
                visit.absolute(Addresses.caseOf(dossier.id())));
    }

    /**
     * @param dossier the case it is about, null for none
     * @param permalink absolute
     */
    public static Citation of(
            Utterance turn, Meeting meeting, @Nullable Dossier dossier, String permalink) {
        var number = dossier == null || dossier.number() == null ? "" : dossier.number() + "、";
        var official = place(meeting) + number + "会議録" + turn.page() + "頁、" + turn.speaker() + "発言";
        return citation(official, turn.speaker() + "発言", turn.id(), meeting.date(), permalink);
    }

    public static Citation of(Meeting meeting, Visit visit) {
        return citation(
                place(meeting),
                place(meeting),
                meeting.id(),
                meeting.date(),
                visit.absolute(Addresses.meeting(meeting.id())));
    }

    private static String place(Dossier dossier) {
        var council = dossier.council() == null ? dossier.municipality().name() : dossier.council();
        MeetingRef meeting = dossier.meeting();
        return council + when(meeting.ordinal(), meeting.date());
    }

    private static String place(Meeting meeting) {
        var council = meeting.council() == null ? meeting.municipality().name() : meeting.council();
        return council + when(meeting.ordinal(), meeting.date());
    }

    private static String when(@Nullable String ordinal, @Nullable LocalDate date) {
        var words =
                Stream.of(
                                ordinal == null ? "" : ordinal.replace("・", ""),
                                date == null ? "" : Day.of(date).text().replaceFirst("（.）$", ""))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining("、"));
        return words.isEmpty() ? "" : "（" + words + "）";
    }

    private static Citation citation(
            String official, String title, String key, @Nullable LocalDate date, String link) {
        var bibtex =
                "@misc{%s,\n  title = {%s},\n  howpublished = {%s},\n%s  url = {%s}\n}"
                        .formatted(
                                key,
                                title,
                                official,
                                date == null ? "" : "  year = {" + date.getYear() + "},\n",
                                link);
        return new Citation(official, "[" + official + "](" + link + ")", bibtex, link);
    }
}
