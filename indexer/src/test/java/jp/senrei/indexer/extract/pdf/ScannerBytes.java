package jp.senrei.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;

/** Pictures as scanners write them into a PDF. */
public final class ScannerBytes {
    private static final int PAGE = 48;
    private static final int GENERIC_REGION = 38;
    private static final int MMR = 1;

    private ScannerBytes() {}

    /**
     * JBIG2 without the header of a file, as it stands in a PDF: one page of one region, coded as a
     * fax is.
     *
     * <pre>
     * segment  number (4), kind, nothing referred to (1), page 1 (1), length (4), data
     * page     width, height, no resolution (8), flags (1), no stripes (2)
     * region   width, height, x, y, operator (1), MMR (1), bits
     * </pre>
     */
    public static byte[] jbig2(BufferedImage picture) throws IOException {
        return jbig2(picture.getWidth(), picture.getHeight(), fax(picture));
    }

    /**
     * @param fax the bits of a region, which need not be as many as it says
     */
    public static byte[] jbig2(int width, int height, byte[] fax) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        segment(out, 0, PAGE, 19);
        out.writeInt(width);
        out.writeInt(height);
        out.writeLong(0);
        out.writeByte(0);
        out.writeShort(0);
        segment(out, 1, GENERIC_REGION, 18 + fax.length);
        out.writeInt(width);
        out.writeInt(height);
        out.writeLong(0);
        out.writeByte(0);
        out.writeByte(MMR);
        out.write(fax);
        return bytes.toByteArray();
    }

    private static void segment(DataOutputStream out, int number, int kind, int length)
            throws IOException {
        out.writeInt(number);
        out.writeByte(kind);
        out.writeByte(0);
        out.writeByte(1);
        out.writeInt(length);
    }

    private static byte[] fax(BufferedImage picture) throws IOException {
        var blackAndWhite =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        blackAndWhite.createGraphics().drawImage(picture, 0, 0, null);
        try (var document = new PDDocument()) {
            var coded = CCITTFactory.createFromImage(document, blackAndWhite);
            try (var stream = coded.getCOSObject().createRawInputStream()) {
                return stream.readAllBytes();
            }
        }
    }

    public static byte[] jpeg2000(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, "jpeg 2000", out)).as("who writes JPEG 2000").isTrue();
        return out.toByteArray();
    }
}
