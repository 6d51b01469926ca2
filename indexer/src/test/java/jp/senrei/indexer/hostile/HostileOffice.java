package jp.senrei.indexer.hostile;

import static jp.senrei.indexer.hostile.Bytes.cut;
import static jp.senrei.indexer.hostile.Bytes.join;
import static jp.senrei.indexer.hostile.Bytes.latin;
import static jp.senrei.indexer.hostile.Bytes.with16;
import static jp.senrei.indexer.hostile.Bytes.with32;
import static jp.senrei.indexer.hostile.Bytes.zip;
import static jp.senrei.indexer.hostile.HostileFile.FULL;
import static jp.senrei.indexer.hostile.HostileFile.READ;
import static jp.senrei.indexer.hostile.HostileFile.SLOW;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Documents of offices that ask elsewhere, multiply themselves, or run in circles. */
final class HostileOffice {
    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + "<w:body>%s</w:body></w:document>";
    private static final String PARAGRAPH = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>";
    private static final String ODT =
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">"
                    + "<office:body><office:text>%s</office:text></office:body></office:document-content>";

    private HostileOffice() {}

    static List<HostileFile> all(String remote) {
        var good = docx(WORD.formatted(PARAGRAPH.formatted("諮問第1号")));
        var ole = ole();
        return List.of(
                HostileFile.of("docx-cut-early.docx", cut(good, 0.1), "CORRUPT"),
                HostileFile.of("docx-cut-half.docx", cut(good, 0.5), "CORRUPT"),
                HostileFile.of("docx-cut-late.docx", cut(good, 0.9), READ),
                HostileFile.of("docx-of-nothing.docx", zip("a.xml", "<a/>"), "CORRUPT"),
                HostileFile.of(
                        "docx-asks-elsewhere.docx",
                        docx(
                                "<!DOCTYPE a [<!ENTITY x SYSTEM \""
                                        + remote
                                        + "/docx\">]>"
                                        + WORD.formatted(PARAGRAPH.formatted("&x;"))),
                        "CORRUPT"),
                HostileFile.of(
                        "docx-reads-files.docx",
                        docx(
                                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                        + WORD.formatted(PARAGRAPH.formatted("&x;"))),
                        "CORRUPT"),
                HostileFile.of(
                        "docx-laughs.docx",
                        docx(laughs() + WORD.formatted(PARAGRAPH.formatted("&z;"))),
                        "CORRUPT"),
                HostileFile.of("docx-template-elsewhere.docx", templateElsewhere(remote), READ),
                HostileFile.of(
                        "docx-million-deep.docx",
                        () -> docx(WORD.formatted("<w:p>".repeat(1_000_000))),
                        "CORRUPT"),
                HostileFile.of(
                        "docx-grows.docx",
                        () ->
                                docx(
                                        WORD.formatted(
                                                "<w:p><w:r><w:t>"
                                                        + " ".repeat(120 << 20)
                                                        + "</w:t></w:r></w:p>")),
                        FULL,
                        SLOW),
                HostileFile.of("docm-with-macro.docm", macro(), READ),
                HostileFile.of(
                        "xlsx-of-a-million-columns.xlsx",
                        xlsx("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"),
                        READ),
                HostileFile.of(
                        "xlsx-string-that-is-not-there.xlsx",
                        xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999</v></c></row>"),
                        READ),
                HostileFile.of(
                        "odt-asks-elsewhere.odt",
                        odt("<!DOCTYPE a SYSTEM \"" + remote + "/odt\">", "<text:p>一</text:p>"),
                        "CORRUPT"),
                HostileFile.of(
                        "odt-entity-elsewhere.odt",
                        odt(
                                "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + remote + "/odt\">]>",
                                "<text:p>&x;</text:p>"),
                        "CORRUPT"),
                HostileFile.of("odt-laughs.odt", odt(laughs(), "<text:p>&z;</text:p>"), "CORRUPT"),
                HostileFile.of(
                        "odt-repeats.odt",
                        odt(
                                "",
                                "<text:p>一<text:s text:c=\"2000000000\"/></text:p><table:table><table:table-row>"
                                        + "<table:table-cell table:number-columns-repeated=\"2000000000\"/>"
                                        + "<table:table-cell><text:p>二</text:p></table:table-cell>"
                                        + "</table:table-row></table:table>"),
                        READ),
                HostileFile.of(
                        "odt-million-deep.odt",
                        () -> odt("", "<text:p>".repeat(1_000_000)),
                        "CORRUPT"),
                HostileFile.of(
                        "odt-grows.odt",
                        () -> odt("", "<text:p>" + "あ".repeat(60 << 20) + "</text:p>"),
                        "TOO_LARGE"),
                HostileFile.of("doc-of-its-head.doc", cut(ole, 512.0 / ole.length), "CORRUPT"),
                HostileFile.of("doc-of-nothing.doc", ole, "CORRUPT"),
                HostileFile.of("doc-in-a-circle.doc", with32(ole, 512, 0), "CORRUPT"),
                HostileFile.of(
                        "doc-folder-in-itself.doc",
                        with32(with32(ole, 1024 + 68, 0), 1024 + 76, 0),
                        "CORRUPT"),
                HostileFile.of(
                        "xls-of-nul.xls",
                        join(
                                latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
                                new byte[1 << 20]),
                        "CORRUPT"),
                HostileFile.of(
                        "rtf-million-deep.rtf",
                        () -> latin("{\\rtf1 " + "{".repeat(1_000_000)),
                        "EMPTY"),
                HostileFile.of(
                        "rtf-declares-4gb.rtf", latin("{\\rtf1 a\\bin4294967295 bc}"), "EMPTY"),
                HostileFile.of(
                        "rtf-object.rtf",
                        latin(
                                "{\\rtf1 a{\\object\\objemb{\\*\\objdata "
                                        + "01050000020000000f".repeat(500)
                                        + "}}\\trowd\\cell\\cell}"),
                        READ),
                HostileFile.of(
                        "rtf-asks-elsewhere.rtf",
                        latin(
                                "{\\rtf1 a{\\field{\\*\\fldinst INCLUDETEXT \""
                                        + remote
                                        + "/rtf\"}}{\\*\\template "
                                        + remote
                                        + "/t}}"),
                        "EMPTY"));
    }

    private static String laughs() {
        var laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY a \"笑笑笑笑笑笑笑笑笑笑\">");
        for (char c = 'b'; c <= 'z'; c++)
            laughs.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        return laughs.append("]>").toString();
    }

    private static byte[] docx(String document) {
        return zip(
                "[Content_Types].xml",
                types("wordprocessingml.document.main+xml", "/word/document.xml"),
                "_rels/.rels",
                relation("word/document.xml"),
                "word/document.xml",
                document);
    }

    private static byte[] xlsx(String rows) {
        return zip(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>",
                "_rels/.rels",
                relation("xl/workbook.xml"),
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"sheet1.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension ref=\"A1:XFD1048576\"/><sheetData>"
                        + rows
                        + "</sheetData></worksheet>");
    }

    private static byte[] macro() {
        return zip(
                "[Content_Types].xml",
                types("x", "/word/none.xml")
                        .replace(
                                "</Types>",
                                "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"),
                "_rels/.rels",
                relation("word/document.xml"),
                "word/document.xml",
                WORD.formatted(PARAGRAPH.formatted("マクロのある文書")),
                "word/vbaProject.bin",
                ole());
    }

    private static byte[] templateElsewhere(String remote) {
        return zip(
                "[Content_Types].xml",
                types("wordprocessingml.document.main+xml", "/word/document.xml"),
                "_rels/.rels",
                relation("word/document.xml"),
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\""
                        + remote
                        + "/t.dotm\" TargetMode=\"External\"/></Relationships>",
                "word/document.xml",
                WORD.formatted(PARAGRAPH.formatted("ひな形がよそにある文書")));
    }

    private static String types(String kind, String part) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\""
                + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + kind
                + "\"/></Types>";
    }

    private static String relation(String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                + " Target=\""
                + target
                + "\"/></Relationships>";
    }

    private static byte[] odt(String before, String content) {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                before + ODT.formatted(content));
    }

    /** A compound file with a root and no stream: head, table, directory, 512 bytes each. */
    private static byte[] ole() {
        var bytes = new byte[512 * 3];
        var head = latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
        System.arraycopy(head, 0, bytes, 0, head.length);
        bytes = with16(bytes, 24, 0x3E);
        bytes = with16(bytes, 26, 3);
        bytes = with16(bytes, 28, 0xFFFE);
        bytes = with16(bytes, 30, 9);
        bytes = with16(bytes, 32, 6);
        bytes = with32(bytes, 44, 1);
        bytes = with32(bytes, 48, 1);
        bytes = with32(bytes, 56, 4096);
        bytes = with32(bytes, 60, -2);
        bytes = with32(bytes, 68, -2);
        for (int i = 76; i < 512; i += 4) bytes = with32(bytes, i, i == 76 ? 0 : -1);
        for (int i = 512; i < 1024; i += 4) bytes = with32(bytes, i, -1);
        bytes = with32(bytes, 512, -3);
        bytes = with32(bytes, 516, -2);
        var name = "Root Entry".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1024, name.length);
        bytes = with16(bytes, 1024 + 64, name.length + 2);
        bytes[1024 + 66] = 5;
        bytes[1024 + 67] = 1;
        for (int i = 68; i <= 76; i += 4) bytes = with32(bytes, 1024 + i, -1);
        return with32(bytes, 1024 + 116, -2);
    }
}
