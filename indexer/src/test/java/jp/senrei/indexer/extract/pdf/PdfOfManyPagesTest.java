package jp.senrei.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import jp.senrei.corpus.model.Block;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.child.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long documents and tables that run over pages, through the child process. */
class PdfOfManyPagesTest {
    private static final int PAGES = 600;
    private static final int LINES = 40;

    @TempDir Path folder;

    /** A child of 96 MB holds its text and little else. */
    @Test
    void sixHundredPagesAreReadInLittleMemoryWithTheirNumbers() throws IOException {
        var limits = ExtractorLimits.DEFAULT.withHeapMegabytes(96).withTime(Duration.ofMinutes(3));
        var file = folder.resolve("long.pdf");
        try (var sheet = new PdfSheet()) {
            for (int page = 1; page <= PAGES; page++) {
                if (page > 1) sheet.nextPage();
                for (int line = 0; line < LINES; line++)
                    sheet.text(
                            60, 80 + 17 * line, 10.5f, page + "枚目の" + line + "行。個人情報の取扱いについて審議した。");
                sheet.text(290, 810, 9, "- " + page + " -");
            }
            sheet.save(file);
        }

        try (var extractor = new Extractor(limits)) {
            var extraction = extractor.extract(file, "long.pdf");

            assertThat(extraction).isInstanceOf(Extracted.class);
            var text = ((Extracted) extraction).text();
            assertThat(text.pages()).isEqualTo(PAGES);
            assertThat(text.blocks()).hasSize(PAGES * LINES);
            for (Block block : text.blocks())
                assertThat(text.textOf(block)).startsWith(block.page() + "枚目の");
        }
    }
}
