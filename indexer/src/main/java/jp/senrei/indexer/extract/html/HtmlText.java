package jp.senrei.indexer.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.indexer.extract.format.BlockWriter;
import jp.senrei.indexer.extract.plain.InlineMarkup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * A parsed page, of the web or from Tika, in blocks. {@code h1}–{@code h6} are headings, a table
 * row of two cells or more is a row, a row of one cell is a box around paragraphs, everything else
 * is paragraphs. Scripts, styles and navigation are no text of the document.
 *
 * <p>Walks without recursion, so that no depth of nesting can overflow the stack.
 */
public final class HtmlText implements NodeFilter {
    private static final Set<String> NOISE =
            Set.of(
                    "head",
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "nav",
                    "iframe",
                    "object",
                    "svg",
                    "button",
                    "select",
                    "textarea",
                    "rt",
                    "rp");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "body",
                    "caption",
                    "center",
                    "dd",
                    "details",
                    "dialog",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "header",
                    "hr",
                    "legend",
                    "li",
                    "main",
                    "ol",
                    "p",
                    "pre",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "ul");

    private static final Set<String> CELLS = Set.of("td", "th");

    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r\\f]+");
    private static final Pattern DROPPED = Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F\\uFEFF]");

    /** From here on a character is as wide as a kanji, and a line end beside it is no space. */
    private static final char FIRST_WIDE = '\u2E80';

    /** Where line ends in the source are those of the page. */
    public enum LineEnds {
        /** Browsers fold them. */
        FOLDED,
        /** Tika writes what stands on the page. */
        KEPT
    }

    private final LineEnds lineEnds;
    private final BlockWriter writer = new BlockWriter();
    private final StringBuilder pending = new StringBuilder();
    private int pages = 0;
    private @Nullable Element heading;
    private @Nullable Element row;
    private List<String> cells = new ArrayList<>();
    private List<Integer> rowColumns = List.of();
    private int filled;
    private final CellColumns columns = new CellColumns();

    private HtmlText(LineEnds lineEnds) {
        this.lineEnds = lineEnds;
    }

    /** A page of the web: its article, without what stands around it. */
    public static DocumentText ofPage(String html) {
        var page = Jsoup.parse(html);
        PageFurniture.clear(page);
        PageTitle.keep(page);
        return read(page, LineEnds.FOLDED);
    }

    public static DocumentText read(Document page, LineEnds lineEnds) {
        var body = page.selectFirst("body");
        if (body == null) return DocumentText.EMPTY;
        var text = new HtmlText(lineEnds);
        body.filter(text);
        text.flush(Block.Kind.PARAGRAPH);
        return text.writer.build();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        switch (node) {
            case TextNode text -> append(text);
            case Element element when isNoise(element) -> {
                return FilterResult.SKIP_ENTIRELY;
            }
            case Element element -> open(element);
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isNoise(Element element) {
        return NOISE.contains(element.normalName())
                || element.attr("role").equals("navigation")
                || element.hasAttr("hidden");
    }

    private void open(Element element) {
        var name = element.normalName();
        if (name.equals("br")) pending.append('\n');
        else if (name.equals("input")) pending.append(InlineMarkup.checkBox(element.outerHtml()));
        else if (HEADINGS.contains(name)) openHeading(element);
        else if (name.equals("tr") && row == null) openRow(element);
        else if (CELLS.contains(name) && row != null && element.parent() == row)
            pending.setLength(0);
        else if (CELLS.contains(name) && row != null) pending.append(' ');
        else if (BLOCKS.contains(name)) boundary();
        if (name.equals("div") && element.hasClass("page") && pages++ > 0) writer.nextPage();
    }

    private void openHeading(Element element) {
        boundary();
        if (row == null) heading = element;
    }

    /**
     * A row with one cell is a box, unless a cell from above stands beside it; a cell with a table
     * inside belongs to the layout of the page.
     */
    private void openRow(Element element) {
        boundary();
        var own =
                element.children().stream()
                        .filter(cell -> CELLS.contains(cell.normalName()))
                        .toList();
        var places = columns.of(element, own);
        boolean beside = own.size() > 1 || own.size() == 1 && places.getFirst() > 0;
        if (!beside || element.selectFirst("table") != null) return;
        row = element;
        rowColumns = places;
        filled = 0;
        cells = new ArrayList<>();
    }

    /** A cell keeps its column where one from above, or a wide one before it, leaves a gap. */
    private void addCell() {
        int column = filled < rowColumns.size() ? rowColumns.get(filled++) : 0;
        while (cells.size() < column) cells.add("");
        cells.add(pending.toString().replace('\t', ' '));
        pending.setLength(0);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !isNoise(element)) close(element);
        return FilterResult.CONTINUE;
    }

    private void close(Element element) {
        var name = element.normalName();
        if (element == heading) {
            flush(Block.Kind.HEADING);
            heading = null;
        } else if (element == row) {
            writer.row(cells);
            row = null;
            pending.setLength(0);
        } else if (row != null && element.parent() == row && CELLS.contains(name)) {
            addCell();
        } else if (BLOCKS.contains(name) || HEADINGS.contains(name)) {
            boundary();
        }
    }

    /** Where one block ends and the next begins; inside a cell that is a line feed. */
    private void boundary() {
        if (row != null) pending.append('\n');
        else if (heading != null) pending.append(' ');
        else flush(Block.Kind.PARAGRAPH);
    }

    private void flush(Block.Kind kind) {
        writer.write(kind, pending.toString());
        pending.setLength(0);
    }

    private void append(TextNode node) {
        var text = DROPPED.matcher(node.getWholeText()).replaceAll("");
        if (lineEnds == LineEnds.KEPT || isPreformatted(node))
            pending.append(text.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n'));
        else appendFolded(text);
    }

    private static boolean isPreformatted(TextNode node) {
        return node.parent() instanceof Element parent && parent.normalName().equals("pre");
    }

    private void appendFolded(String text) {
        var spaces = SPACES.matcher(text);
        int from = 0;
        while (spaces.find()) {
            pending.append(text, from, spaces.start());
            from = spaces.end();
            if (!isFoldedAway(spaces.group(), text, spaces.end())) pending.append(' ');
        }
        pending.append(text, from, text.length());
    }

    /**
     * A line end between two wide characters only breaks the source; a space there would break a
     * Japanese word.
     */
    private boolean isFoldedAway(String spaces, String text, int end) {
        if (pending.isEmpty()) return true;
        char before = pending.charAt(pending.length() - 1);
        if (before == ' ' || before == '\n') return true;
        return spaces.indexOf('\n') >= 0
                && before >= FIRST_WIDE
                && end < text.length()
                && text.charAt(end) >= FIRST_WIDE;
    }
}
