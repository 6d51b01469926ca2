package jp.senrei.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of words of a document; {@code part/runs.jte} shows a list of them.
 *
 * @param marked whether it is what was searched for
 * @param reading ふりがな of the whole stretch, null for none
 */
public record Run(String text, boolean marked, @Nullable String reading) {
    public Run(String text, boolean marked) {
        this(text, marked, null);
    }
}
