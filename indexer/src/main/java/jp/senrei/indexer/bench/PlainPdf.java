package jp.senrei.indexer.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;

/**
 * Lines as a PDF with a text layer, in a font that no viewer needs to be given (Adobe-Japan1), the
 * lightest there is: what it costs to read is what reading pages costs at least.
 *
 * <pre>
 * 1 Catalog · 2 Pages · 3 Font · 4 its CIDFont · 5 its descriptor · 6, 7 page and content · 8, 9 …
 * </pre>
 */
final class PlainPdf {
    private static final int LINES_OF_A_PAGE = 40;
    private static final int CHARACTERS_OF_A_LINE = 44;
    private static final int FIRST_PAGE = 6;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    private PlainPdf() {}

    static byte[] of(List<String> lines) {
        return new PlainPdf().write(pages(lines));
    }

    private static List<List<String>> pages(List<String> lines) {
        var set = new ArrayList<String>();
        for (var line : lines) {
            int start = 0;
            do {
                int end = Math.min(line.length(), start + CHARACTERS_OF_A_LINE);
                set.add(line.substring(start, end));
                start = end;
            } while (start < line.length());
        }
        var pages = new ArrayList<List<String>>();
        for (int i = 0; i < set.size(); i += LINES_OF_A_PAGE)
            pages.add(set.subList(i, Math.min(set.size(), i + LINES_OF_A_PAGE)));
        return pages;
    }

    private byte[] write(List<List<String>> pages) {
        text("%PDF-1.7\n");
        object("<</Type/Catalog/Pages 2 0 R>>");
        var kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) kids.append(FIRST_PAGE + 2 * i).append(" 0 R ");
        object("<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>");
        object(
                "<</Type/Font/Subtype/Type0/BaseFont/Ryumin-Light/Encoding/UniJIS-UTF16-H"
                        + "/DescendantFonts[4 0 R]>>");
        object(
                "<</Type/Font/Subtype/CIDFontType0/BaseFont/Ryumin-Light/DW 1000/FontDescriptor 5 0"
                        + " R/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 6>>>>");
        object(
                "<</Type/FontDescriptor/FontName/Ryumin-Light/Flags 6/ItalicAngle 0/Ascent 880"
                        + "/Descent -120/CapHeight 709/StemV 80/FontBBox[-170 -331 1024 903]>>");
        for (int i = 0; i < pages.size(); i++) {
            object(
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
                            + "/Contents "
                            + (FIRST_PAGE + 2 * i + 1)
                            + " 0 R>>");
            content(pages.get(i));
        }
        return end();
    }

    private void content(List<String> lines) {
        var shown = new StringBuilder("BT /F 11 Tf 18 TL 50 790 Td\n");
        for (var line : lines)
            shown.append('<')
                    .append(HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE)))
                    .append("> Tj T*\n");
        var packed = deflated(shown.append("ET").toString().getBytes(StandardCharsets.US_ASCII));
        begin();
        text("<</Length " + packed.length + "/Filter/FlateDecode>>stream\n");
        out.writeBytes(packed);
        text("\nendstream endobj\n");
    }

    private static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            var packed = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!deflater.finished()) packed.write(buffer, 0, deflater.deflate(buffer));
            return packed.toByteArray();
        }
    }

    private void object(String content) {
        begin();
        text(content + " endobj\n");
    }

    private void begin() {
        places.add(out.size());
        text(places.size() + " 0 obj ");
    }

    private byte[] end() {
        int table = out.size();
        text("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        for (int place : places) text("%010d 00000 n \n".formatted(place));
        text(
                "trailer<</Size "
                        + (places.size() + 1)
                        + "/Root 1 0 R>>\nstartxref\n"
                        + table
                        + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void text(String ascii) {
        out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
