package jp.senrei.server.site.directory;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.Attendee;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.CaseCards;
import jp.senrei.server.site.Citations;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.Visit;
import jp.senrei.server.site.Warnings;
import jp.senrei.web.view.Fact;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.Link;
import jp.senrei.web.view.MeetingPage;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with its documents and cases.
 *
 * @param ofItsCouncil newest first, itself among them
 */
record MeetingView(
        Meeting meeting,
        List<Document> documents,
        List<Dossier> cases,
        MeetingTurns turns,
        List<Meeting> ofItsCouncil) {
    private static final int MOST_WARNINGS = 3;

    MeetingPage page(Visit visit, Frame frame) {
        return new MeetingPage(
                frame,
                Names.meeting(meeting),
                facts(),
                meeting.attendees().stream().map(this::person).toList(),
                meeting.absent().stream()
                        .map(name -> new MeetingPage.Person(name, "", null))
                        .toList(),
                documents.stream().map(this::held).toList(),
                meeting.gaps().stream().map(Names::gap).toList(),
                cases.stream().map(CaseCards::of).toList(),
                turns.search(),
                turns.bars(),
                neighbour(1),
                neighbour(-1),
                Citations.of(meeting, visit));
    }

    /** Its municipality, and its council where that is known. */
    static List<Link> over(Meeting meeting) {
        var municipality = meeting.municipality();
        var place = new Link(municipality.name(), Addresses.municipality(municipality.code()));
        var council = meeting.council();
        return council == null
                ? List.of(place)
                : List.of(
                        place, new Link(council, Addresses.council(municipality.code(), council)));
    }

    /**
     * @param step 1 for the meeting before, -1 for the one after
     */
    private @Nullable Link neighbour(int step) {
        int here = ofItsCouncil.stream().map(Meeting::id).toList().indexOf(meeting.id());
        int at = here + step;
        if (here < 0 || at < 0 || at >= ofItsCouncil.size()) return null;
        var other = ofItsCouncil.get(at);
        return new Link(
                Names.meeting(other.ordinal(), other.date()), Addresses.meeting(other.id()));
    }

    private MeetingPage.Held held(Document document) {
        return new MeetingPage.Held(
                kinds(document),
                document.title(),
                Addresses.document(document.id()),
                warnings(document));
    }

    /**
     * Of a document that tells of several meetings, what it holds of this one: the sheets of one
     * meeting often come with the minutes of the one before.
     */
    private List<String> kinds(Document document) {
        var here =
                cases.stream()
                        .flatMap(dossier -> dossier.appearances().stream())
                        .filter(place -> place.document().equals(document.id()))
                        .map(Appearance::part)
                        .distinct()
                        .sorted()
                        .map(part -> Names.label(part))
                        .toList();
        return document.meetings().size() < 2 || here.isEmpty()
                ? document.kinds().stream().map(kind -> Names.label(kind)).toList()
                : here;
    }

    /** The first few; the document's page has all. */
    private static List<String> warnings(Document document) {
        var all = document.warnings();
        var words =
                new ArrayList<>(
                        all.stream()
                                .limit(MOST_WARNINGS)
                                .map(warning -> Warnings.words(warning, document))
                                .toList());
        if (all.size() > MOST_WARNINGS)
            words.add(t("directory.meeting.warnings", all.size() - MOST_WARNINGS));
        return words;
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        if (meeting.date() != null)
            facts.add(
                    new Fact(
                            t("directory.meeting.date"),
                            List.of(Names.period(meeting.date(), meeting.endDate()))));
        if (meeting.hours() != null)
            facts.add(Fact.of(t("directory.meeting.hours"), meeting.hours().replace('~', '〜')));
        if (meeting.written())
            facts.add(Fact.of(t("directory.meeting.how"), t("directory.meeting.written")));
        if (meeting.venue() != null)
            facts.add(Fact.of(t("directory.meeting.venue"), meeting.venue()));
        if (meeting.observers() != null)
            facts.add(
                    Fact.of(
                            t("directory.meeting.observers"),
                            t("directory.meeting.observers.number", meeting.observers())));
        return facts;
    }

    private MeetingPage.Person person(Attendee attendee) {
        var note =
                Stream.of(attendee.role(), attendee.note() == null ? "" : attendee.note())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("、"));
        return new MeetingPage.Person(attendee.name(), note, turns.personOf(attendee.name()));
    }
}
