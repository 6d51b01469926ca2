/**
 * 読み取り: from the bytes of an original to a display text, whatever the bytes are.
 *
 * <p>In: an archived original. Out: {@link jp.senrei.indexer.extract.Extraction}, either the text
 * in blocks and the files found inside, or a {@link jp.senrei.indexer.extract.Finding} that says
 * why there is none. This package holds what all of them mean, and leans on none of the others:
 *
 * <pre>
 * child      the way in ({@link jp.senrei.indexer.extract.child.Extractor}): child processes, the limits they
 *   │        are held to, and which reader a file gets
 *   ├→ pdf         PDFs, by the places of their glyphs; OCR
 *   ├→ office      Word, Excel, PowerPoint, OpenDocument, RTF ┐
 *   ├→ container   ZIP, mail                                  ├→ html → plain
 *   │                                                         ┘
 *   └→ format      what readers of all formats share: the request, blocks, members, failures
 * </pre>
 *
 * A new format is a package with a reader and one more branch in {@code child.OriginalReader}; a
 * new thing to tell people is a constant in {@code Finding}.
 */
@NullMarked
package jp.senrei.indexer.extract;

import org.jspecify.annotations.NullMarked;
