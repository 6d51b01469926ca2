package jp.senrei.indexer.extract.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** リンク: where a page leads, in the order of the page, each address once. */
public final class PageLinks {
    /** A page with more is no listing of a council's documents. */
    public static final int MOST = 5000;

    /** Letters of the words of a link that are kept. */
    private static final int LONGEST_LABEL = 200;

    /** Links may stand in links; all that is in each cannot be gone through for each. */
    private static final int MOST_NODES = 1000;

    /**
     * @param address absolute, as the page means it
     * @param label the words of the link, 200 letters at most
     * @param inArticle whether it stands in what the page says, not in a menu around it
     */
    public record Link(String address, String label, boolean inArticle) {}

    private PageLinks() {}

    /**
     * @param base the address of the page, which its relative links lean on
     * @return empty when the bytes are no text
     */
    public static List<Link> of(byte[] page, String base) {
        return HtmlEncoding.decode(page).map(text -> of(text.text(), base)).orElse(List.of());
    }

    private static List<Link> of(String html, String base) {
        var page = Jsoup.parse(html, base);
        Map<Element, Link> anywhere = new LinkedHashMap<>();
        for (var anchor : page.select("a[href]")) {
            if (anywhere.size() == MOST) break;
            var address = anchor.absUrl("href");
            if (!address.isEmpty()) anywhere.put(anchor, new Link(address, label(anchor), false));
        }
        PageFurniture.clear(page);
        page.select("a[href]").forEach(left -> anywhere.computeIfPresent(left, PageLinks::said));
        Map<String, Link> links = new LinkedHashMap<>();
        anywhere.values().forEach(link -> links.merge(link.address(), link, PageLinks::joined));
        return List.copyOf(links.values());
    }

    private static String label(Element anchor) {
        var label = new StringBuilder();
        var nodes = anchor.nodeStream().limit(MOST_NODES).iterator();
        while (nodes.hasNext() && label.length() < LONGEST_LABEL) {
            var node = nodes.next();
            if (node instanceof TextNode text) label.append(beginning(text.text()));
            else if (node instanceof Element part && (part.isBlock() || part.nameIs("br")))
                label.append(' ');
        }
        return beginning(label.toString().replaceAll("\\s+", " ").strip());
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL);
    }

    private static Link said(Element anchor, Link link) {
        return new Link(link.address(), link.label(), true);
    }

    private static Link joined(Link one, Link other) {
        return new Link(one.address(), one.label(), one.inArticle() || other.inArticle());
    }
}
