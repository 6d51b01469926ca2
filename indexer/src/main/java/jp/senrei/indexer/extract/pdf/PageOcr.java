package jp.senrei.indexer.extract.pdf;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes pictures of single pages and has them read, within the limits of one document. */
final class PageOcr {
    private static final Logger LOG = LoggerFactory.getLogger(PageOcr.class);

    private static final int DPI = 300;
    private static final int COARSEST = 72;

    /** A picture inside a page may be this much finer than that of the page. */
    private static final int TIMES = 4;

    private static final Ocr.Recognised NOTHING = new Ocr.Recognised(List.of(), 0);

    private static final double POINTS_PER_INCH = 72;

    private final PDDocument document;
    private final PdfLimits limits;
    private final Ocr ocr;
    private Duration left;

    PageOcr(PDDocument document, PdfLimits limits, Ocr ocr) {
        this.document = document;
        this.limits = limits;
        this.ocr = ocr;
        left = limits.recognition();
    }

    boolean isThere() {
        return ocr.isThere();
    }

    /**
     * What stands on the page, without lines when nothing is found or the page is beyond what OCR
     * can be given; empty when there is no OCR, it failed, or has no time left, so that another
     * time it may find something.
     */
    Optional<Ocr.Recognised> read(int index, PageContent content) {
        if (!ocr.isThere() || !left.isPositive()) return Optional.empty();
        long start = System.nanoTime();
        try {
            int dpi = dpi(content.sheet());
            if (dpi < COARSEST || hasHugePicture(content)) return Optional.of(NOTHING);
            var picture = renderer().renderImageWithDPI(index, dpi, ImageType.GRAY);
            var limit = left.compareTo(limits.page()) < 0 ? left : limits.page();
            return ocr.read(picture, dpi, limit);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.debug("page {} cannot be made into a picture", index + 1, e);
            return Optional.empty();
        } finally {
            left = left.minusNanos(System.nanoTime() - start);
        }
    }

    /** A picture is unpacked before it is made smaller; what it claims to be is known before. */
    private boolean hasHugePicture(PageContent content) {
        return content.finest() > TIMES * limits.pixels();
    }

    /** A scan finer than the picture is not unpacked in full. */
    private PDFRenderer renderer() {
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer;
    }

    /** 300, or what the bound on pixels leaves of it for a large sheet. */
    private int dpi(Sheet sheet) {
        double inches = sheet.area() / (POINTS_PER_INCH * POINTS_PER_INCH);
        return (int) Math.min(DPI, Math.sqrt(limits.pixels() / Math.max(inches, 0.01)));
    }
}
