package jp.senrei.indexer.structure;

import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.indexer.text.NormalText;
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

    private final QuestionRows pairs;

    /** Index of the line where the discussion begins; the end of the section when there is none. */
    private final int body;

    /** Who stands in the head, before anybody speaks. */
    private final Staff staff;

    private MinutesReader(ReadingBuilder out, Section section) {
        this.out = out;
        this.section = section;
        this.lines = out.lines;
        this.speakers = Speakers.in(lines, section.from(), section.to());
        this.pairs = QuestionRows.in(lines, section.from(), section.to());
        this.body = MinutesBody.start(lines, section, speakers, pairs);
        this.staff = Staff.read(lines, section.from(), body);
    }

    static void read(ReadingBuilder out, Section section) {
        new MinutesReader(out, section).run();
    }

    private void run() {
        int meeting =
                out.meeting(
                        MeetingHead.read(
                                lines,
                                section.from(),
                                Math.max(body, Math.min(section.to(), section.from() + 12)),
                                out.council));
        var cases = new Cases(lines, section, speakers, MinutesBody.agenda(lines, section, body));
        int firstTurn = out.turns.size();
        walk(meeting, cases);
        if (cases.all().size() == 1 && cases.all().getFirst().stretches.isEmpty())
            giveAll(firstTurn, cases.all().getFirst());
        new CaseWriter(out, section, staff).write(cases.all(), meeting, body);
    }

    // ---- the discussion, line by line

    private void walk(int meeting, Cases cases) {
        var speeches = new SpeechReader(out, section, speakers, index -> endsTurn(index, cases));
        var current = underWay(cases);
        boolean inOpinion = false;
        boolean expectTitle = false;
        int order = 0;
        for (int i = body; i < section.to(); ) {
            var line = lines.get(i);
            var label = speakers.at(i);
            if (label != null) {
                label = staff.placed(label);
                var speech = speeches.read(i, label);
                inOpinion = false;
                expectTitle = false;
                var said = speech.text(out.document.text());
                if (!said.isBlank()) {
                    var before = current;
                    current = cases.spokenOf(NormalText.normalize(said), label, i, before);
                    addTurn(speech, said, ++order, meeting, current);
                    if (before != null && before != current) decideBefore(before, current);
                }
                i = speech.next();
                continue;
            }
            var answered = pairs.speeches(i, line, out.document.blocks().get(line.block()).cells());
            if (!answered.isEmpty()) {
                for (var speech : answered) {
                    var said = speech.text(out.document.text());
                    if (!said.isBlank()) addTurn(speech, said, ++order, meeting, current);
                }
                i++;
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
                if (current != null && current.department == null)
                    current.department = SpeakerDepartment.explaining(line.text());
            } else if (inOpinion && current != null) {
                current.opinion.add(line);
            }
            if (current != null)
                current.add(new Stretch(line.start(), line.end(), line.block(), line.page(), null));
            i++;
        }
    }

    /**
     * The case whose heading, with prose below it, stands above the first turn. The last line of an
     * agenda has only other items before it.
     */
    private @Nullable Discussion underWay(Cases cases) {
        if (body >= section.to() || cases.all().isEmpty()) return null;
        var last = cases.all().getLast();
        for (int i = body - 1; i > last.item.line(); i--) {
            var again = cases.itemHeading(lines.get(i));
            if (again == null) continue;
            // the last title of a list that is printed twice is no heading
            return again != last || cases.all().size() == 1 ? begun(again, i, body) : null;
        }
        int from = last.item.line();
        int before =
                cases.all().size() == 1
                        ? from
                        : cases.all().get(cases.all().size() - 2).item.line();
        boolean told = from < body && hasProse(from + 1, body);
        if (!told || before != from && !hasProse(before + 1, from)) return null;
        return begun(last, from, body);
    }

    private Discussion begun(Discussion discussion, int from, int to) {
        for (var line : lines.subList(from, to))
            discussion.add(new Stretch(line.start(), line.end(), line.block(), line.page(), null));
        return discussion;
    }

    private boolean hasProse(int from, int to) {
        return lines.subList(from, Math.max(from, to)).stream()
                .anyMatch(line -> !line.isRow() && line.text().endsWith("。"));
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
        // ○意見交換, where speakers carry no circles
        if (CIRCLED.matcher(text).matches() && speakers.at(index + 1) != null) return true;
        // 2 …について, right above the next speaker
        boolean item = Headings.isItem(line) && hasSpeakerBelow(index);
        return item || heading && (Headings.isMarked(line) || opensSomething(index));
    }

    private static final int LONGEST_HEADING = 80;
    private static final Pattern CIRCLED = Pattern.compile("^[○〇◯◎●■◆◇□][^。○〇]{2,30}$");

    private boolean hasSpeakerBelow(int index) {
        var styles = EnumSet.of(ListMark.of(lines.get(index).text()).style());
        int next = index + 1;
        while (next < section.to() && speakers.at(next) == null) {
            int behind = Directions.end(lines, next, section.to());
            // 2 …について / (1) …案件: a heading below the heading
            var text = lines.get(next).text();
            var mark = ListMark.of(text).style();
            boolean below =
                    !lines.get(next).isRow()
                            && mark != ListMark.Style.NONE
                            && text.length() < LONGEST_HEADING
                            && !text.endsWith("。")
                            && styles.add(mark);
            if (behind == next && !below) return false;
            next = Math.max(behind, next + 1);
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

    /**
     * 「そのように決定します。続いて、議題2…」: what is said before the next case is called up still speaks of the one
     * before.
     */
    private void decideBefore(Discussion before, @Nullable Discussion current) {
        var turn = out.turns.getLast();
        var stretch = turn.stretch();
        int moves = Cases.movesOn(out.document.text(), stretch.start(), stretch.end());
        if (moves <= stretch.start()) return;
        before.spoken.add(new VerdictReader.Spoken(turn.role(), stretch.start(), moves));
        if (current == null || current.spoken.isEmpty()) return;
        current.spoken.removeLast();
        current.spoken.add(new VerdictReader.Spoken(turn.role(), moves, stretch.end()));
    }

    private void give(int index, Discussion discussion) {
        var turn = out.turns.get(index);
        discussion.turns.add(index);
        discussion.stretches.add(turn.stretch());
        discussion.spoken.add(
                new VerdictReader.Spoken(
                        turn.role(), turn.stretch().start(), turn.stretch().end()));
        if (discussion.department != null) return;
        if (turn.role() == SpeakerRole.DEPARTMENT) discussion.department = staff.department(turn);
        if (turn.role() == SpeakerRole.CHAIR)
            discussion.department = SpeakerDepartment.explaining(NormalText.normalize(turn.text()));
    }

    /** A meeting with one case, which nobody names, speaks of it until it closes. */
    private void giveAll(int firstTurn, Discussion only) {
        for (int i = firstTurn; i < out.turns.size(); i++) {
            var turn = out.turns.get(i);
            if (Cases.closes(NormalText.normalize(turn.text()), turn.role())) break;
            give(i, only);
        }
        if (firstTurn == out.turns.size()) return;
        int from = out.turns.get(firstTurn).stretch().start();
        for (var line : lines.subList(section.from(), section.to())) {
            if (line.start() > from && SpeechReader.isNarrated(line))
                only.add(new Stretch(line.start(), line.end(), line.block(), line.page(), null));
        }
    }
}
