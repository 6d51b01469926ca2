package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.text.NormalText;

/**
 * Lines that the page or a column broke are one paragraph, also over a page number; a list mark, a
 * full stop before or a line that ends early begins a new one.
 */
final class Paragraphs {
    private static final String CLOSED = "。.」』)>】]:";

    /**
     * A line this long that ends no sentence was broken by the page; a shorter one stands alone.
     */
    private static final int SHORTEST_BROKEN = 18;

    private static final String OPEN = "、,をにはがでとのへも";

    private static final Pattern MARKED =
            Pattern.compile("^(?:[(]?\\d{1,2}[).、\\s]|議題|議案|案件|諮問第|報告第|[・●○◎◆■]).*");

    private Paragraphs() {}

    static List<Span> of(String text, List<Line> lines) {
        var paragraphs = new ArrayList<Span>();
        Line last = null;
        for (var line : lines) {
            if (line.isRow()) {
                last = null;
                for (var part : cells(text, line)) paragraphs.add(part);
                continue;
            }
            if (last != null && goesOn(text, last, line))
                paragraphs.set(
                        paragraphs.size() - 1, new Span(paragraphs.getLast().start(), line.end()));
            else paragraphs.add(new Span(line.start(), line.end()));
            last = line;
        }
        return paragraphs;
    }

    private static boolean goesOn(String text, Line last, Line next) {
        var before = last.text();
        return !before.isEmpty()
                && CLOSED.indexOf(before.charAt(before.length() - 1)) < 0
                && (before.length() >= SHORTEST_BROKEN || isOpen(before))
                && !(before.endsWith("こと") && !startsOpen(next.text()))
                && !Conditions.isHeading(before)
                && !(MARKED.matcher(before).matches() && TitleLine.looksLikeTitle(before))
                && !Quotes.LIST_MARK.matcher(next.text()).find()
                && !Field.startsWithLabel(next.text())
                && onlyPageNumbers(text, last.end(), next.start());
    }

    private static boolean isOpen(String line) {
        return OPEN.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static boolean startsOpen(String line) {
        return OPEN.indexOf(line.charAt(0)) >= 0;
    }

    private static boolean onlyPageNumbers(String text, int from, int to) {
        if (to - from <= 2) return true;
        if (to - from > 60 || to < from) return false;
        return text.substring(from, to)
                .lines()
                .allMatch(line -> line.isBlank() || Quotes.isPageNumber(line));
    }

    /** A cell of a row is a paragraph of its own; tabs separate them in the display text. */
    private static List<Span> cells(String text, Line row) {
        var cells = new ArrayList<Span>();
        int from = row.start();
        for (int i = row.start(); i <= row.end(); i++) {
            if (i < row.end() && text.charAt(i) != '\t') continue;
            if (!NormalText.normalize(text.substring(from, i)).isBlank())
                cells.add(new Span(from, i));
            from = i + 1;
        }
        return cells;
    }
}
