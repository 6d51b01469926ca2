package jp.senrei.indexer.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.Extraction.Unreadable;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;

/** A PDF: its text, and which pages have none. */
final class PdfOriginal {
    private PdfOriginal() {}

    static Extraction read(Request request, String type) throws IOException {
        return switch (new TikaOriginal(request).read(parser(), type)) {
            case Extracted(var found, var text, var warnings, var members) ->
                    new Extracted(found, text, pagesWithoutText(text, warnings), members);
            case Unreadable unreadable -> unreadable;
        };
    }

    /** No OCR, no bookmarks or links repeated as text. */
    private static PDFParser parser() {
        var parser = new PDFParser();
        var configuration = parser.getPDFParserConfig();
        configuration.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        configuration.setExtractAnnotationText(false);
        configuration.setExtractBookmarksText(false);
        return parser;
    }

    private static List<Warning> pagesWithoutText(DocumentText text, List<Warning> known) {
        var warnings = new ArrayList<Warning>(known);
        var read = text.blocks().stream().map(Block::page).collect(Collectors.toSet());
        for (int page = 1; page <= text.pages(); page++) {
            if (!read.contains(page)) warnings.add(Finding.NO_TEXT_LAYER.warning(page));
        }
        return warnings;
    }
}
