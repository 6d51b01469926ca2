package jp.senrei.indexer.structure;

import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.Part;
import jp.senrei.indexer.text.NormalText;

/**
 * What a document is called: by its first case for sheets and rulings, else as its own head says.
 */
final class DocumentTitle {

    private final ReadingBuilder out;
    private final List<Line> lines;

    private DocumentTitle(ReadingBuilder out) {
        this.out = out;
        this.lines = out.lines;
    }

    static String of(ReadingBuilder out, String file) {
        return new DocumentTitle(out).title(file);
    }

    private static final Pattern TITLE_WORDS =
            Pattern.compile(
                    ".*(?:審議会|審査会|委員会|次第|会議|要録|答申|状況|について|報告書|記録票|総括表|懇話会|協議会|年度|第.{1,4}回|資料).*");
    private static final Pattern GENERIC =
            Pattern.compile(
                    "[\\[【]?(?:会議録|会議要録|要録|議事録|会議結果報告書|会議結果|審議結果|会議概要|次第|会議次第|答申書?)[\\]】]?");

    /**
     * The title of the first case for sheets and rulings; else the document's own, and one that is
     * only the name of a form gets the meeting's name behind it.
     */
    private String title(String file) {
        boolean ofOneCase =
                java.util.Collections.disjoint(
                        out.kinds,
                        EnumSet.of(DocumentKind.AGENDA, DocumentKind.MINUTES, DocumentKind.RESULT));
        if (ofOneCase && !out.sightings.isEmpty()) {
            var first = out.sightings.getFirst();
            return (first.part() == Part.OPINION ? "答申 " : "") + first.title();
        }
        var title = titleLine(file);
        if (!GENERIC.matcher(title.replaceAll("\\s+", "")).matches()) return title;
        var bare = title.replaceAll("[\\[\\]【】\\s]", "");
        return Fields.read(lines, 0, Math.min(lines.size(), 12))
                .first(Field.MEETING_NAME)
                .map(value -> bare + " " + value.lines().getFirst())
                .orElse(bare);
    }

    /**
     * The first heading, else the first lines that are a title and no label, else the file's name.
     */
    private String titleLine(String file) {
        return out.document.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.HEADING)
                .map(block -> NormalText.normalize(out.document.textOf(block)).strip())
                .filter(text -> text.length() >= 5 && text.length() <= 100)
                .findFirst()
                .or(this::printedTitle)
                .or(
                        () ->
                                lines.stream()
                                        .limit(6)
                                        .filter(line -> !line.isRow())
                                        .map(Line::text)
                                        .filter(text -> text.length() >= 4 && text.length() <= 80)
                                        .findFirst())
                .orElse(file);
    }

    /** The title at the head of the page, also when it is broken over two or three lines. */
    private java.util.Optional<String> printedTitle() {
        var title = new StringBuilder();
        for (int i = 0; i < Math.min(lines.size(), 12); i++) {
            var line = lines.get(i);
            var text = line.text();
            boolean piece =
                    !line.isRow()
                            && text.length() >= 3
                            && text.length() <= 100
                            && !text.endsWith("。")
                            && !text.endsWith("様")
                            && !text.endsWith("御中")
                            && !Field.startsWithLabel(text)
                            && !Heads.isDateLine(line)
                            && !AgendaReader.isGroup(line)
                            && TITLE_WORDS.matcher(text).matches();
            if (!piece && !title.isEmpty()) break;
            if (!piece) continue;
            boolean brokenWord =
                    !title.isEmpty() && text.startsWith("について")
                            || title.toString().matches(".*[かる・の]$");
            if (title.length() + text.length() > 100) break;
            title.append(title.isEmpty() || brokenWord ? "" : " ").append(text);
            if (text.matches(".*(?:について|次第|会議録|要録|報告書|総括表|資料】?)(?:[(].*[)])?$")) break;
        }
        return title.length() >= 5
                ? java.util.Optional.of(title.toString())
                : java.util.Optional.empty();
    }
}
