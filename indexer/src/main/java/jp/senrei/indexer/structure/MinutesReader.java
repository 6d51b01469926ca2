package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.indexer.text.NormalText;
import jp.senrei.indexer.text.TitleKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads 会議録 and 会議結果報告書: an overview (when, where, who, what), then turns, with headings of cases
 * between them.
 *
 * <p>A turn is everything behind a speaker's label up to the next label, heading or stage direction
 * ({@link Speakers}, {@link SpeechReader}, {@link Directions}). A case begins at its heading, or in
 * the turn of whoever chairs that names it ({@link Cases}).
 */
final class MinutesReader {
    private final ReadingBuilder out;
    private final Section section;
    private final List<Line> lines;
    private final Speakers speakers;

    private MinutesReader(ReadingBuilder out, Section section) {
        this.out = out;
        this.section = section;
        this.lines = out.lines;
        this.speakers = Speakers.in(lines, section.from(), section.to());
    }

    static void read(ReadingBuilder out, Section section) {
        new MinutesReader(out, section).run();
    }

    private void run() {
        int body = bodyStart();
        int meeting =
                out.meeting(
                        MeetingHead.read(
                                lines,
                                section.from(),
                                Math.max(body, Math.min(section.to(), section.from() + 12)),
                                out.council));
        var cases =
                new Cases(
                        lines,
                        section,
                        speakers,
                        AgendaReader.read(lines, section.from(), body, false));
        int firstTurn = out.turns.size();
        walk(body, meeting, cases);
        if (cases.all().size() == 1 && cases.all().getFirst().stretches.isEmpty())
            giveAll(firstTurn, cases.all().getFirst());
        var whole = wholeMeeting(body);
        var prose =
                SummaryProse.of(
                        lines,
                        section.from(),
                        body < section.to() ? section.from() : body,
                        cases.all().stream().map(discussion -> discussion.item).toList());
        int place = 0;
        for (var discussion : cases.all())
            emit(
                    discussion,
                    meeting,
                    whole.of(discussion.item, ++place),
                    prose.getOrDefault(discussion.item, List.of()));
    }

    // ---- where the discussion begins

    private int bodyStart() {
        for (int i = section.from(); i < section.to(); i++) {
            var line = lines.get(i);
            boolean heading =
                    !line.isRow()
                            && line.text().startsWith("【")
                            && Headings.isNumbered(line.text());
            boolean opinion =
                    i > section.from() && Headings.isOpinion(line.text()) && repeats(i - 1);
            if (opinion) return i - 1;
            if (speakers.opens(i) || heading) return back(i);
        }
        return section.to();
    }

    /** The headings right before the first turn belong to the discussion. */
    private int back(int first) {
        int i = first;
        boolean titled = false;
        while (i > section.from() + 1 && first - i < 12) {
            var line = lines.get(i - 1);
            boolean talkHead =
                    line.isRow()
                            && line.cells()
                                    .getFirst()
                                    .replaceAll("\\s+", "")
                                    .matches("発言者|発言者名|委員名");
            boolean item = Headings.isItem(line);
            // two items one below the other are a list, not a heading
            if (item && (titled || Headings.isItem(lines.get(i - 2))) && !repeats(i - 1)) break;
            boolean heading =
                    !line.isRow()
                            && (Headings.isAny(line.text())
                                    || Directions.isDirection(line.text())
                                    || speakers.at(i - 1) != null);
            if (!talkHead && !item && !heading) break;
            if (line.squeezed().endsWith("閉会")) break;
            titled |= item;
            i--;
        }
        return i;
    }

    /** A numbered line that stood in the agenda above is the heading of its discussion. */
    private boolean repeats(int index) {
        var key = TitleKey.of(AgendaReader.unmarked(lines.get(index).text()));
        return lines.subList(section.from(), index).stream()
                .anyMatch(line -> key.occursIn(TitleKey.of(line.text())));
    }

    // ---- the discussion, line by line

    private void walk(int body, int meeting, Cases cases) {
        var speeches = new SpeechReader(out, section, speakers, index -> endsTurn(index, cases));
        Discussion current = null;
        boolean inOpinion = false;
        boolean expectTitle = false;
        int order = 0;
        for (int i = body; i < section.to(); ) {
            var line = lines.get(i);
            var label = speakers.at(i);
            if (label != null) {
                var speech = speeches.read(i, label);
                inOpinion = false;
                expectTitle = false;
                var said = speech.text(out.document.text());
                if (!said.isBlank()) {
                    current = cases.spokenOf(NormalText.normalize(said), label, i, current);
                    addTurn(speech, said, ++order, meeting, current);
                }
                i = speech.next();
                continue;
            }
            var heading = cases.heading(i, expectTitle);
            if (heading != null) {
                current = heading;
                inOpinion = false;
                expectTitle = false;
            } else if (Headings.isInCharge(line) && current != null) {
                if (current.department == null) current.department = Headings.departmentIn(line);
            } else if (Headings.isOpinion(line.text())) {
                inOpinion = true;
                if (current != null && Conditions.isHeading(line.text())) current.opinion.add(line);
            } else if (Headings.isSection(line.text()) || AgendaReader.isGroup(line)) {
                current = cases.enter(line);
                inOpinion = false;
                expectTitle = line.text().contains("事項");
            } else if (Headings.isBracketed(line.text()) || Directions.isDirection(line.text())) {
                inOpinion = false;
            } else if (inOpinion && current != null) {
                current.opinion.add(line);
            }
            if (current != null)
                current.add(new Stretch(line.start(), line.end(), line.block(), line.page(), null));
            i++;
        }
    }

    /** A heading ends the turn before it; one without any mark only when a discussion follows. */
    private boolean endsTurn(int index, Cases cases) {
        var line = lines.get(index);
        if (line.isRow()) return false;
        var text = line.text();
        boolean heading =
                Headings.isOpinion(text)
                        || Headings.isBracketed(text)
                        || Headings.isNumbered(text) && text.length() < 120 && !text.endsWith("。")
                        || Headings.isSection(text)
                        || cases.itemHeading(line) != null;
        // 2 …について, right above the next speaker
        boolean item = Headings.isItem(line) && hasSpeakerBelow(index);
        return item || heading && (Headings.isMarked(line) || opensSomething(index));
    }

    private boolean hasSpeakerBelow(int index) {
        int next = index + 1;
        while (next < section.to() && speakers.at(next) == null) {
            int behind = Directions.end(lines, next, section.to());
            if (behind == next) return false;
            next = behind;
        }
        return next < section.to();
    }

    /**
     * A bare 諮問事項 or title inside a speech is part of it; as a heading it has a speaker or an
     * opinion right below.
     */
    private boolean opensSomething(int index) {
        for (int i = index + 1; i < Math.min(section.to(), index + 4); i++) {
            var text = lines.get(i).text();
            if (speakers.at(i) != null || Headings.isOpinion(text) || Headings.isNumbered(text))
                return true;
        }
        return false;
    }

    private void addTurn(
            Speech speech, String said, int order, int meeting, @Nullable Discussion current) {
        var label = speech.label();
        var stretch =
                new Stretch(
                        speech.whole().start(),
                        speech.whole().end(),
                        speech.block(),
                        speech.page(),
                        label.speaker());
        var turn = new Turn(meeting, -1, order, label.speaker(), label.role(), said, stretch);
        out.turns.add(turn);
        if (current != null) give(out.turns.size() - 1, current);
    }

    private void give(int index, Discussion discussion) {
        var turn = out.turns.get(index);
        discussion.turns.add(index);
        discussion.stretches.add(turn.stretch());
        discussion.spoken.add(
                new VerdictReader.Spoken(
                        turn.role(), turn.stretch().start(), turn.stretch().end()));
        if (discussion.department == null && turn.role() == SpeakerRole.DEPARTMENT)
            discussion.department = SelfIntroduction.department(turn.speaker(), turn.text());
    }

    /** A meeting with one case, which nobody names, speaks of it until it closes. */
    private void giveAll(int firstTurn, Discussion only) {
        for (int i = firstTurn; i < out.turns.size(); i++) {
            var turn = out.turns.get(i);
            if (Cases.closes(NormalText.normalize(turn.text()), turn.role())) break;
            give(i, only);
        }
    }

    // ---- what comes out

    /**
     * The result field; without one, what the record or the chair says of several cases at once.
     */
    private MeetingVerdict wholeMeeting(int body) {
        var text = out.document.text();
        var result = Fields.read(lines, section.from(), body).first(Field.RESULT);
        if (result.isPresent()) {
            int start = valueStart(lines.get(result.get().from()));
            int end = lines.get(result.get().to() - 1).end();
            return MeetingVerdict.of(text, List.of(new Span(start, Math.max(start, end))));
        }
        var chaired =
                out.turns.stream()
                        .filter(turn -> turn.role() == SpeakerRole.CHAIR)
                        .map(turn -> new Span(turn.stretch().start(), turn.stretch().end()));
        boolean spoken = body < section.to();
        return MeetingVerdict.of(
                        text,
                        spoken
                                ? chaired.toList()
                                : Paragraphs.of(text, lines.subList(section.from(), body)))
                .ofSeveral();
    }

    /** Behind the label: the second cell of a row. */
    private int valueStart(Line line) {
        return line.isRow()
                ? out.document.blocks().get(line.block()).cells().get(1).start()
                : line.start();
    }

    /**
     * @param whole what is said of the case with others
     * @param prose lines about the case in minutes without turns
     */
    private void emit(Discussion discussion, int meeting, Verdict whole, List<Line> prose) {
        var item = discussion.item;
        var text = out.document.text();
        if (discussion.stretches.isEmpty() && !prose.isEmpty()) {
            int from = lines.indexOf(prose.getFirst());
            discussion.stretches.addAll(out.stretches(from, from + prose.size()));
        }
        var verdict =
                VerdictReader.read(
                                text,
                                item.kind(),
                                discussion.opinion,
                                discussion.spoken,
                                linesIn(discussion.stretches))
                        .or(ItemResult.of(text, lines.get(item.line()), item))
                        .or(whole);
        boolean result = section.kind() == Section.Kind.RESULT;
        boolean discussed = !discussion.stretches.isEmpty();
        var told = discussed ? discussion.stretches : agendaLine(item);
        var part = discussed ? Part.MINUTES : result ? Part.RESULT : Part.AGENDA;
        int index = out.sightings.size();
        out.sightings.add(
                new Sighting(
                        part,
                        item.kind(),
                        item.number(),
                        ItemResult.withoutResult(item.title()),
                        discussion.department,
                        meeting,
                        item.pages(),
                        told,
                        verdict,
                        FormValues.ofCategory(item.category())));
        for (int turn : discussion.turns) {
            var spoken = out.turns.get(turn);
            out.turns.set(
                    turn,
                    new Turn(
                            spoken.meeting(),
                            index,
                            spoken.order(),
                            spoken.speaker(),
                            spoken.role(),
                            spoken.text(),
                            spoken.stretch()));
        }
    }

    /** The lines of a case that nobody speaks. */
    private List<Line> linesIn(List<Stretch> stretches) {
        var found = new ArrayList<Line>();
        int i = section.from();
        for (var stretch : stretches) {
            if (stretch.speaker() != null) continue;
            while (i < section.to() && lines.get(i).start() < stretch.start()) i++;
            while (i < section.to() && lines.get(i).end() <= stretch.end())
                found.add(lines.get(i++));
        }
        return found;
    }

    private List<Stretch> agendaLine(AgendaItem item) {
        var line = lines.get(item.line());
        return List.of(new Stretch(line.start(), line.end(), line.block(), line.page(), null));
    }
}
