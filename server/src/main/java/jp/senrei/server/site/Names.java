package jp.senrei.server.site;

import static jp.senrei.web.text.Texts.t;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.server.question.SearchType;
import jp.senrei.web.text.Texts;
import jp.senrei.web.view.Badge;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.Fact;
import org.jspecify.annotations.Nullable;

/** What things are called on all pages. */
public final class Names {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static final String LACKING = "は収録されていません。";

    private Names() {}

    public static Badge badge(Coded value) {
        return new Badge(value.code(), label(value));
    }

    /** In the language of the one who reads. */
    public static String label(Coded value) {
        return Texts.label(kind(value.getClass()), value.code(), value.label());
    }

    /** What is counted: 案件, in English cases. */
    public static String noun(SearchType type) {
        return Texts.label("noun", type.code(), type.label());
    }

    /**
     * {@code Outcome} is {@code outcome}, {@code SimilarCase.Kind} is {@code similar-case-kind}.
     */
    static String kind(Class<?> type) {
        var outer = type.getEnclosingClass();
        var name =
                WORD_START.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
        return outer == null ? name : kind(outer) + "-" + name;
    }

    public static Fact.Value period(LocalDate date, @Nullable LocalDate endDate) {
        return endDate == null || endDate.equals(date)
                ? Fact.Value.day(Day.of(date))
                : Fact.Value.of(Dates.period(date, endDate));
    }

    /** 第十三期・第1回, or the day where the council does not count. */
    public static String meeting(@Nullable String ordinal, @Nullable LocalDate date) {
        if (ordinal != null) return ordinal;
        if (date == null) return t("common.meeting.undated");
        return t("common.meeting.on", Dates.text(date));
    }

    /**
     * What an archive lacks, as the index says it: 「…は収録されていません。」, in English with the words of the
     * documents as they are.
     */
    public static String gap(String sentence) {
        return sentence.endsWith(LACKING)
                ? t("common.gap", sentence.substring(0, sentence.length() - LACKING.length()))
                : sentence;
    }

    /** With its council, or its municipality where the council is not known. */
    public static String meeting(Meeting meeting) {
        return council(meeting.council(), meeting.municipality())
                + "　"
                + meeting(meeting.ordinal(), meeting.date());
    }

    /** The council, or the municipality where it is not known which council it is. */
    public static String council(@Nullable String council, Municipality municipality) {
        return council == null ? municipality.name() : council;
    }

    /** The same with the municipality before it, unless its name begins so. */
    public static String council(Dossier dossier) {
        var municipality = dossier.municipality().name();
        var council = council(dossier.council(), dossier.municipality());
        return council.startsWith(municipality) ? council : municipality + "　" + council;
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
                : label(utterance.role());
    }
}
