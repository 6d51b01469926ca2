package jp.senrei.indexer.extract.pdf;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.Finding;
import jp.senrei.indexer.extract.format.BlockWriter;
import jp.senrei.indexer.extract.format.Failures;
import jp.senrei.indexer.extract.format.MediaTypes;
import jp.senrei.indexer.extract.format.MemberWriter;
import jp.senrei.indexer.extract.format.NoRoom;
import jp.senrei.indexer.extract.format.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PDF, in the blocks and findings that all formats share. */
public final class PdfOriginal {
    /** Cells are separated by tabs, so that none may hold one. */
    private static final Pattern TAB = Pattern.compile("\t");

    private static final Logger LOG = LoggerFactory.getLogger(PdfOriginal.class);

    private PdfOriginal() {}

    public static Extraction read(Request request, Ocr ocr) throws IOException {
        var limits = request.limits();
        var pdfLimits = PdfLimits.DEFAULT.withCharacters(limits.characters());
        var members = new MemberWriter(request);
        try {
            var pdf =
                    PdfText.read(
                            request.file(),
                            request.passwords(),
                            pdfLimits,
                            ocr,
                            (name, content) -> take(name, content, members));
            return extraction(pdf, limits, members);
        } catch (MemberWriter.Bomb e) {
            return Finding.BOMB.in(MediaTypes.PDF);
        } catch (PdfException.Encrypted e) {
            return Finding.ENCRYPTED.in(MediaTypes.PDF);
        } catch (PdfException.Corrupt e) {
            if (Failures.isNoRoom(e)) throw e;
            return Finding.CORRUPT.in(MediaTypes.PDF);
        } catch (PdfException.TooLarge e) {
            return Finding.TOO_LARGE.in(MediaTypes.PDF);
        }
    }

    /** A file inside that is broken costs itself. */
    private static void take(String name, EmbeddedFiles.Opening content, MemberWriter members)
            throws IOException {
        try {
            members.take(name, content::open);
        } catch (MemberWriter.Bomb | NoRoom end) {
            throw end;
        } catch (IOException | RuntimeException broken) {
            LOG.debug("a file inside cannot be unpacked", broken);
        }
    }

    private static Extraction extraction(PdfText pdf, ExtractorLimits limits, MemberWriter members)
            throws IOException {
        var text = text(pdf.pages());
        if (!limits.allow(text)) return Finding.TOO_LARGE.in(MediaTypes.PDF);
        if (!text.blocks().isEmpty() || members.documents() > 0)
            return new Extracted(MediaTypes.PDF, text, pdf.warnings(), members.members());
        if (has(pdf.warnings(), Finding.NO_TEXT_LAYER))
            return Finding.NO_TEXT_LAYER.in(MediaTypes.PDF);
        if (has(pdf.warnings(), Finding.OCR_FAILED)) return Finding.OCR_FAILED.in(MediaTypes.PDF);
        return (has(pdf.warnings(), Finding.PARTLY_READ) ? Finding.CORRUPT : Finding.NO_TEXT)
                .in(MediaTypes.PDF);
    }

    private static boolean has(List<Warning> warnings, Finding finding) {
        return warnings.stream().anyMatch(warning -> warning.code().equals(finding.name()));
    }

    private static DocumentText text(List<PdfPage> pages) {
        var writer = new BlockWriter();
        for (var page : pages) {
            if (page.number() > 1) writer.nextPage();
            for (var block : page.blocks()) {
                switch (block) {
                    case PageBlock.Line line -> writer.write(Block.Kind.PARAGRAPH, line.text());
                    case PageBlock.Row row -> writer.row(withoutTabs(row.cells()));
                }
            }
        }
        return writer.build();
    }

    private static List<String> withoutTabs(List<String> cells) {
        return cells.stream().map(cell -> TAB.matcher(cell).replaceAll(" ")).toList();
    }
}
