package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
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
            Pattern.compile("[-‐–—]?\\s*\\d{1,3}\\s*[-‐–—]?(?:\\s*/\\s*\\d{1,3})?(?:ページ|頁)?");
    private static final Pattern RUNNING_HEAD = Pattern.compile("[\\[【(]?.{2,24}[\\])】]?");
    private static final int RUNNING_HEAD_TIMES = 3;

    private static final Pattern LOST_BREAK =
            Pattern.compile(
                    "(?<=[\\s　])(?=[○〇◯◎●◆][\\s　]*[一-龥ァ-ヶ])|(?<=[\\s　])(?=(?:日[\\s　]*時|会[\\s　]*場|場[\\s　]*所|開催場所|出席者|欠席者|傍聴者|議[\\s　]*題|会議内容)[\\s　:：])|(?<=[\\s　])(?=（[^（）]{2,20}）[\\s　])");
    private static final int LONGEST_LINE = 200;
    private static final int FEWEST_PARTS = 5;

    private Lines() {}

    static List<Line> of(DocumentText document) {
        var all = new ArrayList<Line>();
        for (int i = 0; i < document.blocks().size(); i++) addBlock(document, i, all);
        return withoutNoise(all);
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
        if (piece.length() < LONGEST_LINE) return List.of(piece);
        var parts = LOST_BREAK.split(piece);
        return parts.length >= FEWEST_PARTS ? List.of(parts) : List.of(piece);
    }

    private static List<Line> withoutNoise(List<Line> lines) {
        var times = new HashMap<String, Integer>();
        for (var line : lines) times.merge(line.squeezed(), 1, Integer::sum);
        var met = new HashSet<String>();
        return lines.stream()
                .filter(line -> !isNoise(line, times.get(line.squeezed()), met))
                .toList();
    }

    private static boolean isNoise(Line line, int times, HashSet<String> met) {
        if (line.isRow()) return false;
        if (PAGE_NUMBER.matcher(line.text()).matches()) return true;
        var key = line.squeezed();
        boolean bracketed = key.startsWith("[") && key.endsWith("]");
        boolean repeats =
                times >= RUNNING_HEAD_TIMES && bracketed && RUNNING_HEAD.matcher(key).matches();
        return repeats && !met.add(key);
    }
}
