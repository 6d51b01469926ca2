package jp.senrei.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scanned pages, read by the Tesseract of this machine. Skipped where it is not installed. */
class TesseractTest {
    private static final String LETTERS = "個人情報保護審議会の会議録";
    private static final int DPI = 300;

    @TempDir Path folder;

    @Test
    void scannedPageIsReadWithItsConfidence() throws IOException {
        var tesseract = Scan.tesseract();

        var text =
                read(
                        tesseract,
                        scan(List.of(LETTERS, "諮問第12号　防犯カメラの設置について", "市長から Zoom の利用を諮問"), false));

        assertThat(joined(text)).contains(LETTERS).contains("防犯カメラの設置について").contains("Zoom");
        assertThat(text.warnings())
                .singleElement()
                .satisfies(
                        warning -> {
                            assertThat(warning.code()).isEqualTo("OCR");
                            assertThat(warning.page()).isEqualTo(1);
                            assertThat(warning.message()).matches(".*確からしさ [5-9]\\d％.*");
                        });
    }

    @Test
    void scannedVerticalWritingIsReadFromTheRight() throws IOException {
        var tesseract = Scan.tesseract();

        var text =
                read(
                        tesseract,
                        scan(
                                List.of(
                                        "令和四年六月三十日に開催された審議会において",
                                        "個人情報の取扱いについて審議した結果である",
                                        "委託先の監督を定期に行うことを条件とする"),
                                true));

        assertThat(joined(text)).containsSubsequence("審議会において", "個人情報の取扱い", "条件とする");
    }

    @Test
    void programThatIsNotThereOrHasNoJapaneseIsNoOcr() throws IOException {
        assertThat(new Tesseract(folder.resolve("nothing").toString()).isThere()).isFalse();
        assertThat(new Tesseract(script("echo eng").toString()).isThere()).isFalse();
        assertThat(new Tesseract(script("echo jpn").toString()).isThere()).isTrue();
    }

    @Test
    void programThatHangsOrFailsGivesNothing() throws IOException {
        var page = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
        var hanging = new Tesseract(script("sleep 60").toString());
        var failing = new Tesseract(script("exit 3").toString());

        assertThat(hanging.read(page, DPI, Duration.ofMillis(200))).isEmpty();
        assertThat(failing.read(page, DPI, Duration.ofSeconds(20))).isEmpty();
    }

    @Test
    void wordsOfItsTableBecomeLinesWithoutSpacesInJapanese() {
        var found =
                TesseractTable.read(
                        List.of(
                                "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
                                "4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t",
                                "5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t90.5\t個人",
                                "5\t1\t1\t1\t1\t2\t0\t0\t9\t9\t80\t情報",
                                "5\t1\t1\t1\t1\t3\t0\t0\t9\t9\t70\tZoom",
                                "5\t1\t1\t1\t1\t4\t0\t0\t9\t9\t70\tMeetings",
                                "5\t1\t1\t1\t2\t1\t0\t0\t9\t9\t60\t次の行",
                                "5\t1\t2\t1\t1\t1\t0\t0\t9\t9\tnan?\t ",
                                "broken"));

        assertThat(found.lines()).containsExactly("個人情報Zoom Meetings", "次の行");
        assertThat(found.confidence()).isEqualTo(72);
    }

    private Path script(String command) throws IOException {
        var script = Files.createTempFile(folder, "tesseract", ".sh");
        Files.writeString(script, "#!/bin/sh\n" + command + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    private static PdfText read(Ocr ocr, Path file) throws IOException {
        return PdfText.read(file, List.of(), PdfLimits.DEFAULT, ocr, EmbeddedFiles.LEFT_IN);
    }

    private Path scan(List<String> lines, boolean vertical) throws IOException {
        return Scan.write(Files.createTempFile(folder, "scan", ".pdf"), lines, vertical);
    }

    private static String joined(PdfText text) {
        return String.join("\n", PdfLayoutTest.lines(text));
    }
}
