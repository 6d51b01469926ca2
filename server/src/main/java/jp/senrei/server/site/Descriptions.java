package jp.senrei.server.site;

import static jp.senrei.web.text.Texts.t;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Utterance;

/** A page in a sentence, for what lists pages; and the words of a page that may need explaining. */
public final class Descriptions {
    private Descriptions() {}

    public static String of(Dossier dossier) {
        var when = dossier.meeting().date();
        return t(
                "common.about.case",
                dossier.title(),
                Names.council(dossier.council(), dossier.municipality()),
                when == null ? t("common.undated") : Dates.text(when),
                Names.label(dossier.outcome()));
    }

    public static String of(Document document) {
        var kinds = document.kinds().stream().map(Names::label).collect(Collectors.joining("、"));
        return t(
                "common.about.document",
                document.title(),
                document.municipality().name(),
                kinds.isEmpty() ? t("common.about.paper") : kinds);
    }

    public static String of(Meeting meeting, List<Dossier> cases) {
        return t("common.about.meeting", Names.meeting(meeting), cases.size());
    }

    /** What is decided first: a term of the decision is explained before one of the discussion. */
    public static String words(Dossier dossier, List<Utterance> turns) {
        var facts =
                Stream.concat(
                        Stream.concat(
                                dossier.matters().stream().map(Matter::label),
                                Stream.of(dossier.title(), decision(dossier))),
                        dossier.conditions().stream());
        return Stream.concat(facts, turns.stream().map(Utterance::text))
                .collect(Collectors.joining("\n"));
    }

    public static String words(List<Dossier> cases) {
        return cases.stream()
                .map(dossier -> words(dossier, List.of()))
                .collect(Collectors.joining("\n"));
    }

    private static String decision(Dossier dossier) {
        return Objects.requireNonNullElse(dossier.decision(), "");
    }
}
