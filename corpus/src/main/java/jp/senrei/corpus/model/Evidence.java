package jp.senrei.corpus.model;

/**
 * Where a fact of a dossier stands: the first place in each document that says it.
 *
 * @param field key of the dossier that holds the fact: {@code decision}, {@code conditions}, {@code
 *     protections}, {@code articles}, {@code organizations}, {@code services}, …
 * @param value the fact, by the id of its {@link Mention}; a decision or condition verbatim
 * @param document id
 * @param page 1-based
 * @param start first UTF-16 unit of the document's display text
 * @param end end, excluded
 * @param passage id of the block where it begins, the anchor on the document's page
 */
public record Evidence(
        String field,
        String value,
        String document,
        int page,
        int start,
        int end,
        String passage) {}
