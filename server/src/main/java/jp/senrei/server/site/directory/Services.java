package jp.senrei.server.site.directory;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.vocabulary.Service;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.index.Facet;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;
import jp.senrei.web.view.EntityIndex;
import jp.senrei.web.view.EntityPage;
import jp.senrei.web.view.Fact;
import jp.senrei.web.view.Link;

/** {@code GET /services} and {@code /services/{id}} */
public final class Services {
    private Services() {}

    /** By what they are for, the service of most cases first. */
    public static void list(Visit visit) {
        var title = t("directory.services.title");
        var groups =
                Values.all(visit, Facet.SERVICE).stream()
                        .collect(
                                Collectors.groupingBy(
                                        bucket -> category(known(bucket.value())),
                                        Collectors.mapping(
                                                bucket ->
                                                        Values.entry(
                                                                bucket,
                                                                Addresses.service(bucket.value())),
                                                Collectors.toList())));
        var known =
                Stream.concat(
                                Vocabulary.standard().services().stream().map(Optional::of),
                                Stream.of(Optional.<Service>empty()))
                        .map(Services::category)
                        .distinct()
                        .filter(groups::containsKey)
                        .map(name -> new EntityIndex.Group(name, false, groups.get(name)))
                        .toList();
        visit.show(
                Pages.entities(
                        new EntityIndex(
                                visit.frame(title),
                                title,
                                t("directory.services.lead"),
                                null,
                                known)));
    }

    public static void show(Visit visit) {
        Entity.show(
                visit,
                Facet.SERVICE,
                Addresses::service,
                (entity, chosen) -> page(entity, chosen.value(), chosen.label()));
    }

    private static EntityPage page(Entity entity, String id, String name) {
        var sections =
                Entity.sections(
                        entity.figures(),
                        entity.closest(name),
                        entity.newest(),
                        entity.related(
                                Facet.ORGANIZATION,
                                Facet.MATTER,
                                Facet.ARTICLE,
                                Facet.MUNICIPALITY));
        var up = new Link(t("directory.services.title"), Addresses.SERVICES);
        return new EntityPage(
                entity.visit().frame(name, up),
                t("directory.kind.service"),
                name,
                List.of(),
                known(id).map(Services::facts).orElse(List.of()),
                entity.search(),
                sections);
    }

    private static List<Fact> facts(Service service) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(t("directory.service.category"), category(Optional.of(service))));
        var names = service.forms().stream().filter(form -> !form.equals(service.name())).toList();
        if (!names.isEmpty())
            facts.add(Fact.of(t("directory.service.forms"), String.join("、", names)));
        if (!service.owner().isEmpty())
            facts.add(Fact.of(t("directory.service.owner"), service.owner()));
        return facts;
    }

    private static String category(Optional<Service> service) {
        return service.map(Service::category)
                .map(one -> Names.label(one))
                .orElseGet(() -> t("directory.services.other"));
    }

    private static Optional<Service> known(String id) {
        return Vocabulary.standard().services().stream()
                .filter(service -> Objects.equals(service.id(), id))
                .findFirst();
    }
}
