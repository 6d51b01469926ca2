package jp.senrei.indexer.extract.pdf;

import java.util.List;

/**
 * What stands on a page, in the order it is drawn.
 *
 * @param leaning text that runs neither level nor upright (a stamp, a watermark), in drawing order
 * @param pictures share of the page that pictures cover, 0–1
 * @param finest pixels of the largest of these pictures, as it says itself
 * @param drawn whether anything was drawn that is no text
 */
record PageContent(
        Sheet sheet,
        List<Glyph> glyphs,
        String leaning,
        List<Rule> rules,
        float pictures,
        long finest,
        boolean drawn) {
    PageContent {
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
    }

    boolean isBlank() {
        return !drawn && glyphs.stream().allMatch(Glyph::isSpace) && leaning.isBlank();
    }
}
