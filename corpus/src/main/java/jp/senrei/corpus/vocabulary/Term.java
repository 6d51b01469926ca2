package jp.senrei.corpus.vocabulary;

/**
 * A word for the tokenizer's user dictionary.
 *
 * @param segmentation its parts, separated by spaces
 * @param reading their readings in katakana, as many
 */
public record Term(String word, String segmentation, String reading) {}
