/**
 * A PDF in lines and rows, in the order a person reads them, page by page.
 *
 * <p>In: a file, passwords, limits, and who recognises letters in pictures. Out: {@link
 * jp.senrei.indexer.extract.pdf.PdfText}, or a {@link jp.senrei.indexer.extract.pdf.PdfException}
 * that says why there is none. The steps: {@code PageReader} collects glyphs, rules and pictures of
 * one page; {@code PageLayout} turns the page until its text runs from left to right (vertical
 * writing too, which is horizontal writing on a sheet turned to the left) and makes lines of glyphs
 * ({@code LineBuilder}), rows of ruled tables ({@code RuledTable}) and forms ({@code FormRows}),
 * and puts columns one after another ({@code Columns}); {@code Furniture} leaves out page numbers
 * and running heads; {@code PageText} tells whether the text layer can be believed, else {@link
 * jp.senrei.indexer.extract.pdf.Ocr} reads a picture of the page.
 *
 * <p>PDFBox stays inside this package. Tables are read by our own code because tabula-java is built
 * on PDFBox 2 and does not run beside PDFBox 3.
 */
@NullMarked
package jp.senrei.indexer.extract.pdf;

import org.jspecify.annotations.NullMarked;
