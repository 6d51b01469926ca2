package jp.senrei.indexer.extract.office;

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

    private final PageBuilder page;
    private final AttributesImpl none = new AttributesImpl();

    /** How deep in an element that is not read; 0 outside of all. */
    private int skipped;

    private int tables;
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
            case "table-row" -> open("tr");
            case "table-cell", "covered-table-cell" -> openCell(attributes);
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

    /** A cell that others lie over stays as an empty one, so that the columns keep their places. */
    private void openCell(Attributes attributes) throws SAXException {
        int repeated = number(attributes, "number-columns-repeated", 1);
        for (int i = 1; i < Math.min(repeated, MOST_REPEATED); i++) {
            open("td");
            close("td");
        }
        open("td");
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
            case "table-row" -> close("tr");
            case "table-cell", "covered-table-cell" -> close("td");
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
