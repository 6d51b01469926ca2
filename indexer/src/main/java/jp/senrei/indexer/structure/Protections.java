package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.text.NormalText;

/**
 * Reads 個人情報の保護措置 of a form: each numbered item verbatim, or each paragraph where nothing is
 * numbered. Headings within the field (【相手方が講じる保護措置】) are no items.
 *
 * <pre>
 * 個人情報の保護措置等 | 1 通信を暗号化する。
 *                       2 閲覧は、登録した職員に限る。
 *                         ただし、緊急の場合を除く。       (goes on with 2)
 * </pre>
 *
 * Known weakness: items of several levels ((1) and ア below it) stand side by side.
 */
final class Protections {
    private static final int MOST_ITEMS = 60;
    private static final int SHORTEST = 4;
    private static final int LONGEST_HEADING = 60;

    /** Letters of the label's line before the label: a row number, a mark, a bracket. */
    private static final int BEFORE_LABEL = 16;

    private static final Pattern BEHIND_LABEL =
            Pattern.compile("[\\]】>]?\\s*(?:[(（][^)）\\n]{0,40}[)）]|【[^】\\n]{0,20}】)?[\\s:：]*");
    private static final Pattern PIECE = Pattern.compile("[^\\n\\t]+");

    /** 「…する。(2) …」: the next item on the line of the one before. */
    private static final Pattern INLINE_MARK =
            Pattern.compile(
                    "(?<=[。\\s　])(?=[(（][0-9０-９]{1,2}[)）]|[①-⑳])"
                            + "|(?<=[。)）][\\s　])(?=[2-9２-９][\\s　]|・)");

    private static final Pattern HEADING =
            Pattern.compile(
                    "[【〔\\[［<＜〈《■◆●○◇□][^。]{1,40}|[^。]{1,30}[:：]|.{1,30}(?:次|以下)のとおり(?:です|とする|である)?。?");
    private static final Pattern GOES_ON =
            Pattern.compile("(?:- )?[(]?(?:[2-9]|1[0-9])(?:[).]|\\s)");
    private static final Pattern BRACKETED = Pattern.compile("[【〔\\[［<＜〈《][^。]{1,40}[】〕\\]］>＞〉》]");
    private static final Pattern NOTHING =
            Pattern.compile(
                    "(?:特に)?(?:なし|無し|ありません)。?|別[紙添表].{0,20}|[^。]{0,30}(?:保護措置|保護対策|個人情報の保護)等?|.{0,12}参照。?|[\\p{P}\\p{S}\\p{N}\\s　]+");

    private final String text;
    private final List<Span> items = new ArrayList<>();
    private boolean marked;

    private Protections(String text) {
        this.text = text;
    }

    /**
     * @param text display text of the document
     * @return the items of {@code lines[from, to)} in order, not overlapping
     */
    static List<Span> read(String text, List<Line> lines, int from, int to) {
        var bare = SheetReader.withoutRowNumbers(lines, from, to);
        var found = new Protections(text);
        for (var value : Fields.read(bare, from, to).all(Field.PROTECTION))
            found.add(value, lines, found.goesOnTo(value, bare, to));
        return found.items.stream().filter(found::saysSomething).limit(MOST_ITEMS).toList();
    }

    /**
     * Behind a value on the line of its label the items that follow belong to it as well, and below
     * a row what stands in its second cell alone.
     */
    private int goesOnTo(Fields.Value value, List<Line> lines, int to) {
        int end = value.to();
        var label = lines.get(value.from());
        if (label.isRow()) {
            while (end < to && isInSecondCell(lines.get(end))) end++;
            return end;
        }
        if (end > value.from() + 1 || value.text().isBlank()) return end;
        while (end < to && isItem(lines.get(end), label)) end++;
        return end;
    }

    private boolean isInSecondCell(Line line) {
        boolean indented =
                text.startsWith("\t", line.start())
                        || line.start() > 0 && text.charAt(line.start() - 1) == '\t';
        return !line.isRow() && indented && !Field.startsWithLabel(line.text());
    }

    private static boolean isItem(Line line, Line label) {
        var mark = ListMark.of(line.text());
        return !line.isRow()
                && mark.end() > 0
                && mark.style() != ListMark.of(label.text()).style()
                && !Field.startsWithLabel(line.text())
                && !Heads.isHead(line);
    }

    private void add(Fields.Value value, List<Line> lines, int to) {
        var label = lines.get(value.from());
        int start = behind(value.label(), label);
        if (start < 0) return;
        marked = false;
        boolean open = false;
        for (int i = value.from(); i < to; i++) {
            var line = lines.get(i);
            if (i > value.from() && endsWith(line, label)) return;
            if (open && isNewPage(lines, i) && isComplete(items.getLast())) return;
            var pieces = PIECE.matcher(text).region(Math.max(start, line.start()), line.end());
            while (pieces.find()) {
                for (var part : parts(new Span(pieces.start(), pieces.end()))) {
                    if (open && isHeadingBehind(part)) return;
                    open = add(part, open);
                }
            }
        }
    }

    /** A form ends with its page, unless its list goes on: (4) … */
    private static boolean isNewPage(List<Line> lines, int i) {
        return i > 0
                && lines.get(i).page() != lines.get(i - 1).page()
                && !GOES_ON.matcher(lines.get(i).text()).lookingAt();
    }

    /** The next numbered heading, where the label is one itself: 3 保護措置 … 4 費用. */
    private static boolean endsWith(Line line, Line label) {
        var style = ListMark.of(label.text()).style();
        return !label.isRow()
                && (style == ListMark.Style.NUMBER
                        || style == ListMark.Style.CHAPTER
                        || style == ListMark.Style.KANJI)
                && ListMark.of(line.text()).style() == style;
    }

    /** A line without a mark behind a complete item, too short for one. */
    private boolean isHeadingBehind(Span part) {
        var said = part.of(text).strip();
        return marked
                && said.length() <= LONGEST_HEADING
                && said.indexOf('、') < 0
                && !said.endsWith("。")
                && !BRACKETED.matcher(said).matches()
                && !Quotes.LIST_MARK.matcher(said).lookingAt()
                && !Quotes.isPageNumber(said)
                && isComplete(items.getLast());
    }

    /** Gives whether the next piece may go on with what is added. */
    private boolean add(Span part, boolean open) {
        var piece = stripped(part);
        var said = piece.of(text);
        if (said.isEmpty() || Quotes.isPageNumber(said)) return open;
        if (BRACKETED.matcher(said).matches()) return false;
        int mark = endOfMarks(said);
        if (mark > 0) {
            marked = true;
            items.add(stripped(new Span(piece.start() + mark, piece.end())));
            return true;
        }
        if (open && (marked || !isComplete(items.getLast()))) {
            var last = items.getLast();
            boolean bare = last.start() == last.end(); // its mark stood on a line of its own
            items.set(items.size() - 1, bare ? piece : new Span(last.start(), piece.end()));
            return true;
        }
        if (HEADING.matcher(said).matches()) return false;
        items.add(piece);
        return true;
    }

    /** 「- 1 」 has two. */
    private static int endOfMarks(String said) {
        var mark = Quotes.LIST_MARK.matcher(said);
        int end = mark.lookingAt() ? mark.end() : 0;
        if (end == 0) return 0;
        mark.region(end, said.length());
        return mark.lookingAt() ? mark.end() : end;
    }

    private boolean isComplete(Span item) {
        return item.end() > 0 && text.charAt(item.end() - 1) == '。';
    }

    private List<Span> parts(Span piece) {
        var parts = new ArrayList<Span>();
        var mark = INLINE_MARK.matcher(text).region(piece.start(), piece.end());
        mark.useTransparentBounds(true);
        int from = piece.start();
        while (mark.find()) {
            if (mark.start() > from) parts.add(new Span(from, mark.start()));
            from = mark.start();
        }
        parts.add(new Span(from, piece.end()));
        return parts;
    }

    private boolean saysSomething(Span item) {
        var said = Quotes.text(text, item);
        return said.length() >= SHORTEST && !NOTHING.matcher(said).matches();
    }

    private Span stripped(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isWhite(text.charAt(start))) start++;
        while (end > start && isWhite(text.charAt(end - 1))) end--;
        return new Span(start, end);
    }

    private static boolean isWhite(char c) {
        return c == '　' || Character.isWhitespace(c);
    }

    /** Where the value begins in the display text; -1 when the label is not found again. */
    private int behind(String label, Line line) {
        var display = NormalText.of(text.substring(line.start(), line.end()));
        var normal = display.toString();
        for (int from = 0; from < Math.min(normal.length(), BEFORE_LABEL); from++) {
            int end = endOf(label, normal, from);
            if (end < 0) continue;
            var behind = BEHIND_LABEL.matcher(normal).region(end, normal.length());
            int value = behind.lookingAt() ? behind.end() : end;
            return line.start() + display.displayed(value);
        }
        return -1;
    }

    /** The label may be written with its letters apart. */
    private static int endOf(String label, String normal, int from) {
        int at = from;
        for (int i = 0; i < label.length(); i++) {
            while (i > 0 && at < normal.length() && Character.isWhitespace(normal.charAt(at))) at++;
            if (at >= normal.length() || normal.charAt(at++) != label.charAt(i)) return -1;
        }
        return at;
    }
}
