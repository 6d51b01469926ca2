package jp.senrei.indexer.extract.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/** The elements of OpenDocument as those of a page. */
final class OpenDocumentHandler extends DefaultHandler {
    private static final Set<String> NOT_READ =
            Set.of(
                    "notes", // of a speaker
                    "annotation",
                    "tracked-changes",
                    "forms",
                    "ruby-text",
                    "settings",
                    "automatic-styles",
                    "scripts",
                    "font-face-decls");

    /** What a sheet repeats beyond this is its empty rest. */
    private static final int MOST_REPEATED = 50;

    /** A value that is repeated more often is no longer there for people. */
    private static final int MOST_FILLED = 1_000;

    private final PageBuilder page;
    private final AttributesImpl none = new AttributesImpl();

    /** How deep in an element that is not read; 0 outside of all. */
    private int skipped;

    private int tables;

    /**
     * A row or cell that is open.
     *
     * @param times how often it stands there
     * @param before letters written before it
     */
    private record Repeated(int times, long before) {}

    private final Deque<Repeated> open = new ArrayDeque<>();

    private boolean isSpreadsheet;

    OpenDocumentHandler(PageBuilder page) {
        this.page = page;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes)
            throws SAXException {
        if (skipped > 0 || NOT_READ.contains(name)) {
            skipped++;
            return;
        }
        switch (name) {
            case "spreadsheet" -> isSpreadsheet = true;
            case "h" -> open("h" + Math.clamp(number(attributes, "outline-level", 1), 1, 6));
            case "p" -> open("p");
            case "page" -> openPage();
            case "list-item" -> open("li");
            case "table" -> openTable(attributes);
            case "table-row" -> openRepeated("tr", attributes, "number-rows-repeated");
            case "table-cell", "covered-table-cell" ->
                    openRepeated("td", attributes, "number-columns-repeated");
            case "line-break" -> write("\n");
            case "tab" -> write(" ");
            case "s" -> write(" ".repeat(Math.min(number(attributes, "c", 1), MOST_REPEATED)));
            default -> {}
        }
    }

    private void openPage() throws SAXException {
        var attributes = new AttributesImpl();
        attributes.addAttribute("", "class", "class", "CDATA", "page");
        page.startElement("", "div", "div", attributes);
    }

    private void openTable(Attributes attributes) throws SAXException {
        if (isSpreadsheet && tables++ == 0) {
            openPage();
            open("h1");
            write(value(attributes, "name"));
            close("h1");
        }
        open("table");
    }

    private void openRepeated(String name, Attributes attributes, String times)
            throws SAXException {
        open.push(new Repeated(number(attributes, times, 1), page.letters()));
        open(name);
    }

    /** Empty cells stay too, also those that others lie over: the columns keep their places. */
    private void closeCell() throws SAXException {
        closeRepeated(MOST_REPEATED);
    }

    /** Empty rows are the rest of a sheet. */
    private void closeRow() throws SAXException {
        closeRepeated(1);
    }

    private void closeRepeated(int mostEmpty) throws SAXException {
        var closed = open.pop();
        boolean isFilled = page.letters() > closed.before();
        page.closeRepeated(Math.min(closed.times(), isFilled ? MOST_FILLED : mostEmpty));
    }

    @Override
    public void endElement(String space, String name, String qualified) throws SAXException {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "h" -> close("h");
            case "p" -> close("p");
            case "page" -> close("div");
            case "list-item" -> close("li");
            case "table" -> closeTable();
            case "table-row" -> closeRow();
            case "table-cell", "covered-table-cell" -> closeCell();
            default -> {}
        }
    }

    private void closeTable() {
        close("table");
        if (isSpreadsheet && --tables == 0) close("div");
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (skipped == 0) page.characters(characters, start, length);
    }

    private void write(String text) throws SAXException {
        page.characters(text.toCharArray(), 0, text.length());
    }

    private void open(String name) throws SAXException {
        page.startElement("", name, name, none);
    }

    private void close(String name) {
        page.endElement("", name, name);
    }

    private static String value(Attributes attributes, String name) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals(name)) return attributes.getValue(i);
        }
        return "";
    }

    private static int number(Attributes attributes, String name, int other) {
        try {
            return Integer.parseInt(value(attributes, name));
        } catch (NumberFormatException notGiven) {
            return other;
        }
    }
}
