package jp.senrei.indexer.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.Part;
import jp.senrei.indexer.text.TitleKey;
import org.jspecify.annotations.Nullable;

/** Reads an agenda (次第) and the material that stands behind it in the same file. */
final class AgendaPapers {
    private static final double SAME_TITLE = 0.75;

    private final ReadingBuilder out;
    private final List<Line> lines;

    private AgendaPapers(ReadingBuilder out) {
        this.out = out;
        this.lines = out.lines;
    }

    static void read(ReadingBuilder out, Section section) {
        new AgendaPapers(out).agenda(section);
    }

    /** How many items a document lists for a meeting that it dates, though no title calls it 次第. */
    static int announcedItems(List<Line> lines, Section section) {
        boolean dated =
                Fields.read(lines, section.from(), Math.min(section.to(), section.from() + 60))
                        .first(Field.DATE)
                        .isPresent();
        return dated ? AgendaReader.read(lines, section.from(), section.to(), false).size() : 0;
    }

    private void agenda(Section section) {
        out.kinds.add(DocumentKind.AGENDA);
        int end = agendaEnd(section);
        int meeting =
                out.meeting(
                        MeetingHead.read(
                                lines,
                                section.from(),
                                Math.min(section.to(), end + 3),
                                out.council));
        var items = AgendaReader.read(lines, section.from(), end, false);
        for (var item : items) {
            var line = lines.get(item.line());
            out.sightings.add(
                    new Sighting(
                            Part.AGENDA,
                            item.kind(),
                            item.number(),
                            item.title(),
                            item.department(),
                            meeting,
                            item.pages(),
                            List.of(
                                    new Stretch(
                                            line.start(),
                                            line.end(),
                                            line.block(),
                                            line.page(),
                                            null)),
                            Verdict.NONE,
                            FormValues.ofCategory(item.category())));
        }
        material(items, end, section.to(), meeting);
    }

    /**
     * An agenda ends where it says 閉会, where prose begins or where a numbered item comes again; a
     * sentence that convenes the meeting may stand above its items.
     */
    private int agendaEnd(Section section) {
        int begins = Math.min(section.to(), section.from() + LONGEST_CONVENING);
        int first =
                AgendaReader.read(lines, section.from(), begins, false).stream()
                        .mapToInt(AgendaItem::line)
                        .min()
                        .orElse(section.from());
        var met = new HashSet<String>();
        for (int i = section.from() + 1; i < section.to(); i++) {
            var line = lines.get(i);
            if (line.squeezed().matches(".*閉会")) return i + 1;
            if (i > first && line.text().endsWith("。") && line.text().length() > 20) return i;
            if (i >= first && comesAgain(line, met)) return i;
        }
        return section.to();
    }

    /** A numbered title met a second time is the heading of its material. */
    private static boolean comesAgain(Line line, Set<String> met) {
        if (line.isRow() || line.text().length() > 200) return false;
        // a number in brackets behind the title may stand on a broken line's tail, printed twice
        if (CaseNumbers.of(ListMark.without(line.text())) == null) return false;
        var item = AgendaLine.of(ListMark.without(line.text()));
        return TitleLine.saysSomething(item.title())
                && !met.add(item.numbers() + " " + TitleKey.of(item.title()));
    }

    /** Lines above the first item at most. */
    private static final int LONGEST_CONVENING = 30;

    /** Pages behind an agenda: each heading that speaks of an item begins what belongs to it. */
    private void material(List<AgendaItem> items, int from, int to, int meeting) {
        AgendaItem current = null;
        int start = from;
        for (int i = from; i <= to; i++) {
            var next = i < to ? itemOf(items, lines.get(i)) : null;
            if (i < to && (next == null || next == current)) continue;
            if (current != null && i - start > 1) {
                var fields = Fields.read(lines, start, i);
                var form =
                        SheetReader.form(
                                fields,
                                lines,
                                start,
                                i,
                                Protections.read(out.document.text(), lines, start, i));
                var department =
                        current.department() != null
                                ? current.department()
                                : SheetReader.department(fields);
                out.kinds.add(DocumentKind.SHEET);
                out.sightings.add(
                        new Sighting(
                                current.kind() == CaseKind.REPORT ? Part.REPORT : Part.SHEET,
                                current.kind(),
                                current.number(),
                                current.title(),
                                department,
                                meeting,
                                null,
                                out.stretches(start, i),
                                Verdict.NONE,
                                form));
            }
            current = next;
            start = i;
        }
    }

    private static @Nullable AgendaItem itemOf(List<AgendaItem> items, Line line) {
        if (line.isRow()
                || line.text().length() > 100
                || !line.squeezed().matches(".*について(?:[(].{1,6}[)])?$")) return null;
        var key = TitleKey.of(line.text());
        AgendaItem best = null;
        double score = SAME_TITLE;
        for (var item : items) {
            double similarity =
                    Math.max(
                            item.key().similarity(key),
                            key.length() >= 6 ? key.containedIn(item.key()) : 0);
            if (similarity > score) {
                best = item;
                score = similarity;
            }
        }
        return best;
    }
}
