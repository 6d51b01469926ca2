package jp.senrei.server.site.reader;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.indexer.index.DocumentEntry;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Citations;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;
import jp.senrei.web.view.Citation;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.DocumentPage.Turn;
import jp.senrei.web.view.ExtractPage;
import jp.senrei.web.view.Link;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /documents/{id}/extract}: some turns of a document, verbatim, each with its citation.
 * Each {@code u} is a permalink of a turn ({@code 12-3f9ac1d2}) or its number.
 */
public final class Extract {
    /** Turns on one page; what is asked for beyond is left out, and the page says so. */
    static final int MOST = 200;

    private final DocumentEntry entry;
    private final Visit visit;
    private final List<SpokenTurn> turns;

    private Extract(DocumentEntry entry, Visit visit) {
        this.entry = entry;
        this.visit = visit;
        this.turns = Opened.of(entry).turns();
    }

    public static void show(Visit visit) {
        var found = visit.index().readDocument(visit.path("id"), visit.audience());
        if (found.isEmpty()) Gone.answer(visit);
        else new Extract(found.get(), visit).answer();
    }

    private void answer() {
        var asked = visit.parameters().all("u").stream().distinct().toList();
        var chosen = new LinkedHashSet<SpokenTurn>();
        var notices = new ArrayList<String>();
        for (var written : asked.subList(0, Math.min(MOST, asked.size())))
            choose(written, chosen, notices);
        if (asked.size() > MOST) notices.add(t("reader.extract.most", MOST));
        if (chosen.isEmpty()) {
            visit.message(
                    asked.isEmpty() ? 400 : 404,
                    t("reader.extract.none"),
                    notices.isEmpty() ? t("reader.extract.none.detail") : String.join(" ", notices),
                    List.of(t("reader.extract.none.advice")));
            return;
        }
        visit.show(Pages.extract(page(chosen, notices)));
    }

    private void choose(String written, Set<SpokenTurn> chosen, List<String> notices) {
        var landing = Landing.of(written, turns);
        if (landing.notice() != null && notices.size() < MOST) notices.add(landing.notice());
        if (landing.turn() != null) chosen.add(landing.turn());
    }

    private ExtractPage page(Set<SpokenTurn> chosen, List<String> notices) {
        var document = entry.document();
        var meetings = Reader.meetings(document, visit);
        var title = t("reader.extract.title");
        var frame =
                visit.frame(
                                title,
                                Reader.allDocuments(),
                                new Link(document.title(), Addresses.document(document.id())))
                        .distinguishedBy(document.title())
                        .printedAs(Citations.of(document, visit).official(), document.sha256());
        var address = Addresses.extract(document.id()) + "?" + parameters(chosen);
        return new ExtractPage(
                frame,
                document.title(),
                DocumentView.about(meetings),
                visit.absolute(address),
                Day.of(visit.today()),
                document.sha256(),
                new Link(document.title(), Addresses.document(document.id())),
                notices,
                passages(chosen, meetings));
    }

    private static String parameters(Set<SpokenTurn> chosen) {
        return String.join(
                "&", chosen.stream().map(turn -> "u=" + turn.permalink()).sorted().toList());
    }

    private List<ExtractPage.Passage> passages(Set<SpokenTurn> chosen, List<Meeting> meetings) {
        var parts = Opened.of(entry).parts().only(chosen::contains);
        var asked = Asked.nothing(entry.document().id());
        var unmarked = Hits.of(List.of(), 0, null);
        var cited = new HashSet<String>();
        var passages = new ArrayList<ExtractPage.Passage>();
        for (int part = 1; part <= parts.count(); part++) {
            for (var piece :
                    Pieces.of(
                            parts,
                            part,
                            unmarked,
                            asked,
                            entry.document().municipality().code(),
                            Landing.NOWHERE,
                            null))
                if (piece instanceof Turn turn)
                    passages.add(
                            new ExtractPage.Passage(
                                    turn,
                                    cited.add(turn.value())
                                            ? citation(turn, chosen, meetings)
                                            : null));
        }
        return passages;
    }

    /** Null for a meeting that the asker's index does not hold. */
    private @Nullable Citation citation(
            Turn shown, Set<SpokenTurn> chosen, List<Meeting> meetings) {
        var spoken =
                chosen.stream()
                        .filter(turn -> turn.permalink().toString().equals(shown.value()))
                        .findFirst()
                        .orElseThrow();
        var turn = spoken.turn();
        return meetings.stream()
                .filter(meeting -> meeting.id().equals(turn.meeting()))
                .findFirst()
                .map(
                        meeting ->
                                Citations.of(
                                        turn,
                                        meeting,
                                        dossier(turn.caseId()),
                                        entry.document(),
                                        shown.permalink(),
                                        visit))
                .orElse(null);
    }

    private @Nullable Dossier dossier(@Nullable String id) {
        return id == null ? null : visit.index().findCase(id, visit.audience()).orElse(null);
    }
}
