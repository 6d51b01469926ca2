package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
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

    private final QuestionRows pairs;

    /** Who stands in the head, before anybody speaks. */
    private final Staff staff;

    private MinutesReader(ReadingBuilder out, Section section) {
        this.out = out;
        this.section = section;
        this.lines = out.lines;
        this.speakers = Speakers.in(lines, section.from(), section.to());
        this.pairs = QuestionRows.in(lines, section.from(), section.to());
        this.staff = Staff.read(lines, section.from(), bodyStart());
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
        var cases = new Cases(lines, section, speakers, agenda(body));
        int firstTurn = out.turns.size();
        walk(body, meeting, cases);
        if (cases.all().size() == 1 && cases.all().getFirst().stretches.isEmpty())
            giveAll(firstTurn, cases.all().getFirst());
        var whole = wholeMeeting(body, cases.all().size() == 1);
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

    private static final Pattern BARE_TITLE =
            Pattern.compile("^(?!諮問第|報告第|議)[^。、:\\s\\d(][^。、:\\s]{5,80}(?:について|の件)$");

    /** The agenda; where its label was parted from it, a line that can only be a title. */
    private List<AgendaItem> agenda(int body) {
        var items = AgendaReader.read(lines, section.from(), body, false);
        if (!items.isEmpty() || body >= section.to()) return items;
        var bare = new ArrayList<AgendaItem>();
        for (int i = section.from() + 1; i < body; i++) {
            var line = lines.get(i);
            if (line.isRow() || !BARE_TITLE.matcher(line.text()).matches()) continue;
            var title = AgendaReader.unmarked(line.text());
            if (TitleLine.looksLikeTitle(title))
                bare.add(
                        new AgendaItem(
                                TitleLine.kindOf(title, null),
                                null,
                                TitleLine.clean(title),
                                null,
                                null,
                                null,
                                i));
        }
        return bare.size() == 1 ? bare : items;
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
            if (pairs.rows().containsKey(i + 1)) return headingAbove(i);
        }
        return section.to();
    }

    /** A table of questions may stand below what was explained; the heading is above that. */
    private int headingAbove(int table) {
        for (int i = table - 1; i > Math.max(section.from(), table - MOST_EXPLAINED); i--)
            if (Headings.isItem(lines.get(i)) && repeats(i)) return back(i + 1);
        return back(table);
    }

    private static final int MOST_EXPLAINED = 12;

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
        var current = underWay(body, cases);
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
    private @Nullable Discussion underWay(int body, Cases cases) {
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

    /** The lines below 【審議結果】 in prose, up to the next heading. */
    private static List<Line> opinionIn(List<Line> prose) {
        var opinion = new ArrayList<Line>();
        boolean open = false;
        for (var line : prose) {
            boolean heading = Headings.isOpinion(line.text());
            if (heading || Headings.isAny(line.text())) open = heading;
            else if (open) opinion.add(line);
        }
        return opinion;
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
        if (turn.role() == SpeakerRole.DEPARTMENT) discussion.department = department(turn);
        if (turn.role() == SpeakerRole.CHAIR)
            discussion.department = SpeakerDepartment.explaining(NormalText.normalize(turn.text()));
    }

    /** The section in charge: as who explains the case says, as his label names it, as the head. */
    private @Nullable String department(Turn turn) {
        var said = SelfIntroduction.department(turn.speaker(), turn.text());
        if (said != null) return said;
        var labelled = SpeakerDepartment.of(turn.speaker());
        return labelled != null ? labelled : staff.section(turn.speaker());
    }

    /** Of a case that only the secretariat explains, by the section it is of. */
    private @Nullable String departmentOfSecretariat(Discussion discussion) {
        return discussion.turns.stream()
                .map(out.turns::get)
                .filter(turn -> turn.role() == SpeakerRole.SECRETARIAT)
                .findFirst()
                .map(this::department)
                .orElse(null);
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

    // ---- what comes out

    /**
     * The result field; without one, what the record or the chair says of several cases at once.
     */
    private MeetingVerdict wholeMeeting(int body, boolean onlyOne) {
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
        if (spoken) return MeetingVerdict.ofSeveral(text, chaired.toList());
        var told = Paragraphs.of(text, lines.subList(section.from(), body));
        return onlyOne ? MeetingVerdict.of(text, told) : MeetingVerdict.ofSeveral(text, told);
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
        if (discussion.opinion.isEmpty()) discussion.opinion.addAll(opinionIn(prose));
        var verdict =
                VerdictReader.read(
                                text,
                                item.kind(),
                                discussion.opinion,
                                discussion.spoken,
                                linesIn(discussion.stretches))
                        .or(ItemResult.of(text, lines.get(item.line()), item))
                        .or(whole);
        if (item.kind() == CaseKind.CONSULTATION)
            verdict = Ruling.onRefusal(text, item.title(), verdict);
        var kind = item.kind();
        boolean open = kind == CaseKind.CONSULTATION && item.number() == null;
        if (open && verdict.outcome() == null) {
            var heard = VerdictReader.heard(text, discussion.spoken, linesIn(discussion.stretches));
            if (heard.outcome() != null) {
                verdict = heard;
                kind = CaseKind.REPORT;
            }
        }
        boolean result = section.kind() == Section.Kind.RESULT;
        boolean discussed = !discussion.stretches.isEmpty();
        var told = discussed ? discussion.stretches : agendaLine(item);
        var part = discussed ? Part.MINUTES : result ? Part.RESULT : Part.AGENDA;
        int index = out.sightings.size();
        out.sightings.add(
                new Sighting(
                        part,
                        kind,
                        item.number(),
                        ItemResult.withoutResult(item.title()),
                        discussion.department != null
                                ? discussion.department
                                : departmentOfSecretariat(discussion),
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
        int i = -1;
        for (var stretch : stretches) {
            if (stretch.speaker() != null) continue;
            if (i < 0) i = firstLineFrom(stretch.start());
            while (i < section.to() && lines.get(i).start() < stretch.start()) i++;
            while (i < section.to() && lines.get(i).end() <= stretch.end())
                found.add(lines.get(i++));
        }
        return found;
    }

    /** The first line of the section that begins there or later. */
    private int firstLineFrom(int start) {
        int low = section.from();
        int high = section.to();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).start() < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private List<Stretch> agendaLine(AgendaItem item) {
        var line = lines.get(item.line());
        return List.of(new Stretch(line.start(), line.end(), line.block(), line.page(), null));
    }
}
