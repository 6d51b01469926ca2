package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.indexer.structure.Section.Kind;

/** Cuts a document where a new part begins. */
final class Sections {
    private static final int HEAD_LINES = 60;
    private static final int TURNS_OF_MINUTES = 3;

    private Sections() {}

    static List<Section> of(List<Line> lines) {
        var sections = new ArrayList<Section>();
        var kind = Kind.FRONT;
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            var next = Heads.at(lines, i, kind);
            boolean again = holdsAMeeting(kind) && AnotherMeeting.begins(lines, from, i);
            if (again && kind == Kind.FRONT)
                kind = Kind.MINUTES; // what stood before tells of one too
            if (again && next == null) next = kind;
            if (next == null
                    || next == kind
                            && kind == Kind.MINUTES
                            && !again
                            && nobodySpeaks(lines, from, i)) continue;
            int begin = beginOf(lines, i, next, from);
            if (begin > from) sections.add(new Section(kind, from, begin));
            kind = next;
            from = begin;
        }
        if (from < lines.size()) sections.add(new Section(kind, from, lines.size()));
        return minutesWithoutHead(lines, joinTitlePage(sections));
    }

    private static boolean holdsAMeeting(Kind kind) {
        return kind == Kind.MINUTES || kind == Kind.RESULT || kind == Kind.FRONT;
    }

    /** The title of minutes stands several times on a web page before anybody speaks. */
    private static boolean nobodySpeaks(List<Line> lines, int from, int to) {
        return turnsIn(lines, new Section(Kind.MINUTES, from, to)) == 0;
    }

    /**
     * The title of a sheet may stand above the line that names its article, broken over two lines.
     */
    private static int beginOf(List<Line> lines, int index, Kind kind, int from) {
        if (kind != Kind.SHEET || !lines.get(index).squeezed().endsWith("関係)")) return index;
        int begin = index;
        while (begin > from && index - begin < 3 && isTitlePiece(lines.get(begin - 1))) begin--;
        return begin;
    }

    private static boolean isTitlePiece(Line line) {
        return !line.isRow()
                && line.text().length() <= 60
                && !line.text().matches(".*[。、」)】]$")
                && !Field.startsWithLabel(line.text())
                && !Heads.isDateLine(line);
    }

    /** The lines before an agenda or the minutes are their title page. */
    private static List<Section> joinTitlePage(List<Section> sections) {
        if (sections.size() < 2 || sections.getFirst().kind() != Kind.FRONT) return sections;
        var second = sections.get(1);
        if (second.kind() == Kind.SHEET || second.kind() == Kind.LINK_RECORD || second.from() > 60)
            return sections;
        var joined = new ArrayList<>(sections.subList(1, sections.size()));
        joined.set(0, new Section(second.kind(), 0, second.to()));
        return joined;
    }

    /** A document in which people speak is minutes, whatever its title. */
    private static List<Section> minutesWithoutHead(List<Line> lines, List<Section> sections) {
        return sections.stream()
                .map(
                        section -> {
                            boolean open =
                                    section.kind() == Kind.FRONT || section.kind() == Kind.AGENDA;
                            return open
                                            && (turnsIn(lines, section) >= TURNS_OF_MINUTES
                                                    || tellsWhoCame(lines, section)
                                                    || tellsWhatBecame(lines, section))
                                    ? new Section(Kind.MINUTES, section.from(), section.to())
                                    : section;
                        })
                .toList();
    }

    /**
     * An agenda is printed before anybody has come; only a record counts who watched or was
     * missing.
     */
    private static boolean tellsWhoCame(List<Line> lines, Section section) {
        int to = Math.min(section.to(), section.from() + HEAD_LINES);
        var fields = Fields.read(lines, section.from(), to);
        return fields.first(Field.DATE).isPresent()
                && fields.first(Field.ATTENDEES).isPresent()
                && (!fields.all(Field.ABSENT).isEmpty() || !fields.all(Field.OBSERVERS).isEmpty());
    }

    private static final Pattern RECORD =
            Pattern.compile(
                    "^(?:[【〔<■●◆]|\\d{1,2}[.)]?)\\s*(?:議事|会議|審議)の?(?:要旨|概要|経過|結果|記録)[】〕>]?$");

    /** 【議事要旨】 below the agenda, with sentences under it. */
    private static boolean tellsWhatBecame(List<Line> lines, Section section) {
        int to = Math.min(section.to(), section.from() + HEAD_LINES);
        for (int i = section.from() + 1; i < to; i++) {
            if (lines.get(i).isRow() || !RECORD.matcher(lines.get(i).text()).matches()) continue;
            return lines.subList(i, section.to()).stream()
                    .anyMatch(line -> line.text().endsWith("。"));
        }
        return false;
    }

    private static long turnsIn(List<Line> lines, Section section) {
        return Math.max(
                labelsIn(lines, section), Speakers.in(lines, section.from(), section.to()).turns());
    }

    private static long labelsIn(List<Line> lines, Section section) {
        return lines.subList(section.from(), section.to()).stream()
                .filter(
                        line -> {
                            var label =
                                    SpeakerLabel.read(
                                            line.isRow() ? line.cells().getFirst() : line.text());
                            return label != null
                                    && (label.style() != SpeakerLabel.Style.BARE || line.isRow())
                                    && label.style() != SpeakerLabel.Style.COLON;
                        })
                .count();
    }
}
