package jp.senrei.indexer.extract.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * 柱・ノンブル: what stands at the edge of the paper and belongs to no page's text, so that a sentence
 * that runs over a page is not interrupted. Page numbers are left out; a running head, which stands
 * on three pages or more and on every other one from its first to its last, is kept where it stands
 * first. A sentence is neither, however often it is said.
 */
final class Furniture {
    private static final int FEWEST = 3;

    /** Running heads of left and right pages may differ. */
    private static final int EVERY_OTHER = 2;

    private static final Pattern SENTENCE = Pattern.compile("[○◯〇●◎].*|.*[。．？?！!」]");

    private final PageNumbers numbers = new PageNumbers();

    /** The pages on which a line of the margin stands. */
    private final Map<String, TreeSet<Integer>> places = new HashMap<>();

    private final Set<String> met = new HashSet<>();

    private Furniture() {}

    /** The pages without it, in their order. */
    static List<PdfPage> without(List<PdfPage> pages) {
        var furniture = new Furniture();
        pages.forEach(furniture::note);
        return pages.stream().map(furniture::without).toList();
    }

    private void note(PdfPage page) {
        page.blocks().stream()
                .filter(Furniture::isInMargin)
                .map(Furniture::key)
                .forEach(key -> note(key, page.number()));
    }

    private void note(String key, int page) {
        numbers.note(key, page);
        places.computeIfAbsent(key, none -> new TreeSet<>()).add(page);
    }

    private PdfPage without(PdfPage page) {
        var kept = page.blocks().stream().filter(block -> isText(block, page.number())).toList();
        return new PdfPage(page.number(), kept);
    }

    private boolean isText(PageBlock block, int page) {
        if (!isInMargin(block)) return true;
        var key = key(block);
        if (numbers.isOne(key, page)) return false;
        return !isRunningHead(key) || met.add(key);
    }

    private boolean isRunningHead(String key) {
        var pages = places.getOrDefault(key, new TreeSet<>());
        if (pages.size() < FEWEST || SENTENCE.matcher(key).matches()) return false;
        int span = pages.last() - pages.first() + 1;
        return pages.size() * EVERY_OTHER >= span;
    }

    private static boolean isInMargin(PageBlock block) {
        return block instanceof PageBlock.Line line && line.inMargin();
    }

    /** Without white space and differences of width. */
    private static String key(PageBlock block) {
        var text = block instanceof PageBlock.Line line ? line.text() : "";
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
