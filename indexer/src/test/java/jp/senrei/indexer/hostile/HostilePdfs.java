package jp.senrei.indexer.hostile;

import static jp.senrei.indexer.hostile.Bytes.cut;
import static jp.senrei.indexer.hostile.Bytes.deflated;
import static jp.senrei.indexer.hostile.Bytes.join;
import static jp.senrei.indexer.hostile.Bytes.latin;
import static jp.senrei.indexer.hostile.Bytes.spaces;
import static jp.senrei.indexer.hostile.Bytes.withoutLast;
import static jp.senrei.indexer.hostile.HostileFile.READ;
import static jp.senrei.indexer.hostile.HostileFile.SLOW;
import static jp.senrei.indexer.hostile.HostileFile.WITHOUT_OCR;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** PDFs that are cut, run in circles, or have no end. */
final class HostilePdfs {
    /** What becomes of a good one after so many hundredths of its bytes. */
    private static final Map<Integer, String> CUTS =
            Map.of(
                    2, "CORRUPT", 10, "CORRUPT", 25, "CORRUPT", 40, "CORRUPT", 50, "CORRUPT", 60,
                    "NO_TEXT", 75, READ, 90, READ);

    private HostilePdfs() {}

    static List<HostileFile> all(String remote) {
        var good = pdf(page("4 0 R"), stream("", latin("BT /F1 12 Tf 50 700 Td (Council) Tj ET")));
        var files = new ArrayList<HostileFile>();
        new TreeMap<>(CUTS)
                .forEach(
                        (place, outcome) ->
                                files.add(
                                        HostileFile.of(
                                                "pdf-cut-%02d.pdf".formatted(place),
                                                cut(good, place / 100.0),
                                                outcome)));
        files.add(HostileFile.of("pdf-cut-in-end.pdf", withoutLast(good, 4), READ));
        files.addAll(circles());
        files.addAll(withoutEnd());
        files.addAll(lies(remote));
        return files;
    }

    private static List<HostileFile> circles() {
        return List.of(
                HostileFile.of(
                        "pdf-pages-in-a-circle.pdf",
                        raw("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"),
                        "CORRUPT"),
                HostileFile.of(
                        "pdf-page-is-its-parent.pdf",
                        raw(
                                "<</Type/Pages/Kids[3 0 R]/Count 1/Parent 3 0 R>>",
                                "<</Type/Page/Parent 2 0 R/Kids[2 0 R]>>"),
                        "CORRUPT"),
                HostileFile.of(
                        "pdf-table-names-itself.pdf",
                        latin(
                                "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer <</Size 1/Root 1 0"
                                        + " R/Prev 9>>\nstartxref\n9\n%%EOF"),
                        "CORRUPT"),
                HostileFile.of(
                        "pdf-form-draws-itself.pdf",
                        raw(
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0"
                                        + " R/Resources<</XObject<</X 5 0 R>>>>>>",
                                "<</Length 5>>stream\n/X Do\nendstream",
                                "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5"
                                        + " 0 R>>>>/Length 11>>stream\n/X Do /X Do\nendstream"),
                        "TIMEOUT"),
                HostileFile.of(
                        "pdf-font-draws-itself.pdf",
                        raw(
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0"
                                        + " R/Resources<</Font<</F1 5 0 R>>>>>>",
                                "<</Length 27>>stream\nBT /F1 12 Tf (aaa) Tj ET   \nendstream",
                                "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0"
                                        + " 0]/FirstChar 97/LastChar 97/Widths[9]/Encoding<</Differences[97/a]>>"
                                        + "/CharProcs<</a 4 0 R>>/Resources<</Font<</F1 5 0 R>>>>>>"),
                        READ),
                HostileFile.of(
                        "pdf-length-is-its-own.pdf",
                        raw(
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
                                "<</Length 4 0 R>>stream\nBT ET\nendstream"),
                        "NO_TEXT"),
                HostileFile.of(
                        "pdf-objects-in-themselves.pdf",
                        raw(
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                "<</Type/ObjStm/N 1/First 4/Extends 3 0 R/Length 12>>stream\n"
                                        + "3 0 <</A 3>>\nendstream"),
                        "CORRUPT"));
    }

    private static List<HostileFile> withoutEnd() {
        return List.of(
                HostileFile.of(
                        "pdf-arrays-hundred-thousand-deep.pdf",
                        () -> raw("<</Type/Pages/Kids " + "[".repeat(100_000) + "/Count 1>>"),
                        "CORRUPT"),
                HostileFile.of(
                        "pdf-dictionaries-deep.pdf",
                        () -> raw("<</Type/Pages/A" + "<</A".repeat(100_000) + ">>"),
                        "CORRUPT"),
                HostileFile.of("pdf-pages-deep.pdf", HostilePdfs::deepPages, "NO_TEXT"),
                HostileFile.of(
                        "pdf-filters-thousand.pdf",
                        () ->
                                pdf(
                                        page("4 0 R"),
                                        stream(
                                                "/Filter[" + "/FlateDecode ".repeat(1000) + "]",
                                                deflated(latin("BT ET")))),
                        "NO_TEXT"),
                HostileFile.of(
                        "pdf-stream-bomb.pdf",
                        () ->
                                pdf(
                                        page("4 0 R"),
                                        stream("/Filter/FlateDecode", deflated(spaces(100)))),
                        "NO_TEXT",
                        SLOW),
                HostileFile.of(
                        "pdf-stream-bomb-twice.pdf",
                        () ->
                                pdf(
                                        page("4 0 R"),
                                        stream(
                                                "/Filter[/FlateDecode/FlateDecode]",
                                                deflated(deflated(spaces(100))))),
                        "NO_TEXT",
                        SLOW),
                HostileFile.of(
                        "pdf-million-steps.pdf",
                        () ->
                                pdf(
                                        page("4 0 R"),
                                        stream(
                                                "/Filter/FlateDecode",
                                                deflated(
                                                        latin(
                                                                "q 1 0 0 1 0 0 cm "
                                                                        .repeat(1_000_000))))),
                        "NO_TEXT",
                        SLOW),
                HostileFile.of(
                        "pdf-inline-image-without-end.pdf",
                        pdf(
                                page("4 0 R"),
                                stream("", latin("BI /W 9 /H 9 ID " + "x".repeat(9999)))),
                        "OCR_FAILED",
                        WITHOUT_OCR));
    }

    private static List<HostileFile> lies(String remote) {
        return List.of(
                HostileFile.of(
                        "pdf-font-without-tounicode.pdf",
                        raw(
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0"
                                        + " R/Resources<</Font<</F1 5 0 R>>>>>>",
                                "<</Length 44>>stream\nBT /F1 12 Tf 50 700 Td <00010002000300FF> Tj"
                                        + " ET\nendstream",
                                "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H"
                                        + "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X"
                                        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement"
                                        + " 0>>>>]>>"),
                        READ,
                        WITHOUT_OCR),
                HostileFile.of(
                        "pdf-declares-4gb.pdf",
                        raw(
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
                                "<</Length 4294967296>>stream\nBT ET\nendstream"),
                        "NO_TEXT"),
                HostileFile.of(
                        "pdf-declares-two-thousand-million-pages.pdf",
                        raw("<</Type/Pages/Kids[]/Count 2147483647>>"),
                        "TOO_LARGE"),
                HostileFile.of(
                        "pdf-sheet-without-measure.pdf",
                        raw(
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                "<</Type/Page/Parent 2 0 R/MediaBox[-1e38 0 1e38"
                                        + " 99999999999999]/Contents 4 0 R>>",
                                "<</Length 5>>stream\nBT ET\nendstream"),
                        "NO_TEXT"),
                HostileFile.of(
                        "pdf-huge-picture.pdf",
                        raw(
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0"
                                        + " R/Resources<</XObject<</X 5 0 R>>>>>>",
                                "<</Length 5>>stream\n/X Do\nendstream",
                                "<</Type/XObject/Subtype/Image/Width 100000/Height 100000/ColorSpace"
                                        + "/DeviceRGB/BitsPerComponent 8/Length 3>>stream\nabc\nendstream"),
                        "NO_TEXT"),
                HostileFile.of(
                        "pdf-asks-elsewhere.pdf",
                        raw(
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0"
                                        + " R/AA<</O<</S/URI/URI("
                                        + remote
                                        + "/open)>>>>>>",
                                "<</Length 5/F<</FS/URL/F("
                                        + remote
                                        + "/stream)>>>>stream\nBT ET\nendstream"),
                        "NO_TEXT"),
                HostileFile.of(
                        "pdf-runs-a-script.pdf",
                        raw(
                                "<</Type/Pages/Kids[]/Count 0/OpenAction<</S/JavaScript/JS"
                                        + "(app.launchURL\\(\""
                                        + remote
                                        + "\"\\))>>>>"),
                        "CORRUPT"),
                HostileFile.of(
                        "pdf-of-nul.pdf", join(latin("%PDF-1.7\n"), new byte[1 << 20]), "CORRUPT"),
                HostileFile.of(
                        "pdf-unknown-lock.pdf",
                        latin(
                                new String(
                                                raw("<</Type/Pages/Kids[]/Count 0>>"),
                                                StandardCharsets.ISO_8859_1)
                                        .replace(
                                                "/Root 1 0 R",
                                                "/Root 1 0 R/Encrypt<</Filter/Unknown/V 9>>/ID[(a)(b)]")),
                        "CORRUPT"));
    }

    private static byte[] deepPages() {
        var objects = new String[20_000];
        for (int i = 0; i < objects.length; i++)
            objects[i] = "<</Type/Pages/Kids[" + (i + 3) + " 0 R]/Count 1>>";
        return raw(objects);
    }

    private static String page(String contents) {
        return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents "
                + contents
                + "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>";
    }

    private static byte[] stream(String dictionary, byte[] bytes) {
        return join(
                latin("<<" + dictionary + "/Length " + bytes.length + ">>stream\n"),
                bytes,
                latin("\nendstream"));
    }

    private static byte[] pdf(String page, byte[] content) {
        return file(
                List.of(
                        latin("<</Type/Catalog/Pages 2 0 R>>"),
                        latin("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                        latin(page),
                        content));
    }

    /** Objects from the second on; the first is the catalog. */
    private static byte[] raw(String... objects) {
        var all = new ArrayList<byte[]>();
        all.add(latin("<</Type/Catalog/Pages 2 0 R>>"));
        for (var object : objects) all.add(latin(object));
        return file(all);
    }

    static byte[] file(List<byte[]> objects) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.4\n"));
        var table =
                new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(latin((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(latin("\nendobj\n"));
        }
        int at = out.size();
        out.writeBytes(latin(table.toString()));
        out.writeBytes(
                latin(
                        "trailer <</Size "
                                + (objects.size() + 1)
                                + "/Root 1 0 R>>\nstartxref\n"
                                + at
                                + "\n%%EOF\n"));
        return out.toByteArray();
    }
}
