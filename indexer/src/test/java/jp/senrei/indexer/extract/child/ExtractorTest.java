package jp.senrei.indexer.extract.child;

import static jp.senrei.indexer.extract.format.TextAssertions.assertOffsetsGiveTheTextBack;
import static jp.senrei.indexer.extract.format.TextAssertions.blocks;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.Extraction.Unreadable;
import jp.senrei.indexer.extract.ExtractorLimits;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** One for all, so that the child process starts once. */
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
        "empty.pdf,application/pdf",
        "empty.txt,text/plain",
        "empty.html,text/html",
        "空,application/octet-stream"
    })
    void emptyFileSaysSo(String name, String type) throws IOException {
        assertThat(extract(name, new byte[0]))
                .isEqualTo(
                        new Unreadable(
                                type,
                                new Warning("EMPTY", "ファイルが空です。元のファイルを確かめて、もう一度取り込んでください。", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blank.txt", "blank.html"})
    void fileOfWhiteSpaceIsEmptyToo(String name) throws IOException {
        assertThat(reason(extract(name, " \n　\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("EMPTY");
    }

    @Test
    void pagesOfAPdfAreNumbered() throws IOException {
        assertThat(extracted(pdf("two pages 二枚.pdf", "First line|second line", "Last page")))
                .satisfies(
                        extracted -> {
                            assertThat(extracted.mediaType()).isEqualTo("application/pdf");
                            assertThat(blocks(extracted.text()))
                                    .containsExactly(
                                            "PARAGRAPH 1 First line",
                                            "PARAGRAPH 1 second line",
                                            "PARAGRAPH 2 Last page");
                            assertThat(extracted.text().pages()).isEqualTo(2);
                            assertThat(extracted.warnings()).isEmpty();
                        });
    }

    @Test
    void blankPageOfAPdfCountsAndIsNoFault() throws IOException {
        assertThat(extracted(pdf("blank inside.pdf", "First", "", "Third")))
                .satisfies(
                        extracted -> {
                            assertThat(blocks(extracted.text()))
                                    .containsExactly("PARAGRAPH 1 First", "PARAGRAPH 3 Third");
                            assertThat(extracted.warnings()).isEmpty();
                        });
    }

    @Test
    void blankPdfSaysSo() throws IOException {
        assertThat(extract(pdf("blank.pdf", "", "")))
                .isEqualTo(
                        new Unreadable(
                                "application/pdf",
                                new Warning(
                                        "NO_TEXT",
                                        "文字がありません。白紙か、写真や図だけのファイルと思われます。元のファイルを確かめてください。",
                                        null)));
    }

    @Test
    void encryptedPdfSaysWhatToDo() throws IOException {
        var file = folder.resolve("secret.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }

        assertThat(extract(file))
                .isEqualTo(
                        new Unreadable(
                                "application/pdf",
                                new Warning(
                                        "ENCRYPTED",
                                        "パスワードで保護されているため読めません。保護を外したファイルを取り込むか、パスワードを付けて読み直してください（./senrei reindex --password-file FILE）。",
                                        null)));
    }

    @Test
    void brokenFilesAreCorrupt() throws IOException {
        var whole = Files.readAllBytes(pdf("whole.pdf", "text"));

        assertThat(reason(extract("cut.pdf", Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo("CORRUPT");
        assertThat(
                        reason(
                                extract(
                                        "garbage.pdf",
                                        "%PDF-1.7\ngarbage".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("CORRUPT");
        var office = Files.readAllBytes(docx("whole.docx"));
        assertThat(reason(extract("cut.docx", Arrays.copyOf(office, office.length / 3))))
                .isIn("CORRUPT", "UNSUPPORTED");
    }

    @Test
    void wordDocumentKeepsItsTable() throws IOException {
        assertThat(extracted(docx("個票 465.docx")))
                .satisfies(
                        extracted -> {
                            assertThat(extracted.mediaType()).isEqualTo(DOCX);
                            assertThat(blocks(extracted.text()))
                                    .containsExactly(
                                            "PARAGRAPH 1 諮問第1号",
                                            "PARAGRAPH 1 一行目",
                                            "PARAGRAPH 1 二行目",
                                            "ROW 1 件名 | LINEの活用",
                                            "ROW 1 所管課 | 広報課⏎広報係",
                                            "PARAGRAPH 1 以上");
                            assertThat(extracted.text().pages()).isEqualTo(1);
                        });
    }

    @Test
    void workbookIsRead() throws IOException {
        var file = folder.resolve("集計.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var row = workbook.createSheet("運用状況").createRow(0);
            row.createCell(0).setCellValue("開示請求");
            row.createCell(1).setCellValue(12);
            workbook.write(out);
        }

        assertThat(blocks(extracted(file).text())).contains("ROW 1 開示請求 | 12");
    }

    @Test
    void formatIsFoundInTheBytesNotTheName() throws IOException {
        var file = pdf("pdf named.txt", "a pdf");

        assertThat(extracted(file).mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void binaryNamedTextIsNotText() throws IOException {
        var noise = new byte[4096];
        new Random(1).nextBytes(noise);

        assertThat(extract("program.txt", noise))
                .isEqualTo(
                        new Unreadable(
                                "application/octet-stream",
                                new Warning(
                                        "NOT_TEXT",
                                        "テキストファイルではありません。中身に合う拡張子を付けるか、テキストで保存し直して取り込んでください。",
                                        null)));
        assertThat(reason(extract("picture.txt", png()))).isEqualTo("NOT_TEXT");
        assertThat(reason(extract("picture.png", png()))).isEqualTo("UNSUPPORTED");
    }

    @Test
    void shiftJisIsReadRightAndSaid() throws IOException {
        var extraction =
                extract("議事録.txt", "髙橋会長　①審議会を開会します。\r\n".getBytes(Charset.forName("windows-31j")));

        assertThat(extraction)
                .isInstanceOfSatisfying(
                        Extracted.class,
                        extracted -> {
                            assertThat(extracted.mediaType()).isEqualTo("text/plain");
                            assertThat(extracted.text().text()).isEqualTo("髙橋会長　①審議会を開会します。");
                            assertThat(extracted.warnings())
                                    .containsExactly(
                                            new Warning(
                                                    "ENCODING_GUESSED",
                                                    "文字コードを推定して読みました（windows-31j）。文字化けがあるときは UTF-8 で保存し直して取り込んでください。",
                                                    null));
                        });
    }

    @Test
    void htmlIsReadInTheEncodingItDeclares() throws IOException {
        var page =
                "<!DOCTYPE html><html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=Shift_JIS\"></head>"
                        + "<body><h1>会議録</h1><p>①開会</p></body></html>";

        assertThat(extract("会議録.html", page.getBytes(Charset.forName("windows-31j"))))
                .isInstanceOfSatisfying(
                        Extracted.class,
                        extracted -> {
                            assertThat(extracted.mediaType()).isEqualTo("text/html");
                            assertThat(blocks(extracted.text()))
                                    .containsExactly("HEADING 1 会議録", "PARAGRAPH 1 ①開会");
                            assertThat(extracted.warnings()).isEmpty();
                        });
    }

    @Test
    void convertedTextWithStrayTagsStaysText() throws IOException {
        assertThat(
                        extract(
                                "a.txt",
                                "<p>1 開会</p>\n件名\t<b>LINE</b>\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Extracted.class,
                        extracted -> {
                            assertThat(extracted.mediaType()).isEqualTo("text/plain");
                            assertThat(blocks(extracted.text()))
                                    .containsExactly("PARAGRAPH 1 1 開会", "ROW 1 件名 | LINE");
                        });
    }

    @Test
    void thirtyMegabytesOfTextAreRead() throws IOException {
        var line = "○会長 それでは、諮問第1号について事務局から説明をお願いします。\n";
        int lines = 30_000_000 / line.getBytes(StandardCharsets.UTF_8).length + 1;
        var file = folder.resolve("large.txt");
        Files.writeString(file, line.repeat(lines));

        assertThat(Files.size(file)).isGreaterThanOrEqualTo(30_000_000);
        assertThat(extracted(file).text().blocks()).hasSize(lines);
    }

    @Test
    void moreTextThanTheLimitIsTooLarge() throws IOException {
        try (var strict = new Extractor(ExtractorLimits.DEFAULT.withCharacters(10))) {
            assertThat(
                            reason(
                                    strict.extract(
                                            write(
                                                    "a.txt",
                                                    "十文字より長い文章です。"
                                                            .getBytes(StandardCharsets.UTF_8)),
                                            "a.txt")))
                    .isEqualTo("TOO_LARGE");
            assertThat(reason(strict.extract(pdf("a.pdf", "more than ten characters"), "a.pdf")))
                    .isEqualTo("TOO_LARGE");
        }
    }

    @Test
    void fileThatTakesTooLongIsGivenUpAndTheNextIsRead() throws IOException {
        var slow = new Extractor(ExtractorLimits.DEFAULT.withTime(Duration.ofMillis(1)));
        try (slow) {
            assertThat(reason(slow.extract(docx("slow.docx"), "slow.docx"))).isEqualTo("TIMEOUT");
        }
        assertThat(extracted(pdf("next.pdf", "next")).text().text()).isEqualTo("next");
    }

    @Test
    void fileThatEatsTheMemoryOfTheChildIsGivenUpAndTheNextIsRead() throws IOException {
        var random = new Random(3);
        var huge =
                random.ints(6_000_000, 0x4E00, 0x9F00)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        var file = folder.resolve("huge.docx");
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText(huge);
            document.write(out);
        }
        try (var small = new Extractor(ExtractorLimits.DEFAULT.withHeapMegabytes(24))) {
            assertThat(reason(small.extract(file, "huge.docx"))).isEqualTo("MEMORY");
            assertThat(small.extract(pdf("next.pdf", "next"), "next.pdf"))
                    .isInstanceOf(Extracted.class);
        }
    }

    @Test
    void missingFileIsAReasonToo() {
        assertThat(reason(extractor.extract(folder.resolve("gone.pdf"), "gone.pdf")))
                .isEqualTo("UNREADABLE_FILE");
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Extraction extract(String name, byte[] bytes) throws IOException {
        return extract(write(name, bytes));
    }

    private static Extraction extract(Path file) {
        return extractor.extract(file, file.getFileName().toString());
    }

    private static Extracted extracted(Path file) {
        var extraction = extract(file);
        assertThat(extraction).isInstanceOf(Extracted.class);
        var extracted = (Extracted) extraction;
        assertOffsetsGiveTheTextBack(extracted.text());
        return extracted;
    }

    private static String reason(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Unreadable.class);
        return ((Unreadable) extraction).reason().code();
    }

    /**
     * A page for each text, a line for each part between bars; an empty text makes a page without
     * text.
     */
    private Path pdf(String name, String... pages) throws IOException {
        var file = folder.resolve(name);
        try (var document = new PDDocument()) {
            for (var text : pages) {
                var page = new PDPage();
                document.addPage(page);
                if (!text.isEmpty()) write(document, page, text.split("\\|"));
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static void write(PDDocument document, PDPage page, String... lines)
            throws IOException {
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.setLeading(14);
            content.newLineAtOffset(50, 700);
            for (var line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    private Path docx(String name) throws IOException {
        var file = folder.resolve(name);
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("諮問第1号");
            var paragraph = document.createParagraph().createRun();
            paragraph.setText("一行目");
            paragraph.addBreak();
            paragraph.setText("二行目");
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("件名");
            table.getRow(0).getCell(1).setText("LINEの活用");
            table.getRow(1).getCell(0).setText("所管課");
            table.getRow(1).getCell(1).setText("広報課");
            table.getRow(1).getCell(1).addParagraph().createRun().setText("広報係");
            document.createParagraph().createRun().setText("以上");
            document.write(out);
        }
        return file;
    }

    private static byte[] png() {
        return new byte[] {
            (byte) 0x89,
            'P',
            'N',
            'G',
            '\r',
            '\n',
            0x1A,
            '\n',
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0,
            0,
            0,
            1
        };
    }
}
