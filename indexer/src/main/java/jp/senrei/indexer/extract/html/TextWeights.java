package jp.senrei.indexer.extract.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much stands in each element of a page, measured in one pass without recursion. White space
 * counts nothing, and neither do scripts and styles.
 */
final class TextWeights implements NodeVisitor {
    /**
     * @param nodes nodes below the element, itself included
     * @param letters characters that are no white space
     * @param linked those of them that stand in links to other pages; links to documents are what a
     *     page of a council is about
     * @param links number of links to other pages
     */
    record Weight(int nodes, int letters, int linked, int links) {
        static final Weight NOTHING = new Weight(0, 0, 0, 0);

        /** What is said rather than pointed at. */
        int prose() {
            return letters - linked + linked / 4;
        }

        boolean isMostlyLinks() {
            return links >= 3 && linked * 4 >= letters * 3;
        }

        private Weight plus(Weight other) {
            return new Weight(
                    nodes + other.nodes,
                    letters + other.letters,
                    linked + other.linked,
                    links + other.links);
        }
    }

    private static final Pattern DOCUMENT =
            Pattern.compile(
                    "(?i)[^?#]*\\.(pdf|docx?|docm|xlsx?|xlsm|pptx?|od[tsp]|rtf|txt|csv|zip)([?#].*)?");

    private final Map<Element, Weight> weights = new IdentityHashMap<>();
    private final Deque<Weight> open = new ArrayDeque<>();
    private int insideLinks;
    private int insideScripts;

    private TextWeights() {}

    static TextWeights measure(Element root) {
        var weights = new TextWeights();
        weights.open.push(Weight.NOTHING);
        root.traverse(weights);
        return weights;
    }

    Weight of(Node node) {
        return node instanceof Element element
                ? weights.getOrDefault(element, Weight.NOTHING)
                : Weight.NOTHING;
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode text -> add(letters(text.getWholeText()));
            case Element element -> {
                open.push(new Weight(1, 0, 0, isPageLink(element) ? 1 : 0));
                if (isPageLink(element)) insideLinks++;
                if (isScript(element)) insideScripts++;
            }
            default -> {}
        }
    }

    private void add(int letters) {
        if (insideScripts > 0) return;
        open.push(open.pop().plus(new Weight(1, letters, insideLinks > 0 ? letters : 0, 0)));
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        if (isPageLink(element)) insideLinks--;
        if (isScript(element)) insideScripts--;
        var whole = open.pop();
        weights.put(element, whole);
        open.push(open.pop().plus(whole));
    }

    private static boolean isPageLink(Element element) {
        return element.normalName().equals("a")
                && element.hasAttr("href")
                && !DOCUMENT.matcher(element.attr("href")).matches();
    }

    private static boolean isScript(Element element) {
        return switch (element.normalName()) {
            case "script", "style", "noscript", "template", "select", "textarea", "button" -> true;
            default -> false;
        };
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != '\u3000' && c != '\u00A0') letters++;
        }
        return letters;
    }
}
