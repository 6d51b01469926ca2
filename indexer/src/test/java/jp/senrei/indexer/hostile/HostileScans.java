package jp.senrei.indexer.hostile;

import static jp.senrei.indexer.hostile.Bytes.cut;
import static jp.senrei.indexer.hostile.Bytes.join;
import static jp.senrei.indexer.hostile.Bytes.latin;
import static jp.senrei.indexer.hostile.HostileFile.FULL;
import static jp.senrei.indexer.hostile.HostileFile.SLOW;
import static jp.senrei.indexer.hostile.HostileFile.WITHOUT_OCR;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jp.senrei.indexer.extract.pdf.ScannerBytes;

/** Scans whose pictures are cut or lie; where OCR is installed, each of them is unpacked. */
final class HostileScans {

    private static final String JBIG2 = "/Filter/JBIG2Decode/ColorSpace/DeviceGray";
    private static final String JPEG_2000 = "/Filter/JPXDecode";

    /** Of the size in a code stream of JPEG 2000, behind its mark. */
    private static final int SIZE_AT = 6;

    private static final int TILE_AT = 22;

    private HostileScans() {}

    static List<HostileFile> all() {
        return List.of(
                file("pdf-jbig2-cut.pdf", JBIG2, 400, cut(jbig2(), 0.7)),
                file("pdf-jbig2-cut-in-head.pdf", JBIG2, 400, cut(jbig2(), 0.2)),
                file("pdf-jbig2-of-noise.pdf", JBIG2, 400, noise(5_000)),
                file("pdf-jbig2-huge.pdf", JBIG2, 400, huge(2_000_000_000)),
                file("pdf-jbig2-large.pdf", JBIG2, 400, huge(100_000), FULL),
                file("pdf-jbig2-less-than-nothing.pdf", JBIG2, 400, huge(-1)),
                file("pdf-jbig2-says-huge-outside.pdf", JBIG2, 100_000, jbig2()),
                file("pdf-jpx-cut.pdf", JPEG_2000, 400, cut(jpeg2000(), 0.7)),
                file("pdf-jpx-cut-in-head.pdf", JPEG_2000, 400, cut(jpeg2000(), 0.1)),
                file(
                        "pdf-jpx-of-noise.pdf",
                        JPEG_2000,
                        400,
                        join(cut(jpeg2000(), 0.3), noise(3_000))),
                file("pdf-jpx-huge.pdf", JPEG_2000, 400, sized(SIZE_AT, 2_000_000_000)),
                file("pdf-jpx-large.pdf", JPEG_2000, 400, sized(SIZE_AT, 100_000), SLOW),
                file("pdf-jpx-tiles-of-nothing.pdf", JPEG_2000, 400, sized(TILE_AT, 0)),
                file("pdf-jpx-million-tiles.pdf", JPEG_2000, 400, sized(TILE_AT, 1), SLOW));
    }

    /**
     * @param also what else may become of it
     */
    private static HostileFile file(
            String name, String kind, int size, byte[] picture, String... also) {
        var head =
                "<</Type/XObject/Subtype/Image/BitsPerComponent 1/Width %d/Height %d%s/Length %d>>"
                        .formatted(size, size, kind, picture.length);
        var page =
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                        + "/Resources<</XObject<</X 5 0 R>>>>>>";
        return HostileFile.of(
                name,
                () ->
                        HostilePdfs.file(
                                List.of(
                                        latin("<</Type/Catalog/Pages 2 0 R>>"),
                                        latin("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                                        latin(page),
                                        latin(
                                                "<</Length 25>>stream\n600 0 0 800 0 0 cm /X Do "
                                                        + "\nendstream"),
                                        join(
                                                latin(head + "stream\n"),
                                                picture,
                                                latin("\nendstream")))),
                Stream.concat(Stream.of("NO_TEXT", WITHOUT_OCR), Stream.of(also))
                        .toArray(String[]::new));
    }

    private static byte[] jbig2() {
        try {
            return ScannerBytes.jbig2(picture());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] huge(int size) {
        try {
            return ScannerBytes.jbig2(size, size, noise(500));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] jpeg2000() {
        try {
            return ScannerBytes.jpeg2000(picture());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both sides of the picture, or of its tiles, as its code stream says them. */
    private static byte[] sized(int place, int size) {
        var bytes = jpeg2000();
        int mark = Bytes.lastOf(bytes, "\u00FF\u004F\u00FF\u0051") + 2;
        ByteBuffer.wrap(bytes).putInt(mark + place, size).putInt(mark + place + 4, size);
        return bytes;
    }

    private static BufferedImage picture() {
        var picture = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY);
        picture.createGraphics().fillOval(50, 50, 300, 200);
        return picture;
    }

    /** The same each time. */
    private static byte[] noise(int length) {
        var noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }
}
