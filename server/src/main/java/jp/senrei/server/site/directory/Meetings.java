package jp.senrei.server.site.directory;

import java.util.LinkedHashMap;
import java.util.List;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.server.site.Descriptions;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.StructuredData;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;

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
        var frame =
                visit.frame(Names.meeting(meeting))
                        .summarizedAs(Descriptions.of(meeting, cases))
                        .describedBy(StructuredData.of(meeting, visit::absolute))
                        .explaining(Descriptions.words(cases));
        visit.show(Pages.meeting(MeetingView.page(meeting, documents, cases, frame)));
    }

    private static List<Dossier> casesOf(Meeting meeting, Visit visit) {
        var cases = new LinkedHashMap<String, Dossier>();
        for (var document : meeting.documents()) {
            for (var dossier : visit.index().casesOfDocument(document, visit.audience())) {
                if (dossier.meeting().id().equals(meeting.id()))
                    cases.putIfAbsent(dossier.id(), dossier);
            }
        }
        return List.copyOf(cases.values());
    }
}
