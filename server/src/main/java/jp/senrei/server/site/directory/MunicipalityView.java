package jp.senrei.server.site.directory;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.DocumentHit;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Sort;
import jp.senrei.indexer.index.Speaker;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.question.SearchType;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.Visit;
import jp.senrei.web.view.EntityPage;
import jp.senrei.web.view.Fact;
import jp.senrei.web.view.Link;

/**
 * 自治体: its councils, meetings, cases, speakers and documents, and what is missing.
 *
 * @param documents some of the newest
 */
record MunicipalityView(
        Entity entity,
        Municipality municipality,
        List<Meeting> meetings,
        Answer<DocumentHit> documents) {
    private static final int MOST_DOCUMENTS = 8;
    private static final int MOST_SPEAKERS = 30;

    /** Empty when this asker may see nothing of it. */
    static Optional<MunicipalityView> of(Visit visit, String given) {
        var entity = Entity.of(visit, Facet.MUNICIPALITY, given);
        var code = entity.chosen(Facet.MUNICIPALITY).map(Answer.Bucket::value).orElse(given);
        var meetings = visit.index().meetingsOf(code, visit.audience());
        var documents =
                visit.index()
                        .searchDocuments(
                                in(code).sortedBy(Sort.DATE_DESC).size(MOST_DOCUMENTS),
                                visit.audience());
        return Stream.of(
                        meetings.stream().map(Meeting::municipality),
                        entity.answer().hits().stream().map(hit -> hit.dossier().municipality()),
                        documents.hits().stream().map(hit -> hit.document().municipality()))
                .flatMap(all -> all)
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> new MunicipalityView(entity, one, meetings, documents));
    }

    private static Question in(String code) {
        return Question.of("").filteredBy(Map.of(Facet.MUNICIPALITY, Set.of(code)));
    }

    String code() {
        return municipality.code();
    }

    EntityPage page() {
        var sections =
                Entity.sections(
                        entity.figures(),
                        councils(),
                        MeetingRows.section(meetings),
                        entity.newest(),
                        entity.related(
                                Facet.MATTER, Facet.SERVICE, Facet.ORGANIZATION, Facet.ARTICLE),
                        speakers(),
                        papers(),
                        MeetingRows.missing(meetings));
        var up = new Link(t("directory.municipalities.title"), Addresses.MUNICIPALITIES);
        return new EntityPage(
                entity.visit().frame(municipality.name(), up),
                t("directory.kind.municipality"),
                municipality.name(),
                List.of(),
                facts(),
                entity.isEmpty() ? null : entity.search(),
                sections);
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        if (!municipality.prefecture().isBlank())
            facts.add(Fact.of(t("directory.municipality.prefecture"), municipality.prefecture()));
        facts.add(
                Fact.of(
                        t("directory.municipality.held"),
                        t(
                                "directory.municipality.held.text",
                                meetings.size(),
                                entity.answer().total(),
                                documents.total())));
        MeetingRows.span(meetings).ifPresent(span -> facts.add(Fact.of(t("directory.span"), span)));
        return facts;
    }

    private Stream<EntityPage.Section> councils() {
        var rows =
                entity.buckets(Facet.COUNCIL).stream()
                        .map(
                                one ->
                                        new EntityPage.Row(
                                                one.label(),
                                                Addresses.council(code(), one.value()),
                                                List.of(t("directory.cases", one.count()))))
                        .toList();
        return MeetingRows.rows("councils", t("directory.councils.title"), rows, null);
    }

    private Stream<EntityPage.Section> speakers() {
        var rows =
                entity.visit().index().speakers(code(), entity.visit().audience()).stream()
                        .limit(MOST_SPEAKERS)
                        .map(MunicipalityView::row)
                        .toList();
        return MeetingRows.rows("speakers", t("directory.speakers.title"), rows, null);
    }

    private static EntityPage.Row row(Speaker speaker) {
        return new EntityPage.Row(
                speaker.labels().isEmpty() ? speaker.name() : speaker.labels().getFirst(),
                Addresses.person(speaker.municipality(), speaker.name()),
                List.of(t("directory.speaker.note", speaker.turns(), speaker.meetings().size())));
    }

    private Stream<EntityPage.Section> papers() {
        var rows =
                new ArrayList<>(
                        documents.hits().stream()
                                .map(DocumentHit::document)
                                .map(MunicipalityView::row)
                                .toList());
        if (hasReports())
            rows.addFirst(
                    new EntityPage.Row(
                            t("directory.statistics"), Addresses.statistics(code()), List.of()));
        var all =
                documents.total() > documents.hits().size()
                        ? new Link(
                                t("directory.documents.all", documents.total()),
                                SearchType.DOCUMENTS.in(SearchAddress.of(in(code()))))
                        : null;
        return MeetingRows.rows("documents", t("directory.documents.title"), rows, all);
    }

    private static EntityPage.Row row(Document document) {
        return new EntityPage.Row(
                document.title(),
                Addresses.document(document.id()),
                document.kinds().stream().map(kind -> Names.label(kind)).toList());
    }

    private boolean hasReports() {
        var visit = entity.visit();
        return visit.index().municipalitiesWithStatistics(visit.audience()).stream()
                .anyMatch(one -> one.code().equals(code()));
    }
}
