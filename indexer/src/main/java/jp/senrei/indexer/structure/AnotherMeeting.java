package jp.senrei.indexer.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.senrei.indexer.text.EraDate;

/**
 * Where, in a file that tells of several meetings one after another, the next begins: at a heading
 * with another number or a label with another day.
 */
final class AnotherMeeting {
    private static final Pattern PROSE = Pattern.compile("[。、]|ただいま");
    private static final Pattern NOT_A_HEADING =
            Pattern.compile("^[・\\-•(]?\\s*\\d{1,2}[\\s).、]|次回|前回|目次|[.・…]{4,}|確認|について|\\d\\s*$");
    private static final int LONGEST_HEADING = 70;
    private static final int HEAD_LINES = 40;
    private static final int LINES_TO_THE_DAY = 6;

    private AnotherMeeting() {}

    /**
     * Whether {@code lines[index]} begins a meeting other than that of {@code lines[from, index)}.
     */
    static boolean begins(List<Line> lines, int from, int index) {
        var line = lines.get(index);
        if (line.isRow() || line.text().length() > LONGEST_HEADING || line.text().length() < 3)
            return false;
        if (PROSE.matcher(line.text()).find() || NOT_A_HEADING.matcher(line.text()).find())
            return false;
        var number = MeetingNumber.ordinal(line.text());
        boolean dated = saysWhenHeld(line.text());
        if (number.isEmpty() && !dated) return false;
        var day = dayBelow(lines, index);
        if (day.isEmpty()) return false;
        var earlier = firstDay(lines, from, Math.min(index, from + HEAD_LINES));
        return earlier.isPresent() && !earlier.equals(day);
    }

    private static boolean saysWhenHeld(String text) {
        return text.contains("開催") && EraDate.firstDay(text).isPresent();
    }

    /** The day under its label within a few lines of a heading. */
    private static Optional<LocalDate> dayBelow(List<Line> lines, int index) {
        return firstDay(lines, index, Math.min(lines.size(), index + LINES_TO_THE_DAY));
    }

    private static Optional<LocalDate> firstDay(List<Line> lines, int from, int to) {
        return Fields.read(lines, from, to).all(Field.DATE).stream()
                .map(value -> EraDate.firstDay(value.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> firstHeading(lines, from, to));
    }

    /** ○第1回（令和4年5月20日開催） has no label. */
    private static Optional<LocalDate> firstHeading(List<Line> lines, int from, int to) {
        return lines.subList(from, to).stream()
                .map(Line::text)
                .filter(text -> text.length() <= LONGEST_HEADING && saysWhenHeld(text))
                .filter(text -> !PROSE.matcher(text).find())
                .map(EraDate::firstDay)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
