package jp.senrei.indexer.extract.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.senrei.indexer.extract.html.TextWeights.Weight;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * ページの部品: menus, bread crumbs, head and foot, 更新日, buttons, the address to ask at, notes on Adobe
 * Reader and questionnaires. All that stands around an article on a page of a municipality, taken
 * out of the page before its text is read.
 *
 * <p>Told by landmarks, by names (see {@link FurnitureHints}), by words ({@link FurnitureWords}),
 * and by lists that are nothing but links. None of these is believed against the text itself: what
 * holds a large share of all that the page says is its article, whatever it is called, and a page
 * that would lose most of its words to names keeps them all.
 *
 * <p>Time grows with the length of the page: the text of an element is only looked at when it is
 * small.
 */
final class PageFurniture implements NodeFilter {
    /** What holds more of the page's prose than this is its article. */
    private static final double ARTICLE = 0.4;

    /** The same, where the page has its content elsewhere. */
    private static final double ARTICLE_BESIDE_CONTENT = 0.8;

    /** Content that holds so much of what is left: all else on the page is around it. */
    private static final double WHOLE_ARTICLE = 0.8;

    /** A page that kept less than this was read wrongly. */
    private static final double LEAST_KEPT = 0.4;

    /** Nodes of an element whose text is looked at. */
    private static final int SMALL = 60;

    /** Letters of prose: beside the article nothing longer is thrown away unlooked-at. */
    private static final int SHORT = 300;

    private static final int SHORTEST_CONTENT = 30;

    /**
     * Elements that are read by their words. A cell says something of its row, whatever they are.
     */
    private static final Set<String> WORDED =
            Set.of(
                    "address",
                    "aside",
                    "center",
                    "dd",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "footer",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "label",
                    "legend",
                    "li",
                    "ol",
                    "p",
                    "section",
                    "table",
                    "ul");

    private final Element body;
    private final TextWeights weights;
    private final @Nullable Element content;
    private final Set<Element> aroundContent;
    private final Set<Element> repeated;
    private final boolean believesNames;
    private final Set<Element> removed = elements();
    private boolean insideContent;
    private int lost;
    private int lostInside;

    private PageFurniture(
            Element body, TextWeights weights, @Nullable Element content, boolean believesNames) {
        this.body = body;
        this.weights = weights;
        this.content = content;
        this.believesNames = believesNames;
        aroundContent = elements();
        for (var at = content; at != null; at = at.parent()) aroundContent.add(at);
        repeated = repeatedLists(body, weights);
    }

    private static Set<Element> elements() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Takes the furniture out of this page. */
    static void clear(Document page) {
        var body = page.body();
        var weights = TextWeights.measure(body);
        var content = content(body, weights);
        var furniture = new PageFurniture(body, weights, content, true);
        body.filter(furniture);
        if (content == null && furniture.tookTooMuch()) {
            furniture = new PageFurniture(body, weights, null, false);
            body.filter(furniture);
        }
        furniture.takeAllAroundContent();
        furniture.removed.forEach(Node::remove);
    }

    /** The element with the most prose of those that the page calls its content. */
    private static @Nullable Element content(Element body, TextWeights weights) {
        Element best = null;
        for (var element : body.getAllElements()) {
            if (element == body || !FurnitureHints.isContent(element)) continue;
            int prose = weights.of(element).prose();
            if (prose < SHORTEST_CONTENT || prose * 5 < weights.of(body).prose()) continue;
            if (best == null || prose > weights.of(best).prose() || isMain(element)) best = element;
        }
        return best;
    }

    private static boolean isMain(Element element) {
        return element.normalName().equals("main") || element.attr("role").equals("main");
    }

    private boolean tookTooMuch() {
        return weights.of(body).prose() - lost < weights.of(body).prose() * LEAST_KEPT;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        if (removed.contains(element)) return FilterResult.SKIP_ENTIRELY;
        if (element == content) insideContent = true;
        if (element == body || aroundContent.contains(element) || !isFurniture(element))
            return FilterResult.CONTINUE;
        take(element);
        return FilterResult.SKIP_ENTIRELY;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node == content) insideContent = false;
        return FilterResult.CONTINUE;
    }

    private void take(Element element) {
        if (!removed.add(element)) return;
        lost += weights.of(element).prose();
        if (insideContent) lostInside += weights.of(element).prose();
    }

    private boolean isFurniture(Element element) {
        var weight = weights.of(element);
        if (weight.nodes() <= SMALL && weight.letters() <= FurnitureWords.LONGEST_NOTE)
            if (isWorded(element, weight)) return true;
        return isAroundArticle(element, weight) && !isArticle(weight);
    }

    private boolean isAroundArticle(Element element, Weight weight) {
        if (FurnitureHints.isLandmark(element)) return true;
        if (repeated.contains(element)) return true;
        if (element.normalName().equals("aside") && weight.isMostlyLinks()) return true;
        if (believesNames && isNamed(element, weight, !insideContent)) return true;
        return content != null && !insideContent && isMenu(element, weight);
    }

    private static boolean isNamed(Element element, Weight weight, boolean outside) {
        return weight.letters() <= FurnitureWords.LONGEST_NOTE && FurnitureHints.isTool(element)
                || outside && FurnitureHints.isFrame(element);
    }

    private static boolean isMenu(Element element, Weight weight) {
        return weight.isMostlyLinks() && !element.normalName().equals("a");
    }

    private boolean isArticle(Weight weight) {
        // a small part that is called content is no proof against a large one that is called a menu
        boolean elsewhere = content != null && weights.of(content).prose() * 2 >= weight.prose();
        double share = elsewhere ? ARTICLE_BESIDE_CONTENT : ARTICLE;
        return weight.prose() > weights.of(body).prose() * share;
    }

    private boolean isWorded(Element element, Weight weight) {
        if (weight.letters() == 0) return false;
        if (!WORDED.contains(element.normalName())) return isLoneButton(element);
        var text = element.text().strip();
        if (FurnitureWords.isLabel(text)) return true;
        if (FurnitureWords.isReaderNote(text)) return true;
        if (weight.linked() == weight.letters() && FurnitureWords.isButton(text)) return true;
        if (FurnitureWords.opensInquiry(text)) return takeAddressAfter(element);
        if (FurnitureWords.isInquiry(text)) return true;
        return FurnitureWords.asksOpinion(text) && takeBoxAround(element);
    }

    /** A link among links; in a sentence the same word says something. */
    private boolean isLoneButton(Element element) {
        if (!element.normalName().equals("a")) return false;
        var beside = weights.of(element.parent());
        return beside.linked() == beside.letters()
                && FurnitureWords.isButton(element.text().strip());
    }

    /** What follows the heading up to the next one, when it is as short as an address. */
    private boolean takeAddressAfter(Element heading) {
        var box = new ArrayList<Element>();
        var text = new StringBuilder();
        for (var next = heading.nextElementSibling();
                next != null && !isHeading(next);
                next = next.nextElementSibling()) {
            if (weights.of(next).nodes() > SMALL) return true;
            text.append(next.text());
            if (text.length() > FurnitureWords.LONGEST_NOTE) return true;
            box.add(next);
        }
        if (FurnitureWords.isAddress(text.toString())) box.forEach(this::take);
        return true;
    }

    private static boolean isHeading(Element element) {
        return element.normalName().matches("h[1-6]");
    }

    /** The question goes, and the answers to choose from beside it. */
    private boolean takeBoxAround(Element question) {
        var box = question.parent();
        if (box == null || box == body || aroundContent.contains(box)) return true;
        var weight = weights.of(box);
        if (weight.nodes() <= SMALL
                && weight.letters() <= FurnitureWords.LONGEST_NOTE / 2
                && box.selectFirst("input, button, select, textarea") != null) take(box);
        return true;
    }

    /** Headings stay: many systems put the title above the content. So does what says much. */
    private void takeAllAroundContent() {
        if (content == null) return;
        int kept = weights.of(body).prose() - lost;
        if (weights.of(content).prose() - lostInside < kept * WHOLE_ARTICLE) return;
        for (var around : aroundContent) {
            var parent = around == body ? null : around.parent();
            if (parent != null && around != body) takeChildren(parent);
        }
    }

    private void takeChildren(Element parent) {
        for (var beside : parent.children()) {
            if (!aroundContent.contains(beside)
                    && !holdsHeading(beside)
                    && weights.of(beside).prose() <= SHORT) take(beside);
        }
    }

    private static boolean holdsHeading(Element element) {
        return isHeading(element) || element.selectFirst("h1, h2") != null;
    }

    /** The same list of links twice on a page is a menu at its head and at its foot. */
    private static Set<Element> repeatedLists(Element body, TextWeights weights) {
        Map<List<String>, List<Element>> lists = new HashMap<>();
        for (var list : body.select("ul, ol")) {
            var weight = weights.of(list);
            if (weight.links() < 4 || weight.links() > SMALL || !weight.isMostlyLinks()) continue;
            if (weight.nodes() > SMALL * 10) continue;
            lists.computeIfAbsent(list.select("a[href]").eachAttr("href"), k -> new ArrayList<>())
                    .add(list);
        }
        var repeated = elements();
        lists.values().stream().filter(same -> same.size() > 1).forEach(repeated::addAll);
        return repeated;
    }
}
