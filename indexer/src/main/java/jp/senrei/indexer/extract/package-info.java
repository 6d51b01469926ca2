/**
 * From bytes to a display text: PDF and Office in a child process with a time and a memory limit,
 * HTML and plain text here.
 *
 * <p>In: an archived original. Out: {@link jp.senrei.indexer.extract.Extraction}, either the text
 * in blocks or the reason why there is none. A new format is one more branch in {@code Extractor}.
 */
@NullMarked
package jp.senrei.indexer.extract;

import org.jspecify.annotations.NullMarked;
