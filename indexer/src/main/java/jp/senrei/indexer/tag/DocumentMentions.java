package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.MentionKind;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.ServiceMention;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.structure.JoinedText;
import jp.senrei.indexer.structure.MeetingReading;
import jp.senrei.indexer.structure.Sighting;

/**
 * The mentions of one document while they are gathered. What leans on its case (an article on the
 * law named before it) comes with the case; dates, people, departments and numbers are read through
 * the whole document.
 */
final class DocumentMentions {
    /** Characters read at a time, so that a huge document costs no huge arrays. */
    private static final int LONGEST_PIECE = 50_000;

    /** Two letters occur in any word. */
    private static final int SHORTEST_NAME = 3;

    private final DocumentText document;
    private final MentionWriter writer;
    private final List<Warning> warnings = new ArrayList<>();

    DocumentMentions(String id, DocumentText document) {
        this.document = document;
        this.writer = new MentionWriter(id, document);
        for (var piece : pieces(List.of(new Span(0, document.text().length()))))
            addThroughout(piece);
    }

    /** Those of a list that gives the role once for several; the first place of each name. */
    void addAttendees(List<MeetingReading> meetings) {
        if (meetings.isEmpty()) return;
        var head =
                JoinedText.of(
                        document.text(),
                        List.of(new Span(0, Math.min(LONGEST_PIECE, document.text().length()))));
        var words = SqueezedText.of(head.toString());
        for (var meeting : meetings) {
            for (var attendee : meeting.attendees()) {
                boolean named = attendee.name().length() >= SHORTEST_NAME;
                if (!named || attendee.role().isEmpty()) continue;
                words.find(attendee.name())
                        .flatMap(place -> head.displayed(place.start(), place.end()))
                        .ifPresent(
                                place ->
                                        writer.addPerson(
                                                attendee.name().split(" ")[0] + attendee.role(),
                                                place));
            }
        }
    }

    private void addThroughout(JoinedText read) {
        var text = read.toString();
        writer.addAll(MentionKind.DATE, read, DateReader.read(text));
        writer.addAll(MentionKind.PERSON, read, PersonReader.read(text));
        writer.addAll(MentionKind.DEPARTMENT, read, DepartmentReader.read(text));
        writer.addAll(MentionKind.CONSULTATION_NUMBER, read, NumberReader.ofCases(text));
        writer.addAll(MentionKind.DOCUMENT_NUMBER, read, NumberReader.ofDocuments(text));
        warnings.addAll(DateWarnings.of(document, read));
    }

    void add(Sighting sighting, Finds finds) {
        writer.addAll(MentionKind.DECISION, sighting.verdict().decision());
        writer.addAll(MentionKind.CONDITION, sighting.verdict().conditions());
        add(finds);
        var words = SqueezedText.of(finds.text().toString());
        addWhatTheFormSays(sighting, finds, words);
        for (var reference : ReferenceReader.read(finds.text().toString(), sighting.number()))
            addFirst(
                    MentionKind.REFERENCE,
                    Objects.requireNonNullElse(reference.number(), reference.text()),
                    reference.text(),
                    finds,
                    words);
    }

    void add(Finds finds) {
        var read = finds.text();
        writer.addAll(
                MentionKind.ARTICLE,
                read,
                ids(finds.places(), DocumentMentions::idOf));
        writer.addAll(
                MentionKind.ORGANIZATION,
                read,
                ids(finds.organizations(), Organization::id));
        writer.addAll(MentionKind.SERVICE, read, ids(finds.services(), ServiceMention::id));
        writer.addAll(MentionKind.CERTIFICATION, read, finds.certifications());
        writer.addAll(MentionKind.PERSONAL_INFORMATION, read, finds.items());
    }

    /** The values of a form, where they stand first. */
    private void addWhatTheFormSays(Sighting sighting, Finds finds, SqueezedText words) {
        for (var item : sighting.form().personalInformation())
            addFirst(MentionKind.PERSONAL_INFORMATION, item, item, finds, words);
        var department = sighting.department();
        if (department != null)
            addFirst(
                    MentionKind.DEPARTMENT,
                    DepartmentReader.idOf(department),
                    department,
                    finds,
                    words);
    }

    private void addFirst(
            MentionKind kind, String id, String written, Finds finds, SqueezedText words) {
        words.find(written)
                .ifPresent(
                        place ->
                                writer.addAll(
                                        kind,
                                        finds.text(),
                                        List.of(new Found<>(id, place.start(), place.end()))));
    }

    /** An article's id: the law as far as it is known, and the canonical form. */
    static String idOf(ArticleRef article) {
        return (article.law() == null ? "" : article.law() + " ") + article.canonical();
    }

    private static <T> List<Found<String>> ids(List<Found<T>> found, Function<T, String> id) {
        return found.stream()
                .map(one -> new Found<>(id.apply(one.value()), one.start(), one.end()))
                .toList();
    }

    /** What no sighting tells of: the head of the minutes, the talk between two items. */
    List<JoinedText> outsideOf(List<Sighting> sightings) {
        var taken =
                sightings.stream()
                        .flatMap(sighting -> sighting.stretches().stream())
                        .map(stretch -> new Span(stretch.start(), stretch.end()))
                        .sorted(Comparator.comparingInt(Span::start))
                        .toList();
        var free = new ArrayList<Span>();
        int from = 0;
        for (var span : taken) {
            if (span.start() > from) free.add(new Span(from, span.start()));
            from = Math.max(from, span.end());
        }
        if (from < document.text().length()) free.add(new Span(from, document.text().length()));
        return pieces(free);
    }

    /** Texts of readable length, cut between blocks where a span has several. */
    private List<JoinedText> pieces(List<Span> spans) {
        var pieces = new ArrayList<JoinedText>();
        var current = new ArrayList<Span>();
        int length = 0;
        for (var span : spans) {
            for (var part : parts(span)) {
                if (length + part.end() - part.start() > LONGEST_PIECE && !current.isEmpty()) {
                    pieces.add(JoinedText.of(document.text(), current));
                    current.clear();
                    length = 0;
                }
                current.add(part);
                length += part.end() - part.start();
            }
        }
        if (!current.isEmpty()) pieces.add(JoinedText.of(document.text(), current));
        return pieces;
    }

    private List<Span> parts(Span span) {
        if (span.end() - span.start() <= LONGEST_PIECE) return List.of(span);
        var parts = new ArrayList<Span>();
        int from = span.start();
        for (var block : document.blocks()) {
            if (block.start() <= from || block.start() >= span.end()) continue;
            if (block.start() - from < LONGEST_PIECE / 2) continue;
            parts.add(new Span(from, block.start()));
            from = block.start();
        }
        parts.add(new Span(from, span.end()));
        return parts;
    }

    List<Mention> all() {
        return writer.mentions();
    }

    List<Warning> warnings() {
        return warnings;
    }
}
