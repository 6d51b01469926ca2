package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.SpeakerRole;
import org.jspecify.annotations.Nullable;

/**
 * Makes a sighting of every case that minutes discuss, with its verdict, and gives it its turns.
 */
final class CaseWriter {
    private final ReadingBuilder out;
    private final Section section;
    private final List<Line> lines;
    private final Staff staff;

    CaseWriter(ReadingBuilder out, Section section, Staff staff) {
        this.out = out;
        this.section = section;
        this.lines = out.lines;
        this.staff = staff;
    }

    /**
     * @param body index of the line where the discussion begins
     */
    void write(List<Discussion> cases, int meeting, int body) {
        var whole = wholeMeeting(body, cases);
        var prose =
                SummaryProse.of(
                        lines,
                        section.from(),
                        body < section.to() ? section.from() : body,
                        cases.stream().map(discussion -> discussion.item).toList());
        int place = 0;
        for (var discussion : cases)
            write(
                    discussion,
                    meeting,
                    resultBelow(discussion, cases).or(whole.of(discussion.item, ++place)),
                    prose.getOrDefault(discussion.item, List.of()));
    }

    /**
     * The result field; without one, what the record or the chair says of several cases at once.
     */
    private MeetingVerdict wholeMeeting(int body, List<Discussion> cases) {
        var text = out.document.text();
        boolean onlyOne = cases.size() == 1;
        var result = Fields.read(lines, section.from(), body).first(Field.RESULT);
        if (result.isPresent()) {
            var told = List.of(spanOf(result.get()));
            return isBetween(cases, result.get().from())
                    ? MeetingVerdict.ofSeveral(text, told)
                    : MeetingVerdict.of(text, told);
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

    /** A result that stands within the list is that of the case above it. */
    private static boolean isBetween(List<Discussion> cases, int line) {
        return cases.stream().anyMatch(one -> one.item.line() < line)
                && cases.stream().anyMatch(one -> one.item.line() > line);
    }

    /** The result that the list itself gives below a case, before the next one. */
    private Verdict resultBelow(Discussion discussion, List<Discussion> cases) {
        int from = discussion.item.line() + 1;
        int to =
                cases.stream()
                        .mapToInt(one -> one.item.line())
                        .filter(line -> line >= from)
                        .min()
                        .orElse(from);
        return Fields.read(lines, from, to)
                .first(Field.RESULT)
                .map(
                        result ->
                                MeetingVerdict.of(out.document.text(), List.of(spanOf(result)))
                                        .of(discussion.item, 1))
                .orElse(Verdict.NONE);
    }

    private Span spanOf(Fields.Value result) {
        int start = valueStart(lines.get(result.from()));
        return new Span(start, Math.max(start, lines.get(result.to() - 1).end()));
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
    private void write(Discussion discussion, int meeting, Verdict whole, List<Line> prose) {
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
                        .or(whole)
                        .grantedBy(whole);
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

    /** Of a case that only the secretariat explains, by the section it is of. */
    private @Nullable String departmentOfSecretariat(Discussion discussion) {
        return discussion.turns.stream()
                .map(out.turns::get)
                .filter(turn -> turn.role() == SpeakerRole.SECRETARIAT)
                .findFirst()
                .map(staff::department)
                .orElse(null);
    }
}
