package jp.senrei.indexer.extract.pdf;

import java.time.Duration;

/**
 * What one PDF may cost; time as a whole and memory are limited by the process that reads it.
 *
 * @param pages more are not read, the file is TOO_LARGE
 * @param operators drawing steps of one page, those of the forms it draws included
 * @param glyphs of one page
 * @param characters of the whole text
 * @param pixels of the picture that a page is made into for OCR; the resolution is lowered to keep
 *     within them
 * @param page how long OCR may take for one page
 * @param recognition how long OCR may take for all pages; those left over are marked as not read
 */
public record PdfLimits(
        int pages,
        long operators,
        int glyphs,
        long characters,
        long pixels,
        Duration page,
        Duration recognition) {
    public static final PdfLimits DEFAULT =
            new PdfLimits(
                    5_000,
                    20_000_000,
                    200_000,
                    20_000_000,
                    20_000_000,
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(30));

    public PdfLimits {
        if (pages <= 0 || operators <= 0 || glyphs <= 0 || characters <= 0 || pixels <= 0)
            throw new IllegalArgumentException("a limit must be above zero");
    }

    public PdfLimits withCharacters(long other) {
        return new PdfLimits(pages, operators, glyphs, other, pixels, page, recognition);
    }
}
