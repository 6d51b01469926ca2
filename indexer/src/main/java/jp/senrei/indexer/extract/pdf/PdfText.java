package jp.senrei.indexer.extract.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.senrei.corpus.model.Warning;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF says.
 *
 * @param pages all of them, in order
 * @param warnings what a person should know although it could be read: NO_TEXT_LAYER and OCR with
 *     the page they are about, PARTLY_READ
 * @param embedded files inside, in the order of the file
 */
public record PdfText(List<PdfPage> pages, List<Warning> warnings, List<EmbeddedFile> embedded) {
    /**
     * @param name as the file calls it; may be anything, also a path or blank
     */
    public record EmbeddedFile(String name, Path file) {}

    public PdfText {
        pages = List.copyOf(pages);
        warnings = List.copyOf(warnings);
        embedded = List.copyOf(embedded);
    }

    /**
     * @param passwords to try after the empty one
     * @param folder where files inside are written, under names of their own; null leaves them in
     * @throws PdfException when there is nothing to read, and why
     * @throws IOException when the file cannot be opened, or nothing can be written beside it
     */
    public static PdfText read(
            Path file, List<String> passwords, PdfLimits limits, Ocr ocr, @Nullable Path folder)
            throws IOException {
        try (var document = OpenPdf.open(file, passwords)) {
            return new PdfReader(document, limits, ocr).read(folder);
        }
    }

    public boolean hasText() {
        return pages.stream().anyMatch(page -> !page.blocks().isEmpty());
    }
}
