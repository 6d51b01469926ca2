package jp.senrei.server.site.directory;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.OrganizationRole;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Suggestion;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;
import jp.senrei.web.view.EntityIndex;
import jp.senrei.web.view.EntityPage;
import jp.senrei.web.view.Fact;
import jp.senrei.web.view.Link;

/** {@code GET /organizations} and {@code /organizations/{id}} */
public final class Organizations {
    /** Names shown of those that begin as typed. */
    private static final int MOST_FOUND = 50;

    private Organizations() {}

    /** Those of most cases, or those with a name that begins with {@code q}. */
    public static void list(Visit visit) {
        var typed = visit.parameters().first("q").strip();
        var entries = typed.isEmpty() ? largest(visit) : found(visit, typed);
        var title = t("directory.organizations.title");
        var find =
                new EntityIndex.Find(
                        Addresses.ORGANIZATIONS,
                        typed,
                        t("directory.organizations.find"),
                        t("directory.organizations.none"));
        visit.show(
                Pages.entities(
                        new EntityIndex(
                                visit.frame(title),
                                title,
                                t("directory.organizations.lead"),
                                find,
                                entries.isEmpty()
                                        ? List.of()
                                        : List.of(new EntityIndex.Group(null, false, entries)))));
    }

    private static List<EntityIndex.Entry> largest(Visit visit) {
        return Values.all(visit, Facet.ORGANIZATION).stream()
                .map(bucket -> Values.entry(bucket, Addresses.organization(bucket.value())))
                .toList();
    }

    /** By name: the page of the name leads on to that of the organisation. */
    private static List<EntityIndex.Entry> found(Visit visit, String typed) {
        return visit.index().suggest(typed, MOST_FOUND, visit.audience()).stream()
                .filter(one -> one.kind() == Suggestion.Kind.ORGANIZATION)
                .map(
                        one ->
                                new EntityIndex.Entry(
                                        one.text(),
                                        Addresses.organization(one.text()),
                                        t("directory.cases", one.count()),
                                        null))
                .toList();
    }

    public static void show(Visit visit) {
        Entity.show(
                visit,
                Facet.ORGANIZATION,
                Addresses::organization,
                (entity, chosen) -> page(entity, chosen.label()));
    }

    private static EntityPage page(Entity entity, String name) {
        var sections =
                Entity.sections(
                        entity.figures(),
                        entity.closest(name),
                        entity.newest(),
                        entity.related(
                                Facet.SERVICE,
                                Facet.MATTER,
                                Facet.ARTICLE,
                                Facet.MUNICIPALITY,
                                Facet.CERTIFICATION));
        var up = new Link(t("directory.organizations.title"), Addresses.ORGANIZATIONS);
        return new EntityPage(
                entity.visit().frame(name, up),
                t("directory.kind.organization"),
                name,
                List.of(),
                facts(entity, name),
                entity.search(),
                sections);
    }

    /** 立場: what it is in how many of its cases, as the query language finds them. */
    private static List<Fact> facts(Entity entity, String name) {
        var roles = new ArrayList<Fact.Value>();
        for (var role : OrganizationRole.values()) {
            if (role == OrganizationRole.MENTIONED) continue;
            var question =
                    entity.question().text(role.label() + ":\"" + name.replace("\"", " ") + "\"");
            long cases = entity.visit().index().totals(question, entity.visit().audience()).cases();
            if (cases > 0)
                roles.add(
                        new Fact.Value(
                                Names.label(role),
                                SearchAddress.of(question.size(Question.USUAL_SIZE)),
                                t("directory.cases", cases),
                                null));
        }
        return roles.isEmpty()
                ? List.of()
                : List.of(new Fact(t("directory.organization.roles"), roles));
    }
}
