package jp.senrei.server.site.cases;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.MeetingRef;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.ServiceMention;
import jp.senrei.indexer.index.Facet;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.Prose;
import jp.senrei.server.site.Sources;
import jp.senrei.web.view.Fact;
import org.jspecify.annotations.Nullable;

/** 案件の概要: the facts of a case, each with where it leads and where a document says it. */
final class CaseFacts {
    private final Dossier dossier;
    private final Sources sources;
    private final List<Fact> facts = new ArrayList<>();

    private CaseFacts(Dossier dossier) {
        this.dossier = dossier;
        this.sources = new Sources(dossier);
    }

    static List<Fact> of(Dossier dossier) {
        var facts = new CaseFacts(dossier);
        facts.place();
        facts.kind();
        facts.means();
        return facts.facts;
    }

    /** Who, where and when. */
    private void place() {
        var municipality = dossier.municipality();
        var meeting = dossier.meeting();
        add(
                t("case.fact.municipality"),
                Stream.of(
                        linked(municipality.name(), Addresses.municipality(municipality.code()))
                                .noted(municipality.prefecture())));
        add(
                t("case.fact.council"),
                Stream.ofNullable(dossier.council())
                        .map(name -> linked(name, Addresses.council(municipality.code(), name))));
        add(t("case.fact.meeting"), Stream.of(meeting(meeting)));
        add(
                t("case.fact.date"),
                Stream.ofNullable(meeting.date())
                        .map(date -> Names.period(date, meeting.endDate())));
    }

    /** What it is about, and under which rules. */
    private void kind() {
        add(t("case.fact.kind"), Stream.of(named(dossier.kind(), Facet.KIND)));
        add(
                t("case.fact.number"),
                Stream.ofNullable(dossier.kind() == CaseKind.CONSULTATION ? dossier.number() : null)
                        .map(CaseFacts::words));
        add(
                t("case.fact.letter"),
                dossier.references().stream()
                        .filter(reference -> Submission.isOf(dossier, reference))
                        .map(
                                reference ->
                                        words(reference.text())
                                                .at(sources.of("references", reference.id()))));
        add(
                t("case.fact.department"),
                Stream.ofNullable(dossier.department())
                        .map(name -> words(name).at(sources.of("department", name))));
        add(
                t("case.fact.matter"),
                dossier.matters().stream().map(matter -> named(matter, Facet.MATTER)));
        add(
                t("case.fact.article"),
                CaseArticles.of(dossier.articles()).stream().map(this::article));
        add(t("case.fact.regime"), Stream.of(Fact.Value.of(Names.label(dossier.regime()))));
    }

    /** With whom, with what, and from when. */
    private void means() {
        add(t("case.fact.organization"), dossier.organizations().stream().map(this::organization));
        add(t("case.fact.service"), services());
        add(
                t("case.fact.certification"),
                dossier.certifications().stream()
                        .map(
                                name ->
                                        filtered(name, Facet.CERTIFICATION, name)
                                                .at(sources.of("certifications", name))));
        add(
                t("case.fact.start"),
                Optional.ofNullable(dossier.startText())
                        .or(() -> Optional.ofNullable(dossier.startDate()))
                        .map(
                                start ->
                                        words(start)
                                                .noted(
                                                        start.equals(dossier.startDate())
                                                                ? null
                                                                : dossier.startDate())
                                                .at(sources.of("startDate", start)))
                        .stream());
    }

    private void add(String term, Stream<Fact.Value> values) {
        var list = values.toList();
        if (!list.isEmpty()) facts.add(new Fact(term, list));
    }

    private static Fact.Value words(String text) {
        return Fact.Value.of(text).inWords(Prose.runs(text));
    }

    /** Words of a document that lead to all cases with them. */
    private static Fact.Value filtered(String text, Facet facet, String value) {
        return Fact.Value.link(text, SearchAddress.filter(facet, value)).inWords(Prose.runs(text));
    }

    /** Words of a document that lead to the page of what they name; null where it has none. */
    private static Fact.Value linked(String text, @Nullable String page) {
        return new Fact.Value(text, page, null, null).inWords(Prose.runs(text));
    }

    private static Fact.Value named(Coded value, Facet facet) {
        return Fact.Value.link(Names.label(value), SearchAddress.filter(facet, value.code()));
    }

    private static Fact.Value meeting(MeetingRef meeting) {
        var name = Names.meeting(meeting.ordinal(), meeting.date());
        return Fact.Value.link(name, Addresses.meeting(meeting.id()))
                .inWords(Prose.runs(name))
                .noted(meeting.written() ? t("case.fact.written") : null);
    }

    /** One line for each service, however many ways the documents write it. */
    private Stream<Fact.Value> services() {
        var byService =
                dossier.services().stream()
                        .collect(
                                Collectors.groupingBy(
                                        ServiceMention::id,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byService.values().stream().map(this::service);
    }

    private Fact.Value service(List<ServiceMention> same) {
        var service = same.getFirst();
        var otherForms =
                same.stream()
                        .map(ServiceMention::text)
                        .filter(text -> !text.equals(service.name()))
                        .distinct()
                        .toList();
        var category = Names.label(service.category());
        return linked(service.name(), Addresses.service(service.id()))
                .noted(
                        otherForms.isEmpty()
                                ? category
                                : t(
                                        "case.fact.service.written",
                                        category,
                                        String.join("・", otherForms)))
                .at(sources.of("services", service.id()));
    }

    private Fact.Value article(CaseArticles said) {
        var article = said.article();
        var page = Addresses.article(article);
        var search = SearchAddress.text("条文:" + article.canonical());
        return linked(said.text(), page == null ? search : page)
                .at(sources.of("articles", said.ids()));
    }

    private Fact.Value organization(Organization organization) {
        var page = organization.id().isBlank() ? null : Addresses.organization(organization.id());
        return linked(organization.name(), page)
                .noted(Names.label(organization.role()))
                .at(sources.of("organizations", organization.name()));
    }
}
