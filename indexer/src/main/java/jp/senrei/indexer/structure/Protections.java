package jp.senrei.indexer.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
 *                       3 会議を画面で行うときの措置
 *                         (1) 録画を禁じる。               (stands with 3, with its mark)
 * </pre>
 *
 * The list ends where its marks do: a number that is lower than the one before, or a mark that
 * stands further out than the list, belongs to something else. Of a comparison (変更前 and 変更後) what
 * is valid afterwards counts.
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

    private static final Pattern MARK_ONLY =
            Pattern.compile("[\\s　]*[-‐－―・]?[\\s　]*(?:[(（]?[0-9０-９]{0,2}[)）.．]?[\\s　]*)");

    private static final Pattern HEADING =
            Pattern.compile(
                    "[【〔\\[［<＜〈《■◆●○◇□][^。]{1,40}|[^。]{1,30}[:：]|.{1,30}(?:次|以下)のとおり(?:です|とする|である)?。?");
    private static final Pattern INNER_HEADING =
            Pattern.compile("[^。、]{1,30}[:：]|[^。]{0,30}(?:保護措置|保護対策|安全管理措置|講じる措置|講ずる措置|個人情報の保護)等?");

    /** 組織的・人的・物理的・技術的安全管理措置, as the law's guidelines sort them: ◆技術的対策. */
    private static final Pattern MARKED_HEADING =
            Pattern.compile("[●◆◇■□▼][\\s　]*[^。、]{1,20}的(?:な)?[^。、]{0,10}(?:対策|措置)");

    private static final Pattern ATTACHMENT =
            Pattern.compile(
                    "[(（【〔<＜]?(?:別紙|別添|別表|別図|別記|参考|参考資料|資料|添付資料|様式)[\\s　]*[0-9０-９一二三四五①-⑨－-]{0,5}[)）】〕>＞]?");

    /** 「次のとおり」, 「…：」: what follows belongs to it, whatever its marks are. */
    private static final Pattern OPENS = Pattern.compile("(?:次|つぎ|以下|下記)(?:の|に)|[:：]$");

    /** On a line of its own the lines leave it out, as they do page numbers. */
    private static final Pattern CIRCLED = Pattern.compile("[①-⑳]");

    private static final Pattern BEFORE_AND_AFTER =
            Pattern.compile("(?:変\\s*更|改\\s*正)\\s*前\\s*\\t\\s*(?:変\\s*更|改\\s*正)\\s*後\\s*");
    private static final Pattern GOES_ON =
            Pattern.compile("(?:- )?[(]?(?:[2-9]|1[0-9])(?:[).]|\\s)");
    private static final Pattern BRACKETED = Pattern.compile("[【〔\\[［<＜〈《][^。]{1,40}[】〕\\]］>＞〉》]");
    private static final Pattern NOTHING =
            Pattern.compile(
                    "(?:特に)?(?:なし|無し|ありません)。?|別[紙添表].{0,20}|(?:以下)?(?:省略|略|削除|同左|同上|変更なし)。?|[^。]{0,60}に記載(?:する|した|している)?(?:とおり)?。?|[^。]{0,30}(?:保護措置|保護対策|個人情報の保護)等?|.{0,12}参照。?|[\\p{P}\\p{S}\\p{N}\\s　]+");

    private final String text;
    private final List<Span> items = new ArrayList<>();
    private final Deque<ProtectionMark> levels = new ArrayDeque<>();
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
        int start = startOf(value, lines, to);
        if (start < 0) return;
        marked = false;
        levels.clear();
        boolean open = false;
        for (int i = value.from(); i < to; i++) {
            var line = lines.get(i);
            if (i > value.from() && endsWith(line, label)) return;
            if (open && isNewPage(lines, i) && isComplete(items.getLast())) return;
            var pieces =
                    PIECE.matcher(text)
                            .region(
                                    Math.min(Math.max(start, line.start()), line.end()),
                                    line.end());
            while (pieces.find()) {
                for (var part : parts(new Span(pieces.start(), pieces.end()))) {
                    if (open && endsBefore(part)) return;
                    open = add(part, open);
                }
            }
        }
    }

    /** Behind the label; in a comparison behind the label of what is valid afterwards. */
    private int startOf(Fields.Value value, List<Line> lines, int to) {
        var label = lines.get(value.from());
        int start = behind(value.label(), label.start(), label.end());
        if (start < 0 || !isCompared(lines, value.from())) return start;
        int end = lines.get(to - 1).end();
        int cell = text.indexOf('\t', start);
        if (cell < 0 || cell >= end) return start;
        int lineEnd = text.indexOf('\n', cell);
        int again = behind(value.label(), cell, lineEnd < 0 || lineEnd > end ? end : lineEnd);
        return again < 0 ? cell : again;
    }

    private static boolean isCompared(List<Line> lines, int label) {
        return label > 0 && BEFORE_AND_AFTER.matcher(lines.get(label - 1).text()).matches();
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

    private boolean endsBefore(Span part) {
        var said = part.of(text).strip();
        if (Quotes.isPageNumber(said)) return false;
        if (ATTACHMENT.matcher(said).matches()) return true;
        var between = CIRCLED.matcher(text).region(items.getLast().end(), part.start());
        if (between.find() && isOfAnotherList(ProtectionMark.of(between.group()))) return true;
        var mark = ProtectionMark.of(said);
        return mark.isMark() ? isOfAnotherList(mark) : isHeadingBehind(said);
    }

    /** A lower number than before, or a mark that stands further out than all of the list. */
    private boolean isOfAnotherList(ProtectionMark mark) {
        if (levels.isEmpty()) return false;
        var outermost = levels.getLast();
        int further = mark.depth().compareTo(outermost.depth());
        if (further == 0) return mark.number() > 0 && mark.number() < outermost.number();
        return further < 0
                && levels.stream().noneMatch(level -> level.depth() == mark.depth())
                && !opens(items.getLast());
    }

    private boolean opens(Span item) {
        var said = item.of(text);
        return OPENS.matcher(said.substring(said.lastIndexOf('\n') + 1)).find();
    }

    /** A line without a mark behind a complete item, too short for one. */
    private boolean isHeadingBehind(String said) {
        return marked
                && said.length() <= LONGEST_HEADING
                && said.indexOf('、') < 0
                && !said.endsWith("。")
                && !BRACKETED.matcher(said).matches()
                && !INNER_HEADING.matcher(said).matches()
                && isComplete(items.getLast());
    }

    /** Gives whether the next piece may go on with what is added. */
    private boolean add(Span part, boolean open) {
        var piece = stripped(part);
        var said = piece.of(text);
        if (said.isEmpty() || Quotes.isPageNumber(said)) return open;
        if (isInnerHeading(said)) {
            levels.clear();
            return false;
        }
        var mark = ProtectionMark.of(said);
        if (mark.isMark()) return add(piece, mark, open);
        if (open && (marked || !isComplete(items.getLast()))) {
            goOnTo(piece);
            return true;
        }
        if (HEADING.matcher(said).matches()) return false;
        items.add(piece);
        return true;
    }

    private static boolean isInnerHeading(String said) {
        if (MARKED_HEADING.matcher(said).matches()) return true;
        return !ProtectionMark.of(said).isMark()
                && (BRACKETED.matcher(said).matches() || INNER_HEADING.matcher(said).matches());
    }

    private boolean add(Span piece, ProtectionMark mark, boolean open) {
        marked = true;
        while (levels.size() > 1 && levels.getFirst().depth() != mark.depth()) levels.removeFirst();
        boolean same = !levels.isEmpty() && levels.getFirst().depth() == mark.depth();
        if (same) levels.removeFirst();
        boolean below = open && !levels.isEmpty();
        if (!below) levels.clear();
        levels.addFirst(mark);
        if (below) goOnTo(piece);
        else items.add(stripped(new Span(piece.start() + mark.end(), piece.end())));
        return true;
    }

    /** The last item goes on; a mark that stood on a line of its own is no part of it. */
    private void goOnTo(Span piece) {
        var last = items.getLast();
        boolean bare = last.start() == last.end();
        items.set(items.size() - 1, bare ? piece : new Span(last.start(), piece.end()));
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
            if (isMarkOnly(from, mark.start())) continue;
            parts.add(new Span(from, mark.start()));
            from = mark.start();
        }
        parts.add(new Span(from, piece.end()));
        return parts;
    }

    /** 「- (1) …」, 「1 (1) …」: the second mark begins no item of its own. */
    private boolean isMarkOnly(int from, int to) {
        return to - from < BEFORE_LABEL && MARK_ONLY.matcher(text.substring(from, to)).matches();
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
    private int behind(String label, int start, int to) {
        var display = NormalText.of(text.substring(start, to));
        var normal = display.toString();
        for (int from = 0; from < Math.min(normal.length(), BEFORE_LABEL); from++) {
            int end = endOf(label, normal, from);
            if (end < 0) continue;
            var behind = BEHIND_LABEL.matcher(normal).region(end, normal.length());
            int value = behind.lookingAt() ? behind.end() : end;
            return start + display.displayed(value);
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
