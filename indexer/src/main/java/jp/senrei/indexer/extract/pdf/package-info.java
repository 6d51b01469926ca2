/**
 * A PDF in lines and rows, in the order a person reads them, page by page.
 *
 * <p>In: a {@link jp.senrei.indexer.extract.format.Request}, and who recognises letters in pictures
 * ({@link jp.senrei.indexer.extract.pdf.Ocr}). Out: an {@link
 * jp.senrei.indexer.extract.Extraction}, made by {@link jp.senrei.indexer.extract.pdf.PdfOriginal}
 * of a {@code PdfText}. The steps: {@code PageReader} collects glyphs, rules and pictures of one
 * page; {@code PageLayout} turns the page until its text runs from left to right (vertical writing
 * too, which is horizontal writing on a sheet turned to the left) and makes lines of glyphs ({@code
 * LineBuilder}), rows of ruled tables ({@code RuledTable}) and forms ({@code FormRows}), and puts
 * columns one after another ({@code Columns}); {@code Furniture} leaves out page numbers and
 * running heads; {@code PageText} tells whether the text layer can be believed, else {@code Ocr}
 * reads a picture of the page.
 *
 * <p>PDFBox stays inside this package. Tables are read by our own code because tabula-java is built
 * on PDFBox 2 and does not run beside PDFBox 3. One more kind of layout is a step of {@code
 * PageLayout}; start with a page drawn in {@code PdfLayoutTest}.
 */
@NullMarked
package jp.senrei.indexer.extract.pdf;

import org.jspecify.annotations.NullMarked;
