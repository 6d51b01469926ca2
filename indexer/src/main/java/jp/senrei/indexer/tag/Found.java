package jp.senrei.indexer.tag;

/**
 * Something read from a text, and where it stands there.
 *
 * @param start first UTF-16 unit of the text that was read
 * @param end end, excluded
 */
record Found<T>(T value, int start, int end) {}
