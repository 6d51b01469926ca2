package jp.senrei.server.site.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.ArticleRef;
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
import jp.senrei.server.site.Sources;
import jp.senrei.web.view.Fact;

/** 案件の概要: the facts of a case, each with where it leads and where a document says it. */
final class CaseFacts {
    private CaseFacts() {}

    static List<Fact> of(Dossier dossier) {
        var sources = new Sources(dossier);
        var facts = new ArrayList<Fact>();
        var municipality = dossier.municipality();
        fact(
                facts,
                "自治体",
                Stream.of(
                        new Fact.Value(
                                municipality.name(),
                                SearchAddress.filter(Facet.MUNICIPALITY, municipality.code()),
                                municipality.prefecture(),
                                null)));
        fact(
                facts,
                "審議会",
                Stream.ofNullable(dossier.council())
                        .map(
                                name ->
                                        Fact.Value.link(
                                                name, SearchAddress.filter(Facet.COUNCIL, name))));
        fact(facts, "会議", Stream.of(meeting(dossier.meeting())));
        fact(
                facts,
                "開催日",
                Stream.ofNullable(dossier.meeting().date())
                        .map(date -> Names.period(date, dossier.meeting().endDate())));
        fact(facts, "種別", Stream.of(dossier.kind()).map(kind -> linked(kind, Facet.KIND)));
        fact(
                facts,
                "諮問番号",
                Stream.ofNullable(dossier.kind() == CaseKind.CONSULTATION ? dossier.number() : null)
                        .map(Fact.Value::of));
        fact(
                facts,
                "所管課",
                Stream.ofNullable(dossier.department())
                        .map(name -> Fact.Value.of(name).at(sources.first("department", name))));
        fact(facts, "区分", dossier.matters().stream().map(matter -> linked(matter, Facet.MATTER)));
        fact(facts, "条文", dossier.articles().stream().map(named -> article(named, sources)));
        fact(facts, "制度", Stream.of(Fact.Value.of(dossier.regime().label())));
        fact(
                facts,
                "事業者",
                dossier.organizations().stream()
                        .map(organization -> organization(organization, sources)));
        fact(facts, "サービス", services(dossier.services(), sources));
        fact(
                facts,
                "認証",
                dossier.certifications().stream()
                        .map(
                                name ->
                                        Fact.Value.link(
                                                        name,
                                                        SearchAddress.filter(
                                                                Facet.CERTIFICATION, name))
                                                .at(sources.first("certifications", name))));
        fact(
                facts,
                "個人情報の項目",
                dossier.personalInformation().isEmpty()
                        ? Stream.empty()
                        : Stream.of(
                                Fact.Value.of(String.join("、", dossier.personalInformation()))));
        fact(
                facts,
                "実施時期",
                Optional.ofNullable(dossier.startText())
                        .or(() -> Optional.ofNullable(dossier.startDate()))
                        .stream()
                        .map(
                                start ->
                                        new Fact.Value(
                                                start,
                                                null,
                                                start.equals(dossier.startDate())
                                                        ? null
                                                        : dossier.startDate(),
                                                null)));
        return facts;
    }

    private static void fact(List<Fact> facts, String term, Stream<Fact.Value> values) {
        var list = values.toList();
        if (!list.isEmpty()) facts.add(new Fact(term, list));
    }

    private static Fact.Value meeting(MeetingRef meeting) {
        return new Fact.Value(
                Names.meeting(meeting.ordinal(), meeting.date()),
                Addresses.meeting(meeting.id()),
                meeting.written() ? "書面開催" : null,
                null);
    }

    /** One line for each service, however many ways the documents write it. */
    private static Stream<Fact.Value> services(List<ServiceMention> mentions, Sources sources) {
        var byService =
                mentions.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ServiceMention::id,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byService.values().stream()
                .map(
                        same -> {
                            var service = same.getFirst();
                            var otherForms =
                                    same.stream()
                                            .map(ServiceMention::text)
                                            .filter(text -> !text.equals(service.name()))
                                            .distinct()
                                            .toList();
                            var note =
                                    service.category().label()
                                            + (otherForms.isEmpty()
                                                    ? ""
                                                    : "、表記：" + String.join("・", otherForms));
                            return new Fact.Value(
                                    service.name(),
                                    SearchAddress.filter(Facet.SERVICE, service.id()),
                                    note,
                                    null,
                                    sources.first("services", service.id()));
                        });
    }

    private static Fact.Value linked(Coded value, Facet facet) {
        return Fact.Value.link(value.label(), SearchAddress.filter(facet, value.code()));
    }

    /** Leads to the cases on the same article, whatever the ordinance is called. */
    private static Fact.Value article(ArticleRef article, Sources sources) {
        var number =
                article.article() + "条" + (article.branch() == null ? "" : "の" + article.branch());
        var id = (article.law() == null ? "" : article.law() + " ") + article.canonical();
        return Fact.Value.link(article.text(), SearchAddress.text("条文:" + number))
                .at(sources.first("articles", id));
    }

    private static Fact.Value organization(Organization organization, Sources sources) {
        return new Fact.Value(
                organization.name(),
                SearchAddress.filter(Facet.ORGANIZATION, organization.id()),
                organization.role().label(),
                null,
                sources.first("organizations", organization.name()));
    }
}
