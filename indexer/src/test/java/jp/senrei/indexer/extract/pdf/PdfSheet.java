package jp.senrei.indexer.extract.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Writes the PDF of a test, step by step and without any font file: the font is named, not
 * embedded, as many older documents have it. Places are points from the upper left corner; text
 * stands with its upper left corner there, an em high.
 */
final class PdfSheet implements Closeable {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float ASCENT = 0.88f;

    final PDDocument document = new PDDocument();
    private final COSDictionary level = font("UniJIS-UTF16-H");
    private final COSDictionary upright = font("UniJIS-UTF16-V");
    private StringBuilder drawing = new StringBuilder();
    private COSDictionary ownFonts = new COSDictionary();
    private PDPage page;

    PdfSheet() {
        page = new PDPage(PDRectangle.A4);
    }

    // ---- drawing

    PdfSheet text(float x, float y, float size, String text) {
        return show("F1", x, y + size * ASCENT, size, "1 0 0 1", text);
    }

    /** Each letter placed by itself. */
    PdfSheet letters(float x, float y, float size, float step, String text) {
        for (int i = 0; i < text.length(); i++)
            text(x + i * step, y, size, text.substring(i, i + 1));
        return this;
    }

    /** Vertical writing by a vertical font; x is the middle of the line. */
    PdfSheet vertical(float x, float y, float size, String text) {
        return show("F2", x, y, size, "1 0 0 1", text);
    }

    /** Vertical writing by a font for horizontal writing, each letter placed by itself. */
    PdfSheet stacked(float x, float y, float size, String text) {
        for (int i = 0; i < text.length(); i++)
            text(x - size / 2, y + i * size, size, text.substring(i, i + 1));
        return this;
    }

    /** Turned to the right, so that it runs down the page. */
    PdfSheet turned(float x, float y, float size, String text) {
        return show("F1", x, y, size, "0 -1 1 0", text);
    }

    private PdfSheet show(
            String font, float x, float baseline, float size, String turn, String text) {
        drawing.append(
                "BT /%s %s Tf %s %s %s Tm <%s> Tj ET\n"
                        .formatted(
                                font,
                                number(size),
                                turn,
                                number(x),
                                number(HEIGHT - baseline),
                                hex(text)));
        return this;
    }

    PdfSheet line(float x0, float y0, float x1, float y1) {
        drawing.append(
                "%s %s m %s %s l S\n"
                        .formatted(
                                number(x0), number(HEIGHT - y0), number(x1), number(HEIGHT - y1)));
        return this;
    }

    /** A filled rectangle. */
    PdfSheet bar(float x, float y, float width, float height) {
        drawing.append(
                "%s %s %s %s re f\n"
                        .formatted(
                                number(x),
                                number(HEIGHT - y - height),
                                number(width),
                                number(height)));
        return this;
    }

    /** Rules at these places, crossing each other. */
    PdfSheet grid(float[] xs, float[] ys) {
        for (float x : xs) line(x, ys[0], x, ys[ys.length - 1]);
        for (float y : ys) line(xs[0], y, xs[xs.length - 1], y);
        return this;
    }

    PdfSheet raw(String operators) {
        drawing.append(operators).append('\n');
        return this;
    }

    /** For what {@link #raw} draws. */
    PdfSheet ownFonts(COSDictionary fonts) {
        ownFonts = fonts;
        return this;
    }

    PdfSheet image(PDImageXObject image, float x, float y, float width, float height)
            throws IOException {
        resources().put(COSName.getPDFName("Im1"), image);
        drawing.append(
                "q %s 0 0 %s %s %s cm /Im1 Do Q\n"
                        .formatted(
                                number(width),
                                number(height),
                                number(x),
                                number(HEIGHT - y - height)));
        return this;
    }

    /** The same picture, in a form that stands in another. */
    PdfSheet nested(PDImageXObject image, float x, float y, float width, float height)
            throws IOException {
        var inner = form("q 1 0 0 1 0 0 cm /Im1 Do Q");
        inner.getResources().put(COSName.getPDFName("Im1"), image);
        var outer = form("/Fm1 Do");
        outer.getResources().put(COSName.getPDFName("Fm1"), inner);
        resources().put(COSName.getPDFName("Fm0"), outer);
        return raw(
                "q %s 0 0 %s %s %s cm /Fm0 Do Q"
                        .formatted(
                                number(width),
                                number(height),
                                number(x),
                                number(HEIGHT - y - height)));
    }

    private PDFormXObject form(String operators) throws IOException {
        var form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(1, 1));
        form.setResources(new PDResources());
        try (var out = form.getContentStream().createOutputStream()) {
            out.write(operators.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    // ---- pages

    PdfSheet rotate(int degrees) {
        page.setRotation(degrees);
        return this;
    }

    PdfSheet nextPage() throws IOException {
        finishPage();
        page = new PDPage(PDRectangle.A4);
        drawing = new StringBuilder();
        return this;
    }

    private PDResources resources() {
        if (page.getResources() == null) page.setResources(new PDResources());
        return page.getResources();
    }

    private void finishPage() throws IOException {
        var fonts = ownFonts;
        fonts.setItem("F1", level);
        fonts.setItem("F2", upright);
        resources().getCOSObject().setItem(COSName.FONT, fonts);
        var bytes = drawing.toString().getBytes(StandardCharsets.US_ASCII);
        page.setContents(
                new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE));
        document.addPage(page);
    }

    byte[] bytes() throws IOException {
        finishPage();
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    Path save(Path file) throws IOException {
        finishPage();
        document.save(file.toFile());
        return file;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    // ---- fonts

    static COSDictionary font(String encoding) {
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "Ryumin-Light-" + encoding);
        font.setName(COSName.ENCODING, encoding);
        var descendants = new COSArray();
        descendants.add(descendant());
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    /** Letters of Latin are half as wide as the others. */
    private static COSDictionary descendant() {
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setName(COSName.SUBTYPE, "CIDFontType0");
        font.setName(COSName.BASE_FONT, "Ryumin-Light");
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Japan1"));
        system.setInt(COSName.SUPPLEMENT, 6);
        font.setItem(COSName.CIDSYSTEMINFO, system);
        font.setInt(COSName.DW, 1000);
        var widths = new COSArray();
        for (int number : new int[] {1, 95, 500, 231, 632, 500}) widths.add(COSInteger.get(number));
        font.setItem(COSName.W, widths);
        font.setItem(COSName.FONT_DESC, descriptor());
        return font;
    }

    private static COSDictionary descriptor() {
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "Ryumin-Light");
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        descriptor.setInt(COSName.CAP_HEIGHT, 700);
        descriptor.setInt(COSName.STEM_V, 80);
        descriptor.setItem(COSName.FONT_BBOX, new PDRectangle(0, -120, 1000, 1000).getCOSArray());
        return descriptor;
    }

    private static String hex(String text) {
        var hex = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) hex.append("%02X".formatted(b));
        return hex.toString();
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
