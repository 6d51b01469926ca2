package jp.senrei.server.site.reader;

import java.io.IOException;
import jp.senrei.corpus.model.Document;
import jp.senrei.server.question.Parameters;
import jp.senrei.server.site.Descriptions;
import jp.senrei.server.site.StructuredData;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;

/**
 * {@code GET /documents/{id}}: {@code part} or {@code at} (an anchor) picks the part of a long
 * text; and its original.
 */
public final class Reader {
    private Reader() {}

    public static void show(Visit visit) {
        var found = visit.index().findDocument(visit.path("id"), visit.audience());
        if (found.isEmpty()) {
            visit.notFound();
            return;
        }
        var entry = found.get();
        var parts = TextParts.of(entry.text());
        var part = part(visit.parameters(), parts);
        if (part < 1 || part > parts.count()) {
            visit.refuse("partには、1から" + parts.count() + "までの整数を指定してください。");
            return;
        }
        var document = entry.document();
        var meetings =
                document.meetings().stream()
                        .flatMap(id -> visit.index().findMeeting(id, visit.audience()).stream())
                        .toList();
        var cases = visit.index().casesOfDocument(document.id(), visit.audience());
        var frame =
                visit.frame(document.title())
                        .summarizedAs(Descriptions.of(document))
                        .describedBy(StructuredData.of(document, visit::absolute))
                        .explaining(entry.text().text());
        visit.show(Pages.document(DocumentView.page(entry, parts, part, meetings, cases, frame)));
    }

    public static void original(Visit visit) throws IOException {
        var document = visit.index().aboutDocument(visit.path("id"), visit.audience());
        var original = document.map(Document::id).flatMap(visit.site().originals());
        if (original.isEmpty()) visit.notFound();
        else Download.send(visit.context(), document.get(), original.get());
    }

    /** 0 when it is no number. */
    private static int part(Parameters parameters, TextParts parts) {
        var part = parameters.first("part");
        if (part.isBlank()) return parts.holding(parameters.first("at"));
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
