package jp.senrei.server.site.cases;

import static jp.senrei.web.text.Texts.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.PageRange;
import jp.senrei.corpus.model.Part;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Dates;
import jp.senrei.server.site.Names;
import jp.senrei.web.view.CaseStep;
import org.jspecify.annotations.Nullable;

/**
 * 経過: where the documents held show each step of a case, and which steps none shows. An agenda only
 * announces the case and is missed nowhere. A report or a confirmation is not answered by an
 * opinion, and nobody reports on it later.
 */
final class CaseWay {
    private final Dossier dossier;
    private final List<Dossier> later;
    private final SearchIndex index;
    private final Audience audience;
    private final Map<String, Optional<Document>> documents = new HashMap<>();

    private CaseWay(Dossier dossier, List<Dossier> later, SearchIndex index, Audience audience) {
        this.dossier = dossier;
        this.later = later;
        this.index = index;
        this.audience = audience;
    }

    /**
     * @param later the cases that refer to this one
     */
    static List<CaseStep> of(
            Dossier dossier, List<Dossier> later, SearchIndex index, Audience audience) {
        return new CaseWay(dossier, later, index, audience).steps();
    }

    private List<CaseStep> steps() {
        var isConsultation = dossier.kind() == CaseKind.CONSULTATION;
        var steps = new ArrayList<CaseStep>();
        var agendas = places(EnumSet.of(Part.AGENDA));
        if (!agendas.isEmpty()) steps.add(new CaseStep(t("case.step.agenda"), agendas, null));
        steps.add(papers(isConsultation));
        steps.add(
                step(
                        t("case.step.debate"),
                        places(EnumSet.of(Part.MINUTES)),
                        t("case.step.debate.missing")));
        var opinion = places(EnumSet.of(Part.OPINION, Part.RESULT));
        if (isConsultation || !opinion.isEmpty())
            steps.add(step(t("case.step.opinion"), opinion, noOpinion()));
        var reports = reports(isConsultation);
        if (isConsultation || !reports.isEmpty())
            steps.add(step(t("case.step.report"), reports, t("case.step.report.missing")));
        return steps;
    }

    private static CaseStep step(String name, List<CaseStep.Place> places, String missing) {
        return new CaseStep(name, places, places.isEmpty() ? missing : null);
    }

    private CaseStep papers(boolean isConsultation) {
        var papers = isConsultation ? EnumSet.of(Part.SHEET) : EnumSet.of(Part.SHEET, Part.REPORT);
        var held = places(papers);
        var name = isConsultation ? t("case.step.papers") : t("case.step.papers.report");
        return new CaseStep(name, held, held.isEmpty() ? noPapers(name) : null);
    }

    private String noPapers(String name) {
        return dossier.appearances().stream()
                .filter(place -> place.part() == Part.AGENDA)
                .map(Appearance::pages)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(promised -> t("case.step.papers.promised", pages(promised)))
                .orElseGet(() -> t("case.step.papers.missing", name));
    }

    private String noOpinion() {
        return dossier.decision() == null
                ? t("case.step.opinion.missing")
                : t("case.step.opinion.decided");
    }

    /** What this case is reported in, and the later cases that report on it. */
    private List<CaseStep.Place> reports(boolean isConsultation) {
        var own = isConsultation ? places(EnumSet.of(Part.REPORT)) : List.<CaseStep.Place>of();
        var others =
                later.stream()
                        .filter(other -> other.kind() == CaseKind.REPORT)
                        .map(CaseWay::report);
        return Stream.concat(own.stream(), others).toList();
    }

    private static CaseStep.Place report(Dossier report) {
        return new CaseStep.Place(
                Names.label(report.kind()),
                Names.caseOf(report),
                Addresses.caseOf(report.id()),
                null,
                Dates.day(report.meeting().date()));
    }

    private List<CaseStep.Place> places(Set<Part> parts) {
        return dossier.appearances().stream()
                .filter(appearance -> parts.contains(appearance.part()))
                .map(this::place)
                .toList();
    }

    private CaseStep.Place place(Appearance appearance) {
        var pages = appearance.pages();
        return new CaseStep.Place(
                Names.label(appearance.part()),
                about(appearance.document()).map(Document::title).orElse(appearance.file()),
                Addresses.passage(appearance.document(), appearance.passage()),
                pages == null
                        ? null
                        : appearance.part() == Part.AGENDA
                                ? t("case.pages.papers", pages(pages))
                                : pages(pages),
                Dates.day(dayOf(appearance.document())));
    }

    private static String pages(PageRange pages) {
        var from = Integer.toString(pages.from());
        return pages.from() == pages.to()
                ? t("case.page", from)
                : t("case.pages", from, Integer.toString(pages.to()));
    }

    /** The day of the meeting of a document: of this case's, where it belongs to several. */
    private @Nullable LocalDate dayOf(String document) {
        var meetings = about(document).map(Document::meetings).orElse(List.of());
        if (meetings.contains(dossier.meeting().id())) return dossier.meeting().date();
        return meetings.stream()
                .findFirst()
                .flatMap(id -> index.findMeeting(id, audience))
                .map(Meeting::date)
                .orElse(null);
    }

    private Optional<Document> about(String document) {
        return documents.computeIfAbsent(document, id -> index.aboutDocument(id, audience));
    }
}
