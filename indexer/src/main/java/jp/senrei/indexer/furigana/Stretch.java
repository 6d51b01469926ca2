package jp.senrei.indexer.furigana;

import org.jspecify.annotations.Nullable;

/**
 * A part of a text.
 *
 * @param text at least one UTF-16 unit
 * @param reading ふりがな of all of it, in kana; null for none
 */
public record Stretch(String text, @Nullable String reading) {
    public Stretch {
        if (text.isEmpty()) throw new IllegalArgumentException("a stretch of nothing");
    }
}
