package jp.senrei.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Scanned pages for tests, and who can read them. */
public final class Scan {
    private Scan() {}

    /** Fails rather than skips where the build promises to have installed it. */
    public static Tesseract tesseract() {
        var tesseract = Tesseract.ofEnvironment();
        if (System.getenv("CI") == null)
            assumeTrue(tesseract.isThere(), "Tesseract is not installed with jpn");
        assertThat(tesseract.isThere()).as("Tesseract with jpn is installed").isTrue();
        return tesseract;
    }

    /** A PDF of one picture of these lines. */
    public static Path write(Path file, List<String> lines, boolean vertical) throws IOException {
        try (var sheet = new PdfSheet()) {
            var picture = LosslessFactory.createFromImage(sheet.document, page(lines, vertical));
            sheet.image(picture, 0, 0, PdfSheet.WIDTH, PdfSheet.HEIGHT);
            return sheet.save(file);
        }
    }

    /** A4 at 300 dpi, in shades of grey. */
    static BufferedImage page(List<String> lines, boolean vertical) {
        var page = new BufferedImage(2480, 3508, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(font());
        for (int i = 0; i < lines.size(); i++) {
            if (!vertical) graphics.drawString(lines.get(i), 300, 400 + 100 * i);
            else
                for (int k = 0; k < lines.get(i).length(); k++)
                    graphics.drawString(
                            lines.get(i).substring(k, k + 1), 2100 - 110 * i, 400 + 62 * k);
        }
        graphics.dispose();
        return page;
    }

    private static Font font() {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> font.canDisplayUpTo("個人情報保護審議会の会議録") < 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Japanese font is installed"))
                .deriveFont(54f);
    }
}
