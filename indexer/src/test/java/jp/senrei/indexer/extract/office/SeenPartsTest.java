package jp.senrei.indexer.extract.office;

import static jp.senrei.indexer.extract.format.TextAssertions.blocks;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.format.Request;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an office file keeps and does not show. */
class SeenPartsTest {
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String XLS = "application/vnd.ms-excel";

    @TempDir Path folder;

    @Test
    void deletedAndMovedTextIsNotRead() throws IOException {
        try (var document = new XWPFDocument()) {
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("原案のとおり");
            var deleted = paragraph.getCTP().addNewDel();
            deleted.addNewR().addNewDelText().setStringValue("不");
            deleted.addNewR().addNewDelText().setStringValue("承認しない");
            paragraph.getCTP().addNewMoveFrom().addNewR().addNewT().setStringValue("元の場所");
            paragraph.getCTP().addNewIns().addNewR().addNewT().setStringValue("承認");
            paragraph.getCTP().addNewMoveTo().addNewR().addNewT().setStringValue("する。");

            assertThat(read(document)).containsExactly("PARAGRAPH 1 原案のとおり承認する。");
        }
    }

    @Test
    void cellsBesideAWideOneStayInTheirColumns() throws IOException {
        try (var document = new XWPFDocument()) {
            var table = document.createTable(4, 3);
            cells(table.getRow(0), "委託先", "", "件数");
            cells(table.getRow(1), "名称", "所在地", "件数");
            cells(table.getRow(2), "潮見サービス", "別紙", "");
            cells(table.getRow(3), "備考は別紙のとおり。", "", "");
            widen(table.getRow(0), 0, 2);
            widen(table.getRow(2), 1, 2);
            widen(table.getRow(3), 0, 3);

            assertThat(read(document))
                    .containsExactly(
                            "ROW 1 委託先 |  | 件数",
                            "ROW 1 名称 | 所在地 | 件数",
                            "ROW 1 潮見サービス | 別紙",
                            "PARAGRAPH 1 備考は別紙のとおり。");
        }
    }

    private static void cells(XWPFTableRow row, String... texts) {
        for (int i = 0; i < texts.length; i++) row.getCell(i).setText(texts[i]);
    }

    /** One cell in the place of so many. */
    private static void widen(XWPFTableRow row, int at, int columns) {
        row.getCell(at).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
        for (int i = 1; i < columns; i++) row.removeCell(at + 1);
    }

    @Test
    void commentsAreNotReadAndNotesFollowTheirParagraph() throws IOException {
        try (var document = new XWPFDocument()) {
            var comment = document.createComments().createComment(BigInteger.ONE);
            comment.createParagraph().createRun().setText("ここは要確認");
            var paragraph = document.createParagraph();
            paragraph.getCTP().addNewCommentRangeStart().setId(BigInteger.ONE);
            paragraph.createRun().setText("諮問第1号");
            paragraph.getCTP().addNewCommentRangeEnd().setId(BigInteger.ONE);
            paragraph.getCTP().addNewR().addNewCommentReference().setId(BigInteger.ONE);
            var note = document.createFootnote();
            note.createParagraph().createRun().setText("条例第8条による。");
            paragraph.addFootnoteReference(note);
            paragraph.createRun().setText("について");

            assertThat(read(document))
                    .containsExactly("PARAGRAPH 1 諮問第1号について", "PARAGRAPH 1 条例第8条による。");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {XLSX, XLS})
    void hiddenSheetsAndRowsAreLeftOutAndToldOf(String type) throws IOException {
        try (var book = book(type)) {
            var sheet = book.createSheet("件数");
            row(sheet, 0, "公開", "12");
            row(sheet, 1, "内部用", "3");
            row(sheet, 2, "非公開", "4");
            sheet.getRow(1).setZeroHeight(true);
            row(book.createSheet("作業用"), 0, "計算の途中", "1");
            book.setSheetHidden(1, true);

            var extracted = read(book::write, type);

            assertThat(blocks(extracted.text()))
                    .containsExactly("HEADING 1 件数", "ROW 1 公開 | 12", "ROW 1 非公開 | 4");
            assertThat(extracted.warnings())
                    .extracting(Warning::code)
                    .containsExactly("HIDDEN_LEFT_OUT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {XLSX, XLS})
    void hiddenColumnsAreLeftOutAndTheOthersStayInTheirPlaces(String type) throws IOException {
        try (var book = book(type)) {
            var sheet = book.createSheet("委託先");
            row(sheet, 0, "名称", "担当者", "電話", "件数");
            row(sheet, 1, "潮見サービス", "田中", "0000", "12");
            sheet.setColumnHidden(1, true);
            sheet.setColumnHidden(2, true);

            var extracted = read(book::write, type);

            assertThat(blocks(extracted.text()))
                    .containsExactly(
                            "HEADING 1 委託先", "ROW 1 名称 |  |  | 件数", "ROW 1 潮見サービス |  |  | 12");
            assertThat(extracted.warnings())
                    .extracting(Warning::code)
                    .containsExactly("HIDDEN_LEFT_OUT");
        }
    }

    @Test
    void aBookOfNothingButHiddenSheetsIsReadAsItIs() throws IOException {
        try (var book = new HSSFWorkbook()) {
            row(book.createSheet("件数"), 0, "公開", "12");
            book.setSheetVisibility(0, SheetVisibility.HIDDEN);

            assertThat(blocks(read(book::write, XLS).text())).contains("ROW 1 公開 | 12");
        }
    }

    /** As Excel in Japan writes them; a year of an era is told as a western one. */
    @ParameterizedTest
    @CsvSource({
        "'[$-411]ggge\"年\"m\"月\"d\"日\";@', 2022年7月28日",
        "'[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@', 2022年7月28日",
        "[$-411]ge.m.d, 2022年7月28日",
        "'yyyy\"年\"m\"月\"d\"日\"', 2022年7月28日",
        "'m\"月\"d\"日\"\\(aaa\\)', 7月28日",
        "'#,##0\"件\"', '44,770件'",
    })
    void datesAreReadAsDates(String format, String shown) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("答申");
            row(sheet, 0, "答申日", "");
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            var cell = sheet.getRow(0).getCell(1);
            cell.setCellStyle(style);
            cell.setCellValue(LocalDate.of(2022, 7, 28));

            assertThat(blocks(read(book).text())).contains("ROW 1 答申日 | " + shown);
        }
    }

    @Test
    void formatsOfExcelInJapanThatStandInNoFileAreDates() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("答申");
            row(sheet, 0, "答申日", "");
            var style = book.createCellStyle();
            style.getCoreXf().setNumFmtId(58);
            sheet.getRow(0).getCell(1).setCellStyle(style);
            sheet.getRow(0).getCell(1).setCellValue(LocalDate.of(2022, 7, 28));

            assertThat(blocks(read(book).text())).contains("ROW 1 答申日 | 2022年7月28日");
            assertThat(read(book).warnings()).isEmpty();
        }
    }

    private static Workbook book(String type) {
        return type.equals(XLS) ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    private static void row(Sheet sheet, int at, String... cells) {
        var row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) row.createCell(i).setCellValue(cells[i]);
    }

    private List<String> read(XWPFDocument document) throws IOException {
        return blocks(read(document::write, DOCX).text());
    }

    private Extracted read(XSSFWorkbook book) throws IOException {
        return read(book::write, XLSX);
    }

    private Extracted read(Content content, String type) throws IOException {
        var file = Files.createTempFile(folder, "office", "");
        try (var out = Files.newOutputStream(file)) {
            content.write(out);
        }
        var request = new Request(file, "", ExtractorLimits.DEFAULT, List.of(), null, 0);
        return (Extracted) new TikaOriginal(request).read(type);
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }
}
