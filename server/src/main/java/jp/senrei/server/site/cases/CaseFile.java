package jp.senrei.server.site.cases;

import static jp.senrei.web.text.Texts.t;

import jp.senrei.server.site.Citations;
import jp.senrei.server.site.Descriptions;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.StructuredData;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;
import jp.senrei.web.view.Link;

/** {@code GET /cases/{id}} */
public final class CaseFile {
    private CaseFile() {}

    public static void show(Visit visit) {
        var found = visit.index().findCase(visit.path("id"), visit.audience());
        if (found.isEmpty()) {
            visit.notFound();
            return;
        }
        var dossier = found.get();
        var turns = visit.index().utterancesOfCase(dossier.id(), visit.audience());
        var similar = visit.index().similar(dossier.id(), SimilarView.MOST, visit.audience());
        var allCases = new Link(t("common.nav.cases"), "/search");
        var frame =
                visit.frame(Names.caseOf(dossier), allCases)
                        .distinguishedBy(
                                dossier.municipality().name(),
                                Names.meeting(
                                        dossier.meeting().ordinal(), dossier.meeting().date()))
                        .summarizedAs(Descriptions.of(dossier))
                        .describedBy(StructuredData.of(dossier, visit::absolute))
                        .explaining(Descriptions.words(dossier, turns))
                        .printedAs(Citations.of(dossier, visit).official(), null);
        visit.show(Pages.caseOf(CaseView.page(dossier, turns, similar, frame, visit)));
    }
}
