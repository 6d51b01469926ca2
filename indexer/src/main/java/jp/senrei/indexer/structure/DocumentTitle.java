package jp.senrei.indexer.structure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
    private static final Pattern BREADCRUMBS = Pattern.compile("\\S\\s*>\\s*\\S");
    private static final Pattern PAGE_CHROME =
            Pattern.compile(
                    "^(?:ページ(?:の先頭|ID|番号)|本文へ|ここから本文|現在(?:の位置|位置|地)|更新日|公開日|掲載日|印刷|共通メニュー|あしあと|サイト内|トップページ$|ホーム$|文字サイズ|メニュー|[(\\[•・\\s]*(?:ID|記事番号)\\s*[:番])");
    private static final Pattern GENERIC =
            Pattern.compile(
                    "[\\[【]?(?:会議録|会議要録|要録|議事録|会議結果報告書|会議結果|審議結果|会議概要|次第|会議次第|答申書?)[\\]】]?");

    /**
     * The title of the first case for sheets and rulings; else the document's own, and one that is
     * only the name of a form gets the meeting's name behind it.
     */
    private String title(String file) {
        boolean ofOneCase =
                Collections.disjoint(
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
                .or(this::composedTitle)
                .or(
                        () ->
                                lines.stream()
                                        .limit(6)
                                        .filter(line -> !line.isRow())
                                        .map(Line::text)
                                        .filter(text -> text.length() >= 4 && text.length() <= 80)
                                        .filter(text -> !Field.startsWithLabel(text))
                                        .filter(text -> !PAGE_CHROME.matcher(text).find())
                                        .map(DocumentTitle::lastCrumb)
                                        .findFirst())
                .orElse(file);
    }

    /** A page whose text begins with its form and leaves the title to the site around it. */
    private Optional<String> composedTitle() {
        var first = lines.stream().filter(line -> !line.isRow()).findFirst();
        if (first.isPresent() && GENERIC.matcher(first.get().squeezed()).matches())
            return Optional.of(first.get().text());
        if (out.council == null
                || first.isEmpty()
                || !Field.startsWithLabel(first.get().text())
                || !out.kinds.contains(DocumentKind.MINUTES)) return Optional.empty();
        var number = out.meetings.isEmpty() ? null : out.meetings.getFirst().ordinal();
        return Optional.of((number == null ? "" : number) + out.council + " 会議録");
    }

    /** ホーム > 市政情報 > 第3回審議会会議録: the page itself stands last. */
    private static String lastCrumb(String text) {
        return BREADCRUMBS.matcher(text).find()
                ? text.substring(text.lastIndexOf('>') + 1).strip()
                : text;
    }

    /** The title at the head of the page, also when it is broken over two or three lines. */
    private Optional<String> printedTitle() {
        var title = new StringBuilder();
        for (int i = 0; i < Math.min(lines.size(), 12); i++) {
            var line = lines.get(i);
            var text = line.text();
            boolean piece =
                    !line.isRow()
                            && text.length() >= 3
                            && text.length() <= 100
                            && !text.endsWith("。")
                            && !BREADCRUMBS.matcher(text).find()
                            && !PAGE_CHROME.matcher(text).find()
                            && !text.endsWith("様")
                            && !text.endsWith("御中")
                            && !(!title.isEmpty() && text.matches("[○●■◇◆・].*"))
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
            title.append(title.isEmpty() || brokenWord ? "" : " ")
                    .append(LettersApart.closed(text));
            if (text.matches(".*(?:について|次第|会議録|要録|報告書|総括表|資料】?)(?:[(].*[)])?$")) break;
        }
        return title.length() >= 5 ? Optional.of(title.toString()) : Optional.empty();
    }
}
