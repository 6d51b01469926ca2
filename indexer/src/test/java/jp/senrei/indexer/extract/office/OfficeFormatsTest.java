package jp.senrei.indexer.extract.office;

import static jp.senrei.indexer.extract.format.TextAssertions.assertOffsetsGiveTheTextBack;
import static jp.senrei.indexer.extract.format.TextAssertions.blocks;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.Finding;
import jp.senrei.indexer.extract.child.Extractor;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats of offices; the files under {@code formats/} were written by LibreOffice. */
class OfficeFormatsTest {
    static Extractor extractor;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        extractor = new Extractor(ExtractorLimits.DEFAULT);
    }

    @AfterAll
    static void stop() {
        extractor.close();
    }

    @ParameterizedTest
    @CsvSource({
        "minutes.doc,application/msword",
        "minutes.odt,application/vnd.oasis.opendocument.text"
    })
    void headingsTablesAndLinesStandInTheirOrder(String name, String type) throws IOException {
        var extracted = extracted(fixture(name));

        assertThat(extracted.mediaType()).isEqualTo(type);
        assertThat(extracted.warnings()).isEmpty();
        assertThat(blocks(extracted.text()))
                .containsExactly(
                        "HEADING 1 令和4年度第1回潮見市個人情報保護審議会　会議録",
                        "PARAGRAPH 1 日時　令和4年5月20日（金）午後2時から",
                        "HEADING 1 1　議題",
                        "ROW 1 諮問番号 | 件名 | 所管課",
                        "ROW 1 諮問第1号 | 防犯カメラの運用について | 危機管理課",
                        "ROW 1 諮問第2号 | 図書館の予約に用いるクラウドサービスについて | 図書館",
                        "HEADING 1 2　審議",
                        "PARAGRAPH 1 ○会長　それでは、諮問第1号について事務局から説明をお願いします。",
                        "PARAGRAPH 1 ○危機管理課長　資料のとおり説明いたします。",
                        "PARAGRAPH 1 ○会長　原案のとおり承認することとします。",
                        "PARAGRAPH 1 以上");
    }

    /** RTF has no headings, only large letters. */
    @Test
    void tablesOfRtfAreRows() throws IOException {
        var extracted = extracted(fixture("minutes.rtf"));

        assertThat(extracted.mediaType()).isEqualTo("application/rtf");
        assertThat(blocks(extracted.text()))
                .containsExactly(
                        "PARAGRAPH 1 令和4年度第1回潮見市個人情報保護審議会　会議録",
                        "PARAGRAPH 1 日時　令和4年5月20日（金）午後2時から",
                        "PARAGRAPH 1 1　議題",
                        "ROW 1 諮問番号 | 件名 | 所管課",
                        "ROW 1 諮問第1号 | 防犯カメラの運用について | 危機管理課",
                        "ROW 1 諮問第2号 | 図書館の予約に用いるクラウドサービスについて | 図書館",
                        "PARAGRAPH 1 2　審議",
                        "PARAGRAPH 1 ○会長　それでは、諮問第1号について事務局から説明をお願いします。",
                        "PARAGRAPH 1 ○危機管理課長　資料のとおり説明いたします。",
                        "PARAGRAPH 1 ○会長　原案のとおり承認することとします。",
                        "PARAGRAPH 1 以上");
    }

    @Test
    void aPathInRtfIsNoControlWord() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("path.rtf"),
                        "{\\rtf1\\ansi C:\\\\cell and \\\\row\\par\\trowd\\cellx100\\cellx200 a\\\\b\\\\\\cell c\\cell\\row\\pard end\\par}");

        assertThat(blocks(extracted(file).text()))
                .containsExactly(
                        "PARAGRAPH 1 C:\\cell and \\row", "ROW 1 a\\b\\ | c", "PARAGRAPH 1 end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operations.xls", "operations.ods"})
    void eachSheetIsAPageAndKeepsItsEmptyCells(String name) throws IOException {
        var extracted = extracted(fixture(name));

        assertThat(blocks(extracted.text()))
                .containsExactly(
                        "HEADING 1 開示請求",
                        "ROW 1 年度 | 請求件数 | 全部開示 | 一部開示",
                        "ROW 1 令和2年度 | 12 | 7 | 5",
                        "ROW 1 令和3年度 | 15 |  | 6",
                        "HEADING 2 苦情",
                        "ROW 2 年度 | 件数",
                        "ROW 2 令和3年度 | 2");
        assertThat(extracted.text().pages()).isEqualTo(2);
    }

    /** A cover sheet without words is worth what it holds. */
    @Test
    void whatAnOfficeFileWithoutWordsHoldsIsAMember() throws Exception {
        var file = folder.resolve("送付.docx");
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            var name = PackagingURIHelper.createPartName("/word/embeddings/a.xlsx");
            var part =
                    document.getPackage()
                            .createPart(
                                    name,
                                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            try (var content = part.getOutputStream();
                    var workbook = new XSSFWorkbook()) {
                workbook.createSheet("表").createRow(0).createCell(0).setCellValue("件数");
                workbook.write(content);
            }
            document.getPackagePart()
                    .addRelationship(
                            name,
                            TargetMode.INTERNAL,
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package");
            document.write(out);
        }

        assertThat(extractor.extract(file, "送付.docx", 0, extractor.unpacking()).members())
                .hasSize(1);
        // nor is it another kind of answer when nobody asks for them
        assertThat(extract(extractor, file)).isInstanceOf(Extracted.class);
    }

    /** As LibreOffice keeps cells and rows that are the same as the one before. */
    @Test
    void repeatedCellsAndRowsStandAsOftenAsTheyAreShown() throws IOException {
        var file =
                openDocument(
                        """
                        <table:table table:name="件数">
                        <table:table-row><table:table-cell><text:p>開示</text:p></table:table-cell>
                        <table:table-cell table:number-columns-repeated="3"><text:p>0</text:p></table:table-cell>
                        <table:table-cell table:number-columns-repeated="2"/>
                        <table:table-cell><text:p>計</text:p></table:table-cell>
                        <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
                        <table:table-row table:number-rows-repeated="2"><table:table-cell><text:p>同</text:p></table:table-cell>
                        <table:table-cell><text:p>左</text:p></table:table-cell></table:table-row>
                        <table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>
                        <table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>終</text:p></table:table-cell></table:table-row>
                        </table:table>
                        """);

        var blocks = blocks(extracted(file).text());

        assertThat(blocks.get(1)).startsWith("ROW 1 開示 | 0 | 0 | 0 |  |  | 計");
        assertThat(blocks.subList(2, 4)).containsExactly("ROW 1 同 | 左", "ROW 1 同 | 左");
        assertThat(blocks).hasSize(4 + 1_000);
    }

    private Path openDocument(String table) throws IOException {
        var type = "application/vnd.oasis.opendocument.spreadsheet";
        var file = folder.resolve("集計.ods");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setMethod(ZipOutputStream.STORED);
            put(zip, "mimetype", type);
            put(
                    zip,
                    "content.xml",
                    """
                    <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">
                    <office:body><office:spreadsheet>%s</office:spreadsheet></office:body>
                    </office:document-content>"""
                            .formatted(table.replace(">\n", ">")));
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var entry = new ZipEntry(name);
        var checksum = new CRC32();
        checksum.update(bytes);
        entry.setCrc(checksum.getValue());
        entry.setSize(bytes.length);
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    @Test
    void sheetsOfXlsxArePagesToo() throws IOException {
        var file = folder.resolve("集計.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            for (var name : List.of("開示", "苦情"))
                workbook.createSheet(name).createRow(0).createCell(0).setCellValue(name + "の件数");
            workbook.write(out);
        }

        assertThat(blocks(extracted(file).text()))
                .containsExactly(
                        "HEADING 1 開示", "PARAGRAPH 1 開示の件数", "HEADING 2 苦情", "PARAGRAPH 2 苦情の件数");
    }

    @Test
    void eachSlideIsAPage() throws IOException {
        var expected = new String[] {"PARAGRAPH 1 目的", "PARAGRAPH 2 設置場所"};

        assertThat(blocks(extracted(pptx()).text())).containsExactly(expected);
        assertThat(blocks(extracted(ppt()).text())).containsExactly(expected);
        assertThat(blocks(extracted(fixture("slides.odp")).text()))
                .containsExactly(
                        "PARAGRAPH 1 防犯カメラの運用について",
                        "PARAGRAPH 1 目的　通学路の安全の確保",
                        "PARAGRAPH 1 設置場所　12か所",
                        "PARAGRAPH 2 個人情報の取扱い",
                        "PARAGRAPH 2 映像の保存期間は7日とする。");
    }

    private Path pptx() throws IOException {
        var file = folder.resolve("説明.pptx");
        try (var show = new XMLSlideShow();
                var out = Files.newOutputStream(file)) {
            for (var text : List.of("目的", "設置場所")) show.createSlide().createTextBox().setText(text);
            show.write(out);
        }
        return file;
    }

    private Path ppt() throws IOException {
        var file = folder.resolve("説明.ppt");
        try (var show = new HSLFSlideShow();
                var out = Files.newOutputStream(file)) {
            for (var text : List.of("目的", "設置場所")) show.createSlide().createTextBox().setText(text);
            show.write(out);
        }
        return file;
    }

    @Test
    void passwordOfTheUserOpensOfficeFiles() throws Exception {
        var xlsx = encryptedXlsx();
        var xls = encryptedXls();
        assertThat(Finding.ENCRYPTED.isReasonOf(extract(extractor, xlsx))).isTrue();
        assertThat(Finding.ENCRYPTED.isReasonOf(extract(extractor, xls))).isTrue();

        try (var knowing =
                new Extractor(ExtractorLimits.DEFAULT, 1, List.of("違う", "しおみ", "shiomi"))) {
            assertThat(((Extracted) extract(knowing, xlsx)).text().text()).contains("非公開の件数");
            assertThat(((Extracted) extract(knowing, xls)).text().text()).contains("非公開の件数");
        }
    }

    private Path encryptedXlsx() throws Exception {
        var file = folder.resolve("鍵付き.xlsx");
        try (var workbook = new XSSFWorkbook();
                var container = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("非公開の件数");
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("しおみ");
            try (var encrypted = encryptor.getDataStream(container)) {
                workbook.write(encrypted);
            }
            container.writeFilesystem(out);
        }
        return file;
    }

    private Path encryptedXls() throws IOException {
        var file = folder.resolve("鍵付き.xls");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("非公開の件数");
            Biff8EncryptionKey.setCurrentUserPassword("shiomi");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return file;
    }

    private Path fixture(String name) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/formats/" + name)) {
            var file = folder.resolve(name);
            Files.copy(in, file);
            return file;
        }
    }

    private static Extraction extract(Extractor extractor, Path file) {
        return extractor.extract(file, file.getFileName().toString());
    }

    private static Extracted extracted(Path file) {
        var extraction = extract(extractor, file);
        assertThat(extraction).isInstanceOf(Extracted.class);
        assertOffsetsGiveTheTextBack(((Extracted) extraction).text());
        return (Extracted) extraction;
    }
}
