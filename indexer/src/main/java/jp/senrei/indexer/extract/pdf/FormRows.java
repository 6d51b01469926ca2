package jp.senrei.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 様式: labels in one column and their values in another, without rules between them. At least three
 * lines whose two pieces begin at the same two places; a value goes on in lines that begin where it
 * did.
 *
 * <p>Names of speakers beside what they say look alike, and so do lists of members. They are told
 * by a label that comes again, by the words for offices, and by values of many lines; these stay
 * lines.
 */
final class FormRows {
    private static final int FEWEST = 3;

    /** In em. */
    private static final float SAME_EDGE = 0.7f;

    private static final float WIDEST_LABEL = 11;

    /** From one line to the next within a value, in em. */
    private static final float NEXT_LINE = 2.4f;

    private static final int LONGEST_VALUE = 4;

    private static final Pattern LABEL =
            Pattern.compile(
                    "[^\\d０-９○◯〇●◎◆・。、「」]*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}][^\\d０-９。、「」]+");

    private static final Pattern OFFICE = Pattern.compile(".*(?:長|長代理|委員|職務代理者|主査|主任|主事|職員|氏名?|君)");

    /**
     * A form.
     *
     * @param end index of the first line behind it
     */
    record Form(List<PageBlock.Row> rows, int end) {}

    private final List<TextLine> lines;
    private final TextLine.Piece label;
    private final TextLine.Piece value;

    private FormRows(List<TextLine> lines, TextLine first) {
        this.lines = lines;
        label = first.pieces().getFirst();
        value = first.pieces().getLast();
    }

    /** The form that begins with a line. */
    static Optional<Form> at(List<TextLine> lines, int index) {
        var first = lines.get(index);
        return isRow(first) ? new FormRows(lines, first).form(index) : Optional.empty();
    }

    private Optional<Form> form(int start) {
        var rows = new ArrayList<List<String>>();
        var labels = new HashSet<String>();
        int longest = 1;
        int i = start;
        while (i < lines.size() && goesOn(i, start) && isLikeTheFirst(lines.get(i))) {
            var line = lines.get(i);
            if (!labels.add(line.pieces().getFirst().text())) return Optional.empty();
            var said = new ArrayList<String>(List.of(line.pieces().getLast().text()));
            for (i++; i < lines.size() && isMore(i); i++) said.add(lines.get(i).text());
            longest = Math.max(longest, said.size());
            rows.add(List.of(line.pieces().getFirst().text(), String.join("\n", said)));
        }
        return rows.size() < FEWEST || longest > LONGEST_VALUE
                ? Optional.empty()
                : Optional.of(new Form(rows.stream().map(PageBlock.Row::new).toList(), i));
    }

    private static boolean isRow(TextLine line) {
        if (line.pieces().size() != 2) return false;
        var label = line.pieces().getFirst();
        var text = label.text().replaceAll("[\\s　]+", "");
        return label.box().width() <= WIDEST_LABEL * label.size()
                && LABEL.matcher(text).matches()
                && !OFFICE.matcher(text).matches();
    }

    private boolean isLikeTheFirst(TextLine line) {
        return isRow(line)
                && begins(line.pieces().getFirst(), label)
                && begins(line.pieces().getLast(), value);
    }

    private static boolean begins(TextLine.Piece piece, TextLine.Piece as) {
        return Math.abs(piece.box().left() - as.box().left()) < SAME_EDGE * as.size();
    }

    private boolean isMore(int index) {
        var line = lines.get(index);
        return line.pieces().size() == 1
                && begins(line.pieces().getFirst(), value)
                && isNear(index);
    }

    private boolean isNear(int index) {
        var line = lines.get(index);
        return line.box().centreY() - lines.get(index - 1).box().centreY()
                < NEXT_LINE * line.size();
    }

    /** Rows of a form may stand farther apart than lines, not as far as parts of a page. */
    private boolean goesOn(int index, int start) {
        if (index == start) return true;
        var line = lines.get(index);
        return line.box().centreY() - lines.get(index - 1).box().centreY()
                < 2 * NEXT_LINE * line.size();
    }
}
