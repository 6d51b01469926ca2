package jp.senrei.server.site.reader;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Warning;
import jp.senrei.server.question.JapanTime;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Formats;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.PagerView;
import jp.senrei.server.site.Prose;
import jp.senrei.server.site.Visit;
import jp.senrei.server.site.Warnings;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.DocumentPage;
import jp.senrei.web.view.DocumentPage.Hidden;
import jp.senrei.web.view.Fact;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.Link;
import org.jspecify.annotations.Nullable;

/** A document with one part of its text. */
record DocumentView(
        Reading reading,
        List<Document> versions,
        List<Meeting> meetings,
        List<Dossier> cases,
        Visit visit) {

    DocumentPage page(Frame frame) {
        var document = reading.entry().document();
        var asked = reading.asked();
        var parts = reading.parts();
        var original = OriginalView.of(document, reading);
        var contents = Contents.of(document.id(), parts, cases, asked, reading.part());
        return new DocumentPage(
                frame,
                document.title(),
                document.kinds().stream().map(kind -> Names.label(kind)).toList(),
                facts(document),
                document.warnings().stream()
                        .map(warning -> caution(warning, document, parts.text()))
                        .toList(),
                VersionsView.of(document, versions),
                meetings.stream().map(DocumentView::meeting).toList(),
                cases.stream().map(DocumentView::caseLink).toList(),
                original,
                contents,
                Voices.of(parts.turns(), reading.all(), asked),
                only(),
                search(),
                hitWay(),
                moved(),
                parts.turns().isEmpty() ? null : Addresses.extract(document.id()),
                Matters.in(
                        Pieces.of(
                                parts,
                                reading.part(),
                                reading.hits(),
                                asked,
                                document.municipality().code(),
                                reading.landing(),
                                original.view()),
                        contents),
                reading.part(),
                parts.count(),
                PagerView.of(reading.part(), parts.count(), asked::part));
    }

    /** 会議名　開催日 of its first meeting. */
    static String about(List<Meeting> meetings) {
        if (meetings.isEmpty()) return "";
        var meeting = meetings.getFirst();
        var name = Names.meeting(meeting);
        var date = meeting.date();
        return date == null || meeting.ordinal() == null ? name : name + "　" + Day.of(date).text();
    }

    private DocumentPage.@Nullable Only only() {
        var speaker = reading.asked().speaker();
        if (speaker.isEmpty()) return null;
        var turns =
                reading.parts().turns().stream()
                        .filter(turn -> turn.turn().speaker().equals(speaker))
                        .count();
        return new DocumentPage.Only(
                speaker,
                (int) turns,
                reading.asked().ofEverybody(),
                Addresses.speaker(reading.entry().document().municipality().code(), speaker));
    }

    private DocumentPage.SearchWithin search() {
        var asked = reading.asked();
        var kept =
                asked.speaker().isEmpty()
                        ? List.<Hidden>of()
                        : List.of(new Hidden("speaker", asked.speaker()));
        return new DocumentPage.SearchWithin(
                Addresses.document(asked.document()), asked.query(), kept);
    }

    private DocumentPage.@Nullable HitWay hitWay() {
        var asked = reading.asked();
        if (asked.query().isEmpty()) return null;
        var total = reading.hits().count();
        var here = reading.hits().current();
        var before = here > 0 ? here - 1 : reading.hits().before(reading.place());
        var next = here > 0 ? here + 1 : before + 1;
        return new DocumentPage.HitWay(
                asked.query(),
                here,
                total,
                none(),
                before >= 1 ? asked.hit(before) : null,
                next <= total ? asked.hit(next) : null,
                asked.withoutQuery());
    }

    /** What is not there: nothing of one speaker may be a lot of the others. */
    private String none() {
        var speaker = reading.asked().speaker();
        return speaker.isEmpty()
                ? t("reader.hits.none")
                : t("reader.hits.none.speaker", speaker, reading.all().count());
    }

    private DocumentPage.@Nullable Moved moved() {
        var landing = reading.landing();
        if (landing.notice() == null) return null;
        var turn = landing.turn();
        return new DocumentPage.Moved(
                landing.notice(),
                turn == null
                        ? null
                        : new Link(
                                t("reader.landing.look", turn.anchor(), turn.turn().speaker()),
                                "#" + turn.anchor()));
    }

    private static List<Fact> facts(Document document) {
        var facts = new ArrayList<Fact>();
        facts.add(municipality(document));
        facts.add(Fact.of(t("reader.fact.format"), OriginalView.format(document)));
        if (Formats.hasPages(document))
            facts.add(
                    Fact.of(
                            t("reader.fact.pages"),
                            t("reader.fact.pages.value", document.pages())));
        var visibility = document.visibility();
        facts.add(Fact.of(t("reader.fact.visibility"), Names.label(visibility)));
        var day = JapanTime.day(document.ingested());
        facts.add(new Fact(t("reader.fact.ingested"), List.of(Fact.Value.day(Day.of(day)))));
        facts.add(Fact.of("SHA-256", document.sha256()));
        return facts;
    }

    private static Fact municipality(Document document) {
        var municipality = document.municipality();
        var link =
                Fact.Value.link(municipality.name(), Addresses.municipality(municipality.code()));
        return new Fact(
                t("reader.fact.municipality"),
                List.of(link.inWords(Prose.runs(municipality.name()))));
    }

    private static DocumentPage.Caution caution(
            Warning warning, Document document, DocumentText text) {
        var page = warning.page();
        var first = page == null || text.pages() < 2 ? null : firstPassage(text, page);
        return first == null
                ? new DocumentPage.Caution(Warnings.words(warning, document), null)
                : new DocumentPage.Caution(
                        Warnings.words(warning),
                        new Link(t("reader.page", page), Addresses.passage(document.id(), first)));
    }

    private static @Nullable String firstPassage(DocumentText text, int page) {
        return IntStream.range(0, text.blocks().size())
                .filter(index -> text.blocks().get(index).page() == page)
                .mapToObj(index -> "b" + index)
                .findFirst()
                .orElse(null);
    }

    private static Link meeting(Meeting meeting) {
        var name = Names.meeting(meeting.ordinal(), meeting.date());
        var date =
                meeting.ordinal() == null || meeting.date() == null
                        ? ""
                        : "　" + Day.of(meeting.date()).text();
        return new Link(name + date, Addresses.meeting(meeting.id()));
    }

    private static Link caseLink(Dossier dossier) {
        return new Link(Names.caseOf(dossier), Addresses.caseOf(dossier.id()));
    }
}
