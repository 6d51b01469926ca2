package jp.senrei.corpus.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a case stands: in which document, in which part of it.
 *
 * @param document id of the document
 * @param file its file name
 * @param passage id of the block where it begins, the anchor on the document's page
 * @param pages null when the document has no pages
 */
public record Appearance(
        String document,
        String file,
        Part part,
        @Nullable String passage,
        @Nullable PageRange pages) {}
