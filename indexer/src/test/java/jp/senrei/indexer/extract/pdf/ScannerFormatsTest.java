package jp.senrei.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What multifunction printers write: JBIG2 and JPEG 2000. */
class ScannerFormatsTest {
    private static final List<String> LINES = List.of("個人情報保護審議会の会議録", "防犯カメラの設置について");

    @TempDir Path folder;

    @Test
    void pictureInJbig2IsSeen() throws IOException {
        var picture = Scan.page(LINES, false);

        assertThat(seen(jbig2(picture))).satisfies(page -> assertLikeness(page, picture));
    }

    @Test
    void pictureInJpeg2000IsSeen() throws IOException {
        var picture = Scan.page(LINES, false);

        assertThat(seen(jpeg2000(picture))).satisfies(page -> assertLikeness(page, picture));
    }

    @Test
    void bothAreRecognised() throws IOException {
        var tesseract = Scan.tesseract();

        for (var file :
                List.of(jbig2(Scan.page(LINES, false)), jpeg2000(Scan.page(LINES, false)))) {
            var text = read(file, tesseract);

            assertThat(String.join("\n", PdfLayoutTest.lines(text)))
                    .contains("個人情報保護審議会の会議録")
                    .contains("防犯カメラの設置について");
        }
    }

    private Path jbig2(BufferedImage picture) throws IOException {
        return write("jbig2.pdf", picture, ScannerBytes.jbig2(picture), COSName.JBIG2_DECODE, 1);
    }

    private Path jpeg2000(BufferedImage picture) throws IOException {
        return write("jpx.pdf", picture, ScannerBytes.jpeg2000(picture), COSName.JPX_DECODE, 8);
    }

    private Path write(String name, BufferedImage picture, byte[] bytes, COSName filter, int bits)
            throws IOException {
        try (var sheet = new PdfSheet()) {
            var image =
                    new PDImageXObject(
                            sheet.document,
                            new ByteArrayInputStream(bytes),
                            filter,
                            picture.getWidth(),
                            picture.getHeight(),
                            bits,
                            PDDeviceGray.INSTANCE);
            return sheet.image(image, 0, 0, PdfSheet.WIDTH, PdfSheet.HEIGHT)
                    .save(folder.resolve(name));
        }
    }

    /** The page as OCR sees it. */
    private static BufferedImage seen(Path file) throws IOException {
        var eye = new Eye();
        read(file, eye);
        return eye.seen.getFirst();
    }

    private static void assertLikeness(BufferedImage page, BufferedImage picture) {
        assertThat(page.getWidth()).isCloseTo(picture.getWidth(), within(4));
        int differing = 0;
        int dark = 0;
        for (int y = 0; y < picture.getHeight() - 4; y += 2)
            for (int x = 0; x < picture.getWidth() - 4; x += 2) {
                if (isDark(picture, x, y)) dark++;
                if (isDark(page, x, y) != isDark(picture, x, y)) differing++;
            }
        assertThat(dark).isGreaterThan(1000);
        assertThat(differing).isLessThan(dark / 2);
    }

    private static boolean isDark(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xFF) < 128;
    }

    private static PdfText read(Path file, Ocr ocr) throws IOException {
        return PdfText.read(file, List.of(), PdfLimits.DEFAULT, ocr, EmbeddedFiles.LEFT_IN);
    }

    /** Keeps what it is shown. */
    private static final class Eye implements Ocr {
        final List<BufferedImage> seen = new ArrayList<>();

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Optional<Recognised> read(BufferedImage page, int dpi, Duration limit) {
            seen.add(page);
            return Optional.empty();
        }
    }
}
