package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.text.NormalText;

/**
 * The lines of a document without its page noise: bare page numbers, and running heads such as
 * 「[会議録]」 from their second appearance on. A row with only one cell that says something is read as
 * the lines of that cell.
 */
final class Lines {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "[-‐–—―─~]?\\s*(?:P\\.?|p\\.?|Page)?\\s*\\d{1,3}\\s*[-‐–—―─~]?(?:\\s*/\\s*\\d{1,3})?\\s*(?:ページ|頁)?");
    private static final Pattern RUNNING_HEAD = Pattern.compile("[\\[【(]?.{2,24}[\\])】]?");
    private static final int RUNNING_HEAD_TIMES = 3;

    /** The meeting's own name at the edge of every page: 令和5年度第2回…審議会 会議録. */
    private static final Pattern MEETING_HEAD =
            Pattern.compile("[^。、]{0,50}(?:会議録|議事録|会議要録|議事要旨|会議概要)(?:[(][^)]{1,10}[)])?");

    private static final Pattern LOST_BREAK =
            Pattern.compile(
                    "(?<=[\\s　。）」])(?:(?<=[\\s　。）」])(?=[○〇◯◎●◆◇][\\s　]*(?![年月日])[一-龥ァ-ヶ])|(?<=[\\s　。」])(?=[【≪《＜〈][^【】≪≫《》＜＞〈〉。]{2,20}[】≫》＞〉])|(?<=[\\s　])(?<![0-9０-９][)）.．、]?[\\s　]{1,2})(?=(?:[（(]?[0-9０-９]{1,2}[)）.．、]?[\\s　]{0,2})?(?:日[\\s　]*時|開催日時|会[\\s　]*場|場[\\s　]*所|開催場所|出席者|出席委員|欠席者|欠席委員|事務局|傍聴者|傍聴人|議[\\s　]*題|審議結果|審議内容|会議内容|会議の概要)[\\s　:：])|(?<=[\\s　])(?=（[^（）]{2,20}）[\\s　]|[（(][0-9０-９]{1,2}[)）][\\s　]?[一-龥ァ-ヶ])|(?<=[。\\s　])(?=[\\s　]*（[^（）。]{0,12}(?:会長|委員長|委員[Ａ-ＺA-Z]?|事務局|課長|実施機関|説明員)）))");
    private static final String SPOKEN = "(?:会長|副会長|委員長|座長|議長|部会長|委員|事務局|課長|係長|部長|室長|主査|説明員|実施機関)";

    /** A second turn on the line of the first: 「…ですか。○広報課長　…」, 「（問）…か。（答）…」. */
    private static final Pattern NEXT_TURN =
            Pattern.compile(
                    "(?<=[。？?」か])(?=[\\s　（(【［\\[〔○〇◯◎●◆◇→⇒ＡA答回応])(?:(?<=[。？?」])(?=[\\s　]{0,4}[○〇◯◎●◆◇][\\s　]?[一-龥々ァ-ヶーぁ-んA-Za-z]{0,16}"
                            + SPOKEN
                            + "[\\s　：；])"
                            + "|(?<=[。？?か])(?=[\\s　]{0,4}[（(【［\\[〔](?:回答|応答|答弁|答え?)[）)】］\\]〕])"
                            + "|(?<=[。？?か])(?=[\\s　]{0,4}(?:→|⇒))"
                            + "|(?<=[。？?か])(?=[\\s　]{0,4}(?:Ａ|A|答|回答|応答|答弁)[0-9０-９]{0,2}[：:]))");

    private static final Pattern LETTER = Pattern.compile("[一-龥々ぁ-んァ-ヶー]");
    private static final int FEWEST_LETTERS = 2;
    private static final int LONGEST_LINE = 200;
    private static final int FEWEST_PARTS = 5;

    private Lines() {}

    static List<Line> of(DocumentText document) {
        var all = new ArrayList<Line>();
        for (int i = 0; i < document.blocks().size(); i++) addBlock(document, i, all);
        return withoutNoise(whole(all));
    }

    /** A column one letter wide: 会 / 長 is one line again. */
    private static List<Line> whole(List<Line> lines) {
        var whole = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); ) {
            int end = i;
            while (end < lines.size()
                    && isLetter(lines.get(end))
                    && lines.get(end).page() == lines.get(i).page()) end++;
            if (end - i < FEWEST_LETTERS) {
                whole.add(lines.get(i++));
                continue;
            }
            var run = lines.subList(i, end);
            var first = run.getFirst();
            var text = run.stream().map(Line::text).collect(Collectors.joining());
            whole.add(
                    new Line(
                            first.block(),
                            first.start(),
                            run.getLast().end(),
                            first.page(),
                            text,
                            List.of()));
            i = end;
        }
        return whole;
    }

    private static boolean isLetter(Line line) {
        return !line.isRow() && line.text().length() == 1 && LETTER.matcher(line.text()).matches();
    }

    private static void addBlock(DocumentText document, int index, List<Line> lines) {
        var block = document.blocks().get(index);
        if (block.kind() != Block.Kind.ROW) {
            addLines(document, index, new Span(block.start(), block.end()), lines);
            return;
        }
        var said =
                block.cells().stream().filter(cell -> !cell.of(document.text()).isBlank()).toList();
        if (said.size() == 1) {
            addLines(document, index, said.getFirst(), lines);
        } else if (said.size() > 1) {
            var cells =
                    document.cellsOf(block).stream()
                            .map(cell -> NormalText.normalize(cell).strip())
                            .toList();
            lines.add(
                    new Line(
                            index,
                            block.start(),
                            block.end(),
                            block.page(),
                            String.join("\t", cells).strip(),
                            cells));
        }
    }

    private static void addLines(DocumentText document, int index, Span span, List<Line> lines) {
        int page = document.blocks().get(index).page();
        int start = span.start();
        for (var piece : span.of(document.text()).split("\n", -1)) {
            for (var part : runOn(piece)) {
                if (!part.isBlank())
                    lines.add(Line.of(index, start, start + part.length(), page, part));
                start += part.length();
            }
            start++;
        }
    }

    /** A document that was saved as one line is cut before the marks that began its lines. */
    private static List<String> runOn(String piece) {
        if (piece.length() >= LONGEST_LINE) {
            var parts = LOST_BREAK.split(piece);
            if (parts.length >= FEWEST_PARTS) return List.of(parts);
        }
        return List.of(NEXT_TURN.split(piece));
    }

    private static List<Line> withoutNoise(List<Line> lines) {
        var times = new HashMap<String, Integer>();
        for (var line : lines) times.merge(line.squeezed(), 1, Integer::sum);
        var met = new HashSet<String>();
        var kept = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean noise =
                    !line.isRow()
                            && (isPageNumber(line)
                                    || isRunningHead(
                                                    line,
                                                    times.get(line.squeezed()),
                                                    isAtEdge(lines, i))
                                            && !met.add(line.squeezed()));
            if (!noise) kept.add(line);
        }
        return kept;
    }

    private static boolean isPageNumber(Line line) {
        return PAGE_NUMBER.matcher(line.text()).matches();
    }

    /** First or last of its page, or next to a page number where the pages are lost. */
    private static boolean isAtEdge(List<Line> lines, int index) {
        int page = lines.get(index).page();
        for (int other : new int[] {index - 1, index + 1}) {
            if (other < 0 || other >= lines.size()) return true;
            var neighbour = lines.get(other);
            if (neighbour.page() != page || !neighbour.isRow() && isPageNumber(neighbour))
                return true;
        }
        return false;
    }

    /** What stands on every page: in brackets, or the name of the meeting at a page's edge. */
    private static boolean isRunningHead(Line line, int times, boolean atEdge) {
        var key = line.squeezed();
        boolean bracketed = key.startsWith("[") && key.endsWith("]");
        boolean repeats = times >= RUNNING_HEAD_TIMES || times > 1 && atEdge;
        boolean head =
                bracketed && RUNNING_HEAD.matcher(key).matches()
                        || atEdge && MEETING_HEAD.matcher(key).matches();
        return repeats && head && SpeakerLabel.candidate(line.text()) == null;
    }
}
