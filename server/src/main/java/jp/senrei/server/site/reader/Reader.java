package jp.senrei.server.site.reader;

import static jp.senrei.web.text.Texts.t;

import java.io.IOException;
import java.util.List;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Span;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Citations;
import jp.senrei.server.site.Descriptions;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.StructuredData;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;
import jp.senrei.web.view.Link;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /documents/{id}}, one part of its text at a time: {@code part}, {@code at} (an
 * anchor), {@code u} (permalink of a turn) or {@code hit} picks the part, {@code q} (with {@code
 * scope} and {@code without}, as in a search) and {@code mark} what is marked, {@code in} the hit
 * that a search led to, {@code speaker} whose turns are shown; and its original.
 */
public final class Reader {
    private Reader() {}

    public static void show(Visit visit) {
        var found = visit.index().readDocument(visit.path("id"), visit.audience());
        if (found.isEmpty()) {
            Gone.answer(visit);
            return;
        }
        var document = found.get().document();
        var asked = Asked.of(document.id(), visit.parameters());
        var reading = Reading.of(found.get(), asked, marks(asked, visit));
        if (!reading.isThere()) {
            visit.refuse(t("reader.part.refused", reading.parts().count()));
            return;
        }
        var versions = visit.index().versionsOf(document.id(), visit.audience());
        var cases = visit.index().casesOfDocument(document.id(), visit.audience());
        var meetings = meetings(document, visit);
        var frame =
                visit.frame(document.title(), allDocuments())
                        .distinguishedBy(
                                document.municipality().name(), only(meetings), part(reading))
                        .keptAt(visit.absolute(Addresses.part(document.id(), reading.part())))
                        .summarizedAs(Descriptions.of(document))
                        .describedBy(StructuredData.of(document, visit::absolute))
                        .explaining(reading.shown())
                        .printedAs(Citations.of(document, visit).official(), document.sha256());
        var view = new DocumentView(reading, versions, meetings, cases, visit);
        visit.show(Pages.document(view.page(frame)));
    }

    public static void original(Visit visit) throws IOException {
        var document = visit.index().aboutDocument(visit.path("id"), visit.audience());
        var original = document.map(Document::id).flatMap(visit.site().originals());
        if (original.isEmpty()) Gone.answer(visit);
        else
            Download.send(
                    visit.context(),
                    document.get(),
                    original.get(),
                    !visit.parameters().values().containsKey("download"));
    }

    /** Above every document. */
    static Link allDocuments() {
        return new Link(t("about.sitemap.documents"), "/search?type=documents");
    }

    private static @Nullable String only(List<Meeting> meetings) {
        if (meetings.size() != 1) return null;
        return Names.meeting(meetings.getFirst().ordinal(), meetings.getFirst().date());
    }

    private static @Nullable String part(Reading reading) {
        return reading.part() > 1
                ? t("reader.part", reading.parts().count(), reading.part())
                : null;
    }

    static List<Meeting> meetings(Document document, Visit visit) {
        return document.meetings().stream()
                .flatMap(id -> visit.index().findMeeting(id, visit.audience()).stream())
                .toList();
    }

    private static List<Span> marks(Asked asked, Visit visit) {
        return asked.query().isEmpty()
                ? List.of()
                : visit.index().marks(asked.question(), asked.document(), visit.audience());
    }
}
