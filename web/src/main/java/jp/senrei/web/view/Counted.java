package jp.senrei.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A search with the number of its hits.
 *
 * @param href null when there is nothing to go to
 */
public record Counted(String text, @Nullable String href, long hits) {}
