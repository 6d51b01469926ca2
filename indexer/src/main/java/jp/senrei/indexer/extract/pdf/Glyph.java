package jp.senrei.indexer.extract.pdf;

/**
 * One glyph of a page.
 *
 * @param text what it says: usually a character, several for a ligature, U+FFFD when the file does
 *     not tell
 * @param box its advance and its height of an em
 * @param size em, in points
 * @param hidden whether it is not drawn: the text that OCR lays under a scan
 */
record Glyph(String text, Box box, float size, Direction direction, boolean hidden) {
    Glyph turned(Direction to, Sheet sheet) {
        return new Glyph(text, to.turned(box, sheet), size, direction, hidden);
    }

    Glyph running(Direction other) {
        return new Glyph(text, box, size, other, hidden);
    }

    boolean isSpace() {
        return text.isBlank() || text.equals("\u00A0");
    }

    /** As wide as a kanji; no space is set between two of them. */
    boolean isWide() {
        return text.charAt(0) >= '\u2E80';
    }
}
