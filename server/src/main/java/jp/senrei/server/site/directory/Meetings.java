package jp.senrei.server.site.directory;

import static jp.senrei.web.text.Texts.t;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Citations;
import jp.senrei.server.site.Descriptions;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.StructuredData;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.Link;

/** {@code GET /meetings/{id}} */
public final class Meetings {
    private Meetings() {}

    public static void show(Visit visit) {
        var found = visit.index().findMeeting(visit.path("id"), visit.audience());
        if (found.isEmpty()) {
            visit.notFound();
            return;
        }
        var meeting = found.get();
        var documents =
                meeting.documents().stream()
                        .flatMap(id -> visit.index().aboutDocument(id, visit.audience()).stream())
                        .toList();
        var cases = casesOf(meeting, visit);
        var view =
                new MeetingView(
                        meeting,
                        documents,
                        cases,
                        MeetingTurns.of(meeting, visit),
                        ofItsCouncil(meeting, visit));
        visit.show(Pages.meeting(view.page(visit, frame(meeting, cases, visit))));
    }

    private static Frame frame(Meeting meeting, List<Dossier> cases, Visit visit) {
        var list = new Link(t("directory.municipalities.title"), Addresses.MUNICIPALITIES);
        var over = MeetingView.over(meeting);
        var title = Names.meeting(meeting);
        var frame =
                over.size() == 1
                        ? visit.frame(title, list, over.getFirst())
                        : visit.frame(title, list, over.getFirst(), over.getLast());
        return frame.summarizedAs(Descriptions.of(meeting, cases))
                .describedBy(StructuredData.of(meeting, visit::absolute))
                .explaining(Descriptions.words(cases))
                .printedAs(Citations.of(meeting, visit).official(), null);
    }

    /** Newest first. */
    private static List<Meeting> ofItsCouncil(Meeting meeting, Visit visit) {
        return visit.index().meetingsOf(meeting.municipality().code(), visit.audience()).stream()
                .filter(other -> Objects.equals(other.council(), meeting.council()))
                .toList();
    }

    private static List<Dossier> casesOf(Meeting meeting, Visit visit) {
        var cases = new LinkedHashMap<String, Dossier>();
        for (var document : meeting.documents()) {
            for (var dossier : visit.index().casesOfDocument(document, visit.audience())) {
                if (dossier.meeting().id().equals(meeting.id()))
                    cases.putIfAbsent(dossier.id(), dossier);
            }
        }
        return AgendaOrder.of(List.copyOf(cases.values()));
    }
}
