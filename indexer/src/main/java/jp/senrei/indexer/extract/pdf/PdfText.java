package jp.senrei.indexer.extract.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.senrei.corpus.model.Warning;

/**
 * What a PDF says.
 *
 * @param pages all of them, in order
 * @param warnings what a person should know although it could be read: NO_TEXT_LAYER and OCR with
 *     the page they are about, PARTLY_READ
 */
record PdfText(List<PdfPage> pages, List<Warning> warnings) {
    PdfText {
        pages = List.copyOf(pages);
        warnings = List.copyOf(warnings);
    }

    /**
     * @param passwords to try after the empty one
     * @param embedded is handed the files inside, when all pages are read
     * @throws PdfException when there is nothing to read, and why
     * @throws IOException when the file cannot be opened, or who takes the files inside gives up
     */
    static PdfText read(
            Path file, List<String> passwords, PdfLimits limits, Ocr ocr, EmbeddedFiles embedded)
            throws IOException {
        try (var document = OpenPdf.open(file, passwords)) {
            var text = new PdfReader(document, limits, ocr).read();
            Embedded.hand(document, embedded);
            return text;
        }
    }

    boolean hasText() {
        return pages.stream().anyMatch(page -> !page.blocks().isEmpty());
    }
}
