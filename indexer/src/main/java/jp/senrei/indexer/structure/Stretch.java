package jp.senrei.indexer.structure;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of the document's display text that belongs to a case.
 *
 * @param start first UTF-16 unit
 * @param end end, excluded
 * @param block index of its first block, the anchor on the document's page
 * @param speaker as written, null outside of minutes
 */
public record Stretch(int start, int end, int block, int page, @Nullable String speaker) {}
