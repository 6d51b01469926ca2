package jp.senrei.server.site.directory;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.indexer.index.Facet;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;
import jp.senrei.web.view.EntityPage;
import jp.senrei.web.view.Fact;
import jp.senrei.web.view.Link;

/** {@code GET /councils/{municipality}/{name}} */
public final class Councils {
    private Councils() {}

    public static void show(Visit visit) {
        var code = visit.path("municipality");
        var name = visit.path("name");
        var entity =
                Entity.of(
                        visit,
                        Map.of(Facet.MUNICIPALITY, Set.of(code), Facet.COUNCIL, Set.of(name)));
        var meetings =
                visit.index().meetingsOf(code, visit.audience()).stream()
                        .filter(meeting -> name.equals(meeting.council()))
                        .toList();
        var municipality =
                Stream.concat(
                                meetings.stream().map(Meeting::municipality),
                                entity.answer().hits().stream()
                                        .map(hit -> hit.dossier().municipality()))
                        .filter(one -> one.code().equals(code))
                        .findFirst();
        if (municipality.isEmpty()) visit.notFound();
        else visit.show(Pages.entity(page(entity, municipality.get(), name, meetings)));
    }

    private static EntityPage page(
            Entity entity, Municipality municipality, String name, List<Meeting> meetings) {
        var up = new Link(municipality.name(), Addresses.municipality(municipality.code()));
        var sections =
                Entity.sections(
                        entity.figures(),
                        MeetingRows.section(meetings),
                        entity.newest(),
                        entity.related(
                                Facet.MATTER, Facet.SERVICE, Facet.ORGANIZATION, Facet.ARTICLE),
                        MeetingRows.missing(meetings));
        return new EntityPage(
                entity.visit()
                        .frame(
                                name,
                                new Link(
                                        t("directory.municipalities.title"),
                                        Addresses.MUNICIPALITIES),
                                up),
                t("directory.kind.council"),
                name,
                List.of(),
                facts(meetings),
                entity.isEmpty() ? null : entity.search(),
                sections);
    }

    private static List<Fact> facts(List<Meeting> meetings) {
        var facts = new ArrayList<Fact>();
        facts.add(
                Fact.of(t("directory.council.meetings"), t("directory.meetings", meetings.size())));
        MeetingRows.span(meetings).ifPresent(span -> facts.add(Fact.of(t("directory.span"), span)));
        meetings.stream()
                .map(Meeting::venue)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(venue -> facts.add(Fact.of(t("directory.council.venue"), venue)));
        return facts;
    }
}
