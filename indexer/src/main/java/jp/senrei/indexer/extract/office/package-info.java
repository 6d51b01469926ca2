/**
 * The formats of office programs: Word, Excel, PowerPoint (old and new), OpenDocument, RTF.
 *
 * <p>In: a {@link jp.senrei.indexer.extract.format.Request}. Out: an {@link
 * jp.senrei.indexer.extract.Extraction} with the files embedded as its members. Tika's parsers
 * ({@link jp.senrei.indexer.extract.office.TikaOriginal}) and our own of OpenDocument build a page
 * of HTML ({@code PageBuilder}), which {@code html} reads. One more format of Tika is an entry of
 * {@code TikaOriginal.PARSERS}.
 */
@NullMarked
package jp.senrei.indexer.extract.office;

import org.jspecify.annotations.NullMarked;
