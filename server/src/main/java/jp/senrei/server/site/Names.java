package jp.senrei.server.site;

import java.time.LocalDate;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.OrganizationRole;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Regime;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.Absence;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Scope;
import jp.senrei.indexer.index.Sort;
import jp.senrei.server.question.SearchType;
import jp.senrei.web.text.Texts;
import jp.senrei.web.view.Badge;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.Fact;
import org.jspecify.annotations.Nullable;

/** What things are called on all pages. */
public final class Names {
    private Names() {}

    public static Badge badge(Coded value) {
        return new Badge(value.code(), label(value));
    }

    /** The name of a value of a closed list, in the language of the interface. */
    public static String label(Coded value) {
        return Texts.label(list(value), value.code(), value.label());
    }

    private static String list(Coded value) {
        return switch (value) {
            case Outcome outcome -> "outcome";
            case CaseKind kind -> "kind";
            case Matter matter -> "matter";
            case DocumentKind kind -> "document";
            case Part part -> "part";
            case OrganizationRole role -> "role";
            case Regime regime -> "regime";
            case Facet facet -> "facet";
            case Sort sort -> "sort";
            case Scope scope -> "scope";
            case SearchType type -> "type";
            case Absence.Form form -> "form";
            default -> "other";
        };
    }

    public static Fact.Value period(LocalDate date, @Nullable LocalDate endDate) {
        return endDate == null || endDate.equals(date)
                ? Fact.Value.day(Day.of(date))
                : Fact.Value.of(Day.of(date).text() + "〜" + Day.of(endDate).text());
    }

    /** 第十三期・第1回, or the day where the council does not count. */
    public static String meeting(@Nullable String ordinal, @Nullable LocalDate date) {
        if (ordinal != null) return ordinal;
        return date == null ? "会議（開催日不明）" : Day.of(date).text() + "の会議";
    }

    /** With its council, or its municipality where the council is not known. */
    public static String meeting(Meeting meeting) {
        var council = meeting.council() == null ? meeting.municipality().name() : meeting.council();
        return council + "　" + meeting(meeting.ordinal(), meeting.date());
    }

    /** 諮問第465号　title. */
    public static String caseOf(Dossier dossier) {
        return dossier.number() == null
                ? dossier.title()
                : dossier.number() + "　" + dossier.title();
    }

    /** Said only where the name does not say it already, as 汐崎会長 does. */
    public static @Nullable String role(Utterance utterance) {
        var label = utterance.role().label();
        return utterance.role() == SpeakerRole.UNKNOWN || utterance.speaker().contains(label)
                ? null
                : label;
    }
}
