package jp.senrei.corpus.model;

/**
 * サービス met in a case.
 *
 * @param id from the vocabulary, such as {@code zoom}
 * @param name the vocabulary's name
 * @param text as written
 */
public record ServiceMention(String id, String name, String text, ServiceCategory category) {}
