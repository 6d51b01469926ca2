package jp.senrei.indexer.extract.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Warning;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a document page by page; only the lines of earlier pages stay in memory. */
final class PdfReader {
    private static final Logger LOG = LoggerFactory.getLogger(PdfReader.class);

    private final PDDocument document;
    private final PdfLimits limits;
    private final PageOcr ocr;
    private final List<PdfPage> pages = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private long characters;

    PdfReader(PDDocument document, PdfLimits limits, Ocr ocr) {
        this.document = document;
        this.limits = limits;
        this.ocr = new PageOcr(document, limits, ocr);
    }

    PdfText read() throws IOException {
        int count = pageCount();
        if (count > limits.pages()) throw new PdfException.TooLarge("pages");
        for (int index = 0; index < count; index++) {
            var blocks = page(index);
            count(blocks);
            pages.add(new PdfPage(index + 1, blocks));
        }
        return new PdfText(Furniture.without(pages), warnings);
    }

    private int pageCount() throws PdfException {
        try {
            int count = document.getNumberOfPages();
            if (count > 0) return count;
            throw new PdfException.Corrupt(new IOException("no pages"));
        } catch (RuntimeException e) {
            throw new PdfException.Corrupt(e);
        }
    }

    /** A broken page costs itself, not the document. */
    private List<PageBlock> page(int index) throws IOException {
        try {
            var page = document.getPage(index);
            return Sheet.isUsable(page.getCropBox()) ? read(page, index) : List.of();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.debug("page {} cannot be read", index + 1, e);
            warnings.add(PdfWarning.PARTLY_READ.on(index + 1));
            return List.of();
        }
    }

    private List<PageBlock> read(PDPage page, int index) throws IOException {
        var content = PageReader.read(page, limits);
        var text = PageText.of(content);
        return switch (text) {
            case BLANK -> List.of();
            case READABLE -> PageLayout.blocks(content);
            case SCANNED ->
                    recognised(
                            index, content, PageLayout.blocks(content), PdfWarning.NO_TEXT_LAYER);
            case MISSING -> recognised(index, content, List.of(), PdfWarning.NO_TEXT_LAYER);
            case GARBLED -> recognised(index, content, List.of(), PdfWarning.GARBLED);
        };
    }

    /**
     * @param layer what the text layer says and can be believed, for want of better
     */
    private List<PageBlock> recognised(
            int index, PageContent content, List<PageBlock> layer, PdfWarning otherwise) {
        var found = ocr.read(index, content);
        if (found.isEmpty()) {
            var why = ocr.isThere() ? PdfWarning.OCR_FAILED : otherwise;
            warnings.add(why.on(index + 1));
            return layer;
        }
        if (found.get().lines().isEmpty()) {
            if (layer.isEmpty()) warnings.add(PdfWarning.OCR_EMPTY.on(index + 1));
            return layer;
        }
        warnings.add(PdfWarning.ocr(index + 1, found.get().confidence()));
        return found.get().lines().stream().<PageBlock>map(PageBlock.Line::new).toList();
    }

    private void count(List<PageBlock> blocks) throws PdfException {
        for (var block : blocks) {
            characters +=
                    switch (block) {
                        case PageBlock.Line line -> line.text().length();
                        case PageBlock.Row row ->
                                row.cells().stream().mapToLong(String::length).sum();
                    };
        }
        if (characters > limits.characters()) throw new PdfException.TooLarge("characters");
    }
}
