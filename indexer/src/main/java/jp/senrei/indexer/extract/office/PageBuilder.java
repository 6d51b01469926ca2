package jp.senrei.indexer.extract.office;

import jp.senrei.indexer.extract.format.TooMuchText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What a parser of Tika tells, as a page; no more of it than the limit lets be. */
final class PageBuilder extends DefaultHandler {
    private final Document page = Document.createShell("");
    private final int mostCharacters;

    /** Elements are counted too: empty ones without end are also too much. */
    private long written;

    private long letters;

    private Element open = page.body();

    PageBuilder(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    Document page() {
        return page;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes)
            throws TooMuchText {
        count(1);
        var element = new Element(name);
        for (int i = 0; i < attributes.getLength(); i++)
            element.attr(attributes.getLocalName(i), pageOr(attributes.getValue(i)));
        open.appendChild(element);
        open = element;
    }

    /** A sheet and a slide are pages. */
    private static String pageOr(String value) {
        return value.equals("sheet") || value.equals("slide-content") ? "page" : value;
    }

    /** How many characters were written that are not blank. */
    long letters() {
        return letters;
    }

    /** Ends the element that is open; it stands there so many times. */
    void closeRepeated(int times) throws TooMuchText {
        var element = open;
        endElement("", element.normalName(), element.normalName());
        if (times <= 1) return;
        int size = element.getAllElements().size() + element.wholeText().length();
        for (int i = 1; i < times; i++) {
            count(size);
            open.appendChild(element.clone());
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        var parent = open.parent();
        if (parent != null && open != page.body()) open = parent;
    }

    @Override
    public void characters(char[] characters, int start, int length) throws TooMuchText {
        count(length);
        for (int i = start; i < start + length; i++) {
            if (!Character.isWhitespace(characters[i])) letters++;
        }
        open.appendChild(new TextNode(new String(characters, start, length)));
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws TooMuchText {
        characters(characters, start, length);
    }

    private void count(int more) throws TooMuchText {
        written += more;
        if (written > mostCharacters) throw new TooMuchText();
    }
}
