package jp.senrei.indexer.extract.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 柱・ノンブル: what stands at the edge of the paper and belongs to no page's text, so that a sentence
 * that runs over a page is not interrupted. Page numbers are left out; a line that is the same on
 * three pages or more is kept where it stands first.
 */
final class Furniture {
    private static final int FEWEST = 3;

    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "[-‐‑–—―─~〜・]{0,2}[(（]?(?:P\\.?|p\\.?|Page)?(?:\\d{1,4}|[ivxIVX]{1,5})[)）]?[-‐‑–—―─~〜・]{0,2}(?:[/／]\\d{1,4})?(?:ページ|頁)?");

    private Furniture() {}

    /** The pages without it, in their order. */
    static List<PdfPage> without(List<PdfPage> pages) {
        var times = new HashMap<String, Integer>();
        for (var page : pages) count(page, times);
        var met = new HashSet<String>();
        return pages.stream().map(page -> without(page, times, met)).toList();
    }

    private static void count(PdfPage page, Map<String, Integer> times) {
        page.blocks().stream()
                .filter(Furniture::isInMargin)
                .map(Furniture::key)
                .distinct()
                .forEach(key -> times.merge(key, 1, Integer::sum));
    }

    private static PdfPage without(PdfPage page, Map<String, Integer> times, Set<String> met) {
        var kept = page.blocks().stream().filter(block -> isText(block, times, met)).toList();
        return new PdfPage(page.number(), kept);
    }

    private static boolean isText(PageBlock block, Map<String, Integer> times, Set<String> met) {
        if (!isInMargin(block)) return true;
        var key = key(block);
        if (PAGE_NUMBER.matcher(key).matches()) return false;
        return times.getOrDefault(key, 0) < FEWEST || met.add(key);
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
