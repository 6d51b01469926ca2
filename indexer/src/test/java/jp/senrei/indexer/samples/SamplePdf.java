package jp.senrei.indexer.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TreeMap;
import jp.senrei.indexer.samples.SampleSource.Line;
import jp.senrei.indexer.samples.SampleSource.Look;
import jp.senrei.indexer.samples.SampleSource.PageBreak;
import jp.senrei.indexer.samples.SampleSource.Table;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sets a source on A4 pages with a subset of one font inside. Lengths are points; y counts from the
 * foot of the page.
 */
final class SamplePdf implements AutoCloseable {
    private static final float MARGIN = 56;
    private static final float GUTTER = 28;
    private static final float PADDING = 4;
    private static final String NEVER_FIRST = "。、，．）」』】］〕〉》＞・？！ー々：；%％)]ぁぃぅぇぉっゃゅょァィゥェォッャュョ";
    private static final String NEVER_LAST = "（「『【［〔〈《＜(";

    private final PDDocument document = new PDDocument();
    private final SampleSource source;
    private final PDFont font;
    private final CmapLookup glyphs;
    private final StringBuilder shown = new StringBuilder();
    private final float bodySize;

    /** From one line to the next, in sizes of the letters. */
    private final float leading;

    /** What an empty line adds, in the same measure. */
    private final float gap;

    private final float columnWidth;
    private PDPageContentStream page;
    private int column;
    private float y;

    private SamplePdf(SampleSource source, Path fontFile) throws IOException {
        this.source = source;
        var type0 = PDType0Font.load(document, fontFile.toFile());
        font = type0;
        glyphs =
                ((PDCIDFontType2) type0.getDescendantFont())
                        .getTrueTypeFont()
                        .getUnicodeCmapLookup();
        var oneColumn = source.columns() == 1;
        bodySize = oneColumn ? 10.5f : 9.5f;
        // Poppler ends a block at 1.5, or where letters change their size, and reads blocks across
        // the columns: keep a column whole.
        leading = oneColumn ? 1.45f : 1.28f;
        gap = oneColumn ? 0.6f : 0.18f;
        columnWidth =
                (PDRectangle.A4.getWidth() - 2 * MARGIN - (source.columns() - 1) * GUTTER)
                        / source.columns();
        page = newPage();
    }

    /**
     * @return the bytes of the PDF; the same source and font give the same bytes
     */
    static byte[] write(SampleSource source, Path fontFile) throws IOException {
        try (var pdf = new SamplePdf(source, fontFile)) {
            for (var part : source.parts()) {
                switch (part) {
                    case Line line -> pdf.set(line);
                    case Table table -> pdf.set(table);
                    case PageBreak() -> pdf.turnPage();
                }
            }
            return pdf.bytes();
        }
    }

    private void set(Line line) throws IOException {
        if (line.text().isBlank()) {
            y -= bodySize * gap;
            return;
        }
        var size = sizeOf(line.look());
        if (line.look() == Look.HEADING && !atTop() && source.columns() == 1) y -= bodySize * 0.7f;
        // A heading alone at the foot of a column would part from its text.
        if (line.look() == Look.HEADING) makeRoom(4 * bodySize * leading);
        for (var text : wrap(line.text(), size, columnWidth)) {
            makeRoom(size * leading);
            y -= size * leading;
            var spare = columnWidth - width(text, size);
            var shift =
                    switch (line.look()) {
                        case TITLE -> spare / 2;
                        case RIGHT -> spare;
                        case HEADING, BODY -> 0;
                    };
            show(text, size, columnLeft() + shift, y);
        }
    }

    private void set(Table table) throws IOException {
        float shares = table.widths().stream().mapToInt(Integer::intValue).sum();
        var top = true;
        for (var row : table.rows()) {
            if (row.size() != table.widths().size()) {
                throw new IllegalArgumentException(
                        source.file()
                                + ": "
                                + table.widths().size()
                                + " widths, but cells are "
                                + row);
            }
            var cells = new ArrayList<List<String>>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(
                        wrap(
                                row.get(i),
                                bodySize,
                                columnWidth * table.widths().get(i) / shares - 2 * PADDING));
            }
            var lines = cells.stream().mapToInt(List::size).max().orElse(1);
            var height = lines * bodySize * leading + 2 * PADDING;
            makeRoom(height + (top ? PADDING : 0));
            if (top) y -= PADDING;
            top = false;
            var left = columnLeft();
            for (int i = 0; i < cells.size(); i++) {
                var width = columnWidth * table.widths().get(i) / shares;
                page.setLineWidth(0.5f);
                page.addRect(left, y - height, width, height);
                page.stroke();
                var baseline = y - PADDING;
                for (var text : cells.get(i)) {
                    baseline -= bodySize * leading;
                    show(text, bodySize, left + PADDING, baseline + bodySize * 0.35f);
                }
                left += width;
            }
            y -= height;
        }
        y -= bodySize * gap;
    }

    private void show(String text, float size, float x, float baseline) throws IOException {
        if (text.isEmpty()) return;
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, baseline);
        page.showText(text);
        shown.append(text);
        page.endText();
    }

    /**
     * Breaks between any two characters, but not inside a Latin word or number and not before 。 or
     * after 「.
     */
    private List<String> wrap(String text, float size, float room) throws IOException {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n")) {
            var rest = paragraph;
            while (width(rest, size) > room) {
                var end = 1;
                while (width(rest.substring(0, end + 1), size) <= room) end++;
                var cut = end;
                while (cut > 1 && !mayBreak(rest.charAt(cut - 1), rest.charAt(cut))) cut--;
                if (cut == 1) cut = end;
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            lines.add(rest);
        }
        return lines;
    }

    private static boolean mayBreak(char before, char after) {
        if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) return false;
        return !(before < 128
                && Character.isLetterOrDigit(before)
                && after < 128
                && Character.isLetterOrDigit(after));
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private float sizeOf(Look look) {
        if (source.columns() > 1) return bodySize;
        return switch (look) {
            case TITLE -> bodySize * 1.4f;
            case HEADING -> bodySize * 1.12f;
            case RIGHT, BODY -> bodySize;
        };
    }

    private boolean atTop() {
        return y == PDRectangle.A4.getHeight() - MARGIN;
    }

    private float columnLeft() {
        return MARGIN + column * (columnWidth + GUTTER);
    }

    private void makeRoom(float height) throws IOException {
        if (y - height >= MARGIN) return;
        if (column + 1 < source.columns()) {
            column++;
            y = PDRectangle.A4.getHeight() - MARGIN;
        } else {
            turnPage();
        }
    }

    private void turnPage() throws IOException {
        finishPage();
        page = newPage();
    }

    private PDPageContentStream newPage() throws IOException {
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        column = 0;
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, sheet);
    }

    private void finishPage() throws IOException {
        var footer = source.footer();
        if (footer != null) {
            var text = footer.formatted(document.getNumberOfPages());
            show(text, 9, (PDRectangle.A4.getWidth() - width(text, 9)) / 2, MARGIN / 2);
        }
        page.close();
    }

    private byte[] bytes() throws IOException {
        finishPage();
        // The font is cut down to its subset while saving; only then is there a ToUnicode map to
        // put right.
        var first = new ByteArrayOutputStream();
        // Without a seed PDFBox makes the file id from the clock, and two runs would differ.
        document.setDocumentId(source.created().toEpochDay());
        document.save(first);
        try (var finished = Loader.loadPDF(first.toByteArray())) {
            for (var sheet : finished.getPages()) {
                var resources = sheet.getResources();
                for (var name : resources.getFontNames()) {
                    resources
                            .getFont(name)
                            .getCOSObject()
                            .setItem(COSName.TO_UNICODE, toUnicode(finished));
                }
            }
            return save(finished);
        }
    }

    /**
     * From glyph to character, as the source writes it. PDFBox takes the lowest code point that
     * shares the glyph: the radical ⼈ (U+2F08) for 人, which people would not find.
     */
    private PDStream toUnicode(PDDocument owner) throws IOException {
        var characters = new TreeMap<Integer, Integer>();
        shown.codePoints()
                .forEach(character -> characters.put(glyphs.getGlyphId(character), character));
        var map =
                new StringBuilder(
                        """
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (var entry : characters.entrySet()) {
            map.append(
                    "1 beginbfchar\n<%04X> <%04X>\nendbfchar\n"
                            .formatted(entry.getKey(), entry.getValue()));
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return new PDStream(
                owner,
                new ByteArrayInputStream(map.toString().getBytes(StandardCharsets.US_ASCII)),
                COSName.FLATE_DECODE);
    }

    private byte[] save(PDDocument finished) throws IOException {
        var information = finished.getDocumentInformation();
        information.setTitle(source.title());
        information.setProducer("Senrei samples");
        var created = GregorianCalendar.from(source.created().atTime(9, 0).atZone(ZoneOffset.UTC));
        information.setCreationDate(created);
        information.setModificationDate(created);
        finished.getDocumentCatalog().setLanguage("ja-JP");
        finished.setDocumentId(source.created().toEpochDay());
        var out = new ByteArrayOutputStream();
        finished.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
