package jp.senrei.indexer.extract.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tables of RTF, whose rows Tika's parser takes apart: before it reads, the ends of cells and rows
 * are marked with characters that no document holds; afterwards the marked paragraphs are put
 * together again.
 *
 * <pre>
 * \trowd … 件名\cell LINEの活用\cell\row
 *   → ⟨begin⟩¶ 件名⟨cell⟩¶ LINEの活用⟨cell⟩¶ ⟨row⟩¶
 *   → &lt;tr&gt;&lt;td&gt;件名&lt;/td&gt;&lt;td&gt;LINEの活用&lt;/td&gt;&lt;/tr&gt;
 * </pre>
 */
final class RtfTables {
    /** Private use characters, and the question mark that old readers would show for them. */
    private static final String CELL = "\uE7C0";

    private static final String ROW = "\uE7C1";
    private static final String BEGIN = "\uE7C2";
    private static final Pattern MARK = Pattern.compile("[\uE7C0-\uE7C2]\\??");

    private static final Pattern CELL_END = controlWord("cell");
    private static final Pattern ROW_END = controlWord("row");
    private static final Pattern ROW_BEGIN = controlWord("trowd");

    private final List<Element> paragraphs = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private boolean inRow;

    private RtfTables() {}

    /** Not one after a backslash that is text: of {@code C:\\\\cell} only the letters. */
    private static Pattern controlWord(String word) {
        return Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)(\\\\" + word + ")(?![a-z0-9-])");
    }

    /** A copy of the file with marks, in the folder for temporary files. */
    static Path marked(Path rtf) throws IOException {
        var source = Files.readString(rtf, StandardCharsets.ISO_8859_1);
        source = ROW_BEGIN.matcher(source).replaceAll("$1" + code(BEGIN) + "\\\\par$2");
        source = CELL_END.matcher(source).replaceAll("$1" + code(CELL) + "$2");
        source = ROW_END.matcher(source).replaceAll("$1" + code(ROW) + "\\\\par$2");
        var copy = Files.createTempFile("marked", ".rtf");
        return Files.writeString(copy, source, StandardCharsets.ISO_8859_1);
    }

    /** How RTF writes a character, as a replacement. */
    private static String code(String mark) {
        return "\\\\u" + (short) mark.charAt(0) + "?";
    }

    static void restore(Document page) {
        var tables = new RtfTables();
        for (var paragraph : List.copyOf(page.body().select("p"))) tables.take(paragraph);
        tables.giveUpRow(page.body());
    }

    private void take(Element paragraph) {
        var text = paragraph.wholeText();
        if (text.contains(BEGIN) && cells.isEmpty()) {
            paragraphs.clear();
            inRow = true;
        }
        paragraphs.add(paragraph);
        if (!inRow) paragraphs.clear();
        if (text.contains(CELL)) endCell();
        else if (MARK.matcher(text).find()) paragraph.text(unmarked(text));
        if (text.contains(ROW)) endRow(paragraph);
    }

    private void endCell() {
        var lines = paragraphs.stream().map(Element::wholeText).map(RtfTables::unmarked).toList();
        cells.add(String.join("\n", lines).strip());
        paragraphs.forEach(Element::empty);
        paragraphs.clear();
    }

    private void endRow(Element paragraph) {
        if (!cells.isEmpty()) {
            var row = new Element("tr");
            for (var cell : cells) row.appendElement("td").text(cell);
            paragraph.before(new Element("table").appendChild(row));
        }
        cells.clear();
        paragraphs.clear();
        inRow = false;
    }

    /** The file ends in the midst of a row. */
    private void giveUpRow(Element body) {
        if (!cells.isEmpty()) endRow(body.appendElement("p"));
    }

    private static String unmarked(String text) {
        return MARK.matcher(text).replaceAll("");
    }
}
