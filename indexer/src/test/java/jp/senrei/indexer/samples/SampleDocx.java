package jp.senrei.indexer.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jp.senrei.indexer.samples.SampleSource.Line;
import jp.senrei.indexer.samples.SampleSource.Look;
import jp.senrei.indexer.samples.SampleSource.PageBreak;
import jp.senrei.indexer.samples.SampleSource.Table;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Sets a source as a Word document; no font inside, a reader takes its own. */
final class SampleDocx {
    private static final String FONT = "ＭＳ 明朝";

    /** A4 and its margins in twentieths of a point. */
    private static final int PAGE_WIDTH = 11906;

    private static final int PAGE_HEIGHT = 16838;
    private static final int MARGIN = 1304;
    private static final int TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;

    private SampleDocx() {}

    /**
     * @return the bytes of the document; the same source gives the same bytes
     */
    static byte[] write(SampleSource source) throws IOException {
        try (var document = new XWPFDocument()) {
            for (var part : source.parts()) {
                switch (part) {
                    case Line line -> set(document.createParagraph(), line);
                    case Table table -> set(document, table);
                    case PageBreak() ->
                            document.createParagraph().createRun().addBreak(BreakType.PAGE);
                }
            }
            setPage(document);
            var properties = document.getProperties().getCoreProperties();
            var created =
                    Optional.of(Date.from(source.created().atTime(9, 0).toInstant(ZoneOffset.UTC)));
            properties.setTitle(source.title());
            properties.setCreator("Senrei samples");
            properties.setCreated(created);
            properties.setModified(created);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return withFixedTimes(out.toByteArray(), source.created());
        }
    }

    private static void setPage(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        var margins = section.addNewPgMar();
        var margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
    }

    private static void set(XWPFParagraph paragraph, Line line) {
        paragraph.setSpacingAfter(0);
        paragraph.setAlignment(
                switch (line.look()) {
                    case TITLE -> ParagraphAlignment.CENTER;
                    case RIGHT -> ParagraphAlignment.RIGHT;
                    case HEADING, BODY -> ParagraphAlignment.LEFT;
                });
        var run =
                run(
                        paragraph,
                        line.look() == Look.TITLE ? 14 : line.look() == Look.HEADING ? 12 : 10.5);
        run.setBold(line.look() == Look.TITLE || line.look() == Look.HEADING);
        run.setText(line.text());
    }

    private static void set(XWPFDocument document, Table table) {
        var columns = table.widths().size();
        float shares = table.widths().stream().mapToInt(Integer::intValue).sum();
        var word = document.createTable(table.rows().size(), columns);
        word.setWidth("100%");
        var grid =
                word.getCTTbl().getTblGrid() == null
                        ? word.getCTTbl().addNewTblGrid()
                        : word.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) grid.removeGridCol(0);
        for (var width : table.widths())
            grid.addNewGridCol().setW(BigInteger.valueOf(Math.round(width / shares * TEXT_WIDTH)));
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < columns; c++) {
                var cell = word.getRow(r).getCell(c);
                cell.setWidth(
                        String.valueOf(Math.round(table.widths().get(c) / shares * TEXT_WIDTH)));
                var lines = table.rows().get(r).get(c).split("\n");
                for (int i = 0; i < lines.length; i++) {
                    var paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
                    paragraph.setSpacingAfter(0);
                    run(paragraph, 10.5).setText(lines[i]);
                }
            }
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, double size) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        return run;
    }

    /**
     * A zip entry carries the time it was written; here it is the day of the document, so that two
     * runs agree.
     */
    private static byte[] withFixedTimes(byte[] docx, LocalDate created) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(docx));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(created.atTime(9, 0));
                to.putNextEntry(copy);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
