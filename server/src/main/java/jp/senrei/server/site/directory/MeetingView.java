package jp.senrei.server.site.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Attendee;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.indexer.index.Facet;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.CaseCards;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.Warnings;
import jp.senrei.web.view.Fact;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.MeetingPage;

/** A meeting with its documents and cases. */
final class MeetingView {
    private static final int MOST_WARNINGS = 3;

    private MeetingView() {}

    static MeetingPage page(
            Meeting meeting, List<Document> documents, List<Dossier> cases, Frame frame) {
        return new MeetingPage(
                frame,
                Names.meeting(meeting),
                facts(meeting),
                documents.stream().map(MeetingView::held).toList(),
                meeting.gaps(),
                cases.stream().map(CaseCards::of).toList());
    }

    private static MeetingPage.Held held(Document document) {
        return new MeetingPage.Held(
                document.kinds().stream().map(DocumentKind::label).toList(),
                document.title(),
                Addresses.document(document.id()),
                warnings(document));
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
            words.add("ほか%d件は、文書のページでご覧ください。".formatted(all.size() - MOST_WARNINGS));
        return words;
    }

    private static List<Fact> facts(Meeting meeting) {
        var facts = new ArrayList<Fact>();
        var municipality = meeting.municipality();
        facts.add(
                new Fact(
                        "自治体",
                        List.of(
                                Fact.Value.link(
                                        municipality.name(),
                                        SearchAddress.filter(
                                                Facet.MUNICIPALITY, municipality.code())))));
        if (meeting.date() != null)
            facts.add(new Fact("開催日", List.of(Names.period(meeting.date(), meeting.endDate()))));
        if (meeting.hours() != null)
            facts.add(new Fact("時間", List.of(Fact.Value.of(meeting.hours().replace('~', '〜')))));
        if (meeting.written()) facts.add(new Fact("開催の方法", List.of(Fact.Value.of("書面開催"))));
        if (meeting.venue() != null)
            facts.add(new Fact("会場", List.of(Fact.Value.of(meeting.venue()))));
        var attendees = names(meeting.attendees().stream().map(MeetingView::name));
        if (!attendees.isEmpty()) facts.add(new Fact("出席者", List.of(Fact.Value.of(attendees))));
        var absent = names(meeting.absent().stream());
        if (!absent.isEmpty()) facts.add(new Fact("欠席者", List.of(Fact.Value.of(absent))));
        if (meeting.observers() != null)
            facts.add(new Fact("傍聴者", List.of(Fact.Value.of(meeting.observers() + "人"))));
        return facts;
    }

    private static String name(Attendee attendee) {
        var more =
                Stream.of(attendee.role(), Objects.requireNonNullElse(attendee.note(), ""))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("、"));
        return more.isEmpty() ? attendee.name() : attendee.name() + "（" + more + "）";
    }

    private static String names(Stream<String> names) {
        return String.join("、", names.toList());
    }
}
