package jp.senrei.indexer.extract.plain;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.indexer.extract.format.BlockWriter;

/**
 * Text as a converter of PDFs leaves it, in blocks:
 *
 * <pre>
 * # 会議結果報告書                 HEADING   one to six # and a space
 * 会議名称 ⇥ 令和2年度第2回 ⇥      ROW       cells between tabs, empty ones too; a cell may hold line feeds
 * それでは、開会します。           PARAGRAPH any other line; lines are never joined
 *                                 (blank)   separates, makes no block
 * ␌                               the next page
 * </pre>
 *
 * <p>Bits of HTML inside a line are rendered, see {@link InlineMarkup}. Characters are kept as they
 * are, except for byte order marks and control characters, which are dropped. Known weakness:
 * markup that is opened on one line and closed on another is read line by line.
 */
public final class PlainText {
    private static final Pattern HEADING = Pattern.compile("#{1,6}[ \u3000]+(.*)");
    private static final Pattern DROPPED = Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F\uFEFF]");

    private final BlockWriter writer = new BlockWriter();

    /**
     * A page break counts only when something follows: many converters end the last page with one
     * too.
     */
    private int pageBreaks = 0;

    private PlainText() {}

    public static DocumentText read(String text) {
        return new PlainText().readLines(text);
    }

    private DocumentText readLines(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n' && c != '\r' && c != '\f') continue;
            readLine(text.substring(from, i));
            from = i + 1;
            if (c == '\f') pageBreaks++;
        }
        readLine(text.substring(from));
        return writer.build();
    }

    private void readLine(String raw) {
        var line = DROPPED.matcher(raw).replaceAll("");
        if (line.isBlank()) return;
        for (; pageBreaks > 0; pageBreaks--) writer.nextPage();
        var heading = HEADING.matcher(line);
        if (line.indexOf('\t') >= 0) writer.row(cells(line));
        else if (heading.matches())
            writer.write(Block.Kind.HEADING, InlineMarkup.render(heading.group(1)));
        else writer.write(Block.Kind.PARAGRAPH, InlineMarkup.render(line));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\t", -1)).map(InlineMarkup::render).toList();
    }
}
