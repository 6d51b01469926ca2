/**
 * Plain text: in which encoding, and what its lines are.
 *
 * <p>In: bytes. Out: {@link jp.senrei.indexer.extract.plain.TextEncoding.Decoded} characters, from
 * them blocks ({@link jp.senrei.indexer.extract.plain.PlainText}). One more encoding is a step in
 * {@code TextEncoding}; one more bit of markup that converters leave in a line is one in {@code
 * InlineMarkup}.
 */
@NullMarked
package jp.senrei.indexer.extract.plain;

import org.jspecify.annotations.NullMarked;
