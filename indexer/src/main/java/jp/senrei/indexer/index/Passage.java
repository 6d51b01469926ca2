package jp.senrei.indexer.index;

import jp.senrei.corpus.model.Part;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a case's text to search in and to quote from.
 *
 * @param id the anchor on the document's page: {@code b12} is its 12th block
 * @param text display text, verbatim
 * @param page 1-based
 */
public record Passage(
        String id, String text, String document, int page, Part part, @Nullable String speaker) {}
