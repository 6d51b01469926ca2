/**
 * {@code GET /documents/{id}}: the words of one document, as turns where it has them, beside its
 * original; and some of its turns on a sheet.
 *
 * <p>{@link jp.senrei.server.site.reader.TurnFinder} finds the turns in the display text, {@link
 * jp.senrei.server.site.reader.TextParts} cuts it into parts that a browser can take, {@link
 * jp.senrei.server.site.reader.Hits} says what is marked, {@link
 * jp.senrei.server.site.reader.Landing} which turn an address means today, and {@link
 * jp.senrei.server.site.reader.Pieces} sets one part as a page shows it: each character of the
 * document once, in order.
 */
@NullMarked
package jp.senrei.server.site.reader;

import org.jspecify.annotations.NullMarked;
