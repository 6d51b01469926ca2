package jp.senrei.indexer.extract.office;

import static jp.senrei.indexer.extract.format.TextAssertions.assertOffsetsGiveTheTextBack;
import static jp.senrei.indexer.extract.format.TextAssertions.blocks;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.Finding;
import jp.senrei.indexer.extract.child.Extractor;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
