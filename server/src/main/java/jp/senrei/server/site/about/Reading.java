package jp.senrei.server.site.about;

import static jp.senrei.web.text.Texts.t;

import java.util.List;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;
import jp.senrei.web.glossary.Glossary;
import jp.senrei.web.view.GlossaryPage;
import jp.senrei.web.view.Link;
import jp.senrei.web.view.SiteMapPage;
import jp.senrei.web.view.SiteMapPage.Group;

/** What helps people to read the other pages and to find them. */
public final class Reading {
    private Reading() {}

    /** {@code GET /glossary} */
    public static void glossary(Visit visit) {
        var frame =
                visit.frame(t("common.nav.glossary")).summarizedAs(t("about.glossary.description"));
        visit.show(Pages.glossary(new GlossaryPage(frame, Glossary.standard().terms())));
    }

    /** {@code GET /sitemap} */
    public static void sitemap(Visit visit) {
        var frame = visit.frame(t("common.nav.sitemap"));
        visit.show(Pages.sitemap(new SiteMapPage(frame, List.of(searching(), places(), about()))));
    }

    private static Group searching() {
        return new Group(
                t("about.sitemap.search"),
                List.of(
                        new Link(t("common.nav.home"), "/"),
                        new Link(t("common.nav.cases"), "/search"),
                        new Link(t("about.sitemap.utterances"), "/search?type=utterances"),
                        new Link(t("about.sitemap.documents"), "/search?type=documents")));
    }

    private static Group places() {
        return new Group(
                t("about.sitemap.places"),
                List.of(
                        new Link(t("about.sitemap.municipalities"), Addresses.MUNICIPALITIES),
                        new Link(t("common.nav.services"), Addresses.SERVICES),
                        new Link(t("common.nav.organizations"), Addresses.ORGANIZATIONS),
                        new Link(t("common.nav.concordance"), Addresses.CONCORDANCE),
                        new Link(t("common.nav.statistics"), Addresses.STATISTICS)));
    }

    private static Group about() {
        return new Group(
                t("about.sitemap.about"),
                List.of(
                        new Link(t("common.nav.help"), "/help"),
                        new Link(t("common.nav.glossary"), "/glossary"),
                        new Link(t("common.nav.status"), "/status"),
                        new Link(t("common.nav.accessibility"), "/accessibility"),
                        new Link(t("about.results.title"), "/accessibility/results"),
                        new Link(t("about.sitemap.api"), "/openapi.yaml")));
    }
}
