package jp.senrei.indexer.extract.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A DOCX or XLSX without what nobody sees on its pages: text that was deleted or moved away under
 * tracked changes, comments, hidden sheets, rows and columns. Dates get formats that POI knows, and
 * cells of tables their columns.
 *
 * <p>Works on the XML as text, since only few elements are looked for and all else has to stay as
 * it is; each part is gone through once. Known weakness: parts whose elements have other prefixes
 * than those of Word, Excel and LibreOffice are left as they are.
 *
 * @param file the file to read, a temporary one when anything had to be taken out
 * @param hidden whether hidden sheets, rows or columns were
 */
record SeenParts(Path file, boolean hidden) {
    private static final Pattern TEXT =
            Pattern.compile("word/(document|footnotes|endnotes)\\d*\\.xml");
    private static final Pattern ROWS = Pattern.compile("xl/worksheets/[^/]+\\.xml");
    private static final Pattern HIDDEN_ROW = Pattern.compile("\\shidden=\"(1|true)\"");
    private static final Pattern HIDDEN_SHEET = Pattern.compile("\\sstate=\"(hidden|veryHidden)\"");

    /** A part beyond this is left to the parser, which knows a bomb. */
    private static final int LONGEST = 64 << 20;

    /**
     * @throws IOException when it is no ZIP, or damaged; the parser will say more
     */
    static SeenParts of(Path original) throws IOException {
        var changed = new HashMap<String, String>();
        try (var zip = ZipFile.builder().setPath(original).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var rule = rule(entry.getName());
                var xml = rule == null ? null : xml(zip, entry);
                if (rule == null || xml == null) continue;
                var seen = rule.apply(xml);
                if (!seen.equals(xml)) changed.put(entry.getName(), seen);
            }
            if (changed.isEmpty()) return new SeenParts(original, false);
            boolean hidden = changed.keySet().stream().anyMatch(name -> name.startsWith("xl/w"));
            return new SeenParts(written(zip, changed), hidden);
        }
    }

    /** Null when it is too long to be looked through. */
    private static @Nullable String xml(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(LONGEST + 1);
            return bytes.length > LONGEST ? null : new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static @Nullable UnaryOperator<String> rule(String name) {
        if (TEXT.matcher(name).matches()) return SeenParts::seenText;
        if (ROWS.matcher(name).matches()) return SeenParts::seenCells;
        if (name.equals("xl/workbook.xml")) return SeenParts::seenSheets;
        return name.equals("xl/styles.xml") ? SheetDates::known : null;
    }

    private static String seenText(String xml) {
        var text = xml;
        for (var element : new String[] {"w:del", "w:moveFrom"})
            text = without(text, element, head -> !head.endsWith("/>"));
        for (var element : new String[] {"w:commentRangeStart", "w:commentReference"})
            text = without(text, element, head -> true);
        return GridCells.filled(text);
    }

    private static String seenCells(String xml) {
        var columns = HiddenColumns.of(xml);
        var rows = without(xml, "row", head -> HIDDEN_ROW.matcher(head).find());
        return columns.isEmpty() ? rows : without(rows, "c", columns::has);
    }

    /** A book of nothing but hidden sheets is read as it is. */
    private static String seenSheets(String xml) {
        var seen = without(xml, "sheet", head -> HIDDEN_SHEET.matcher(head).find());
        return seen.contains("<sheet ") ? seen : xml;
    }

    /** Elements that do not stand in one another, by what their first tag says. */
    private static String without(String xml, String element, Predicate<String> unseen) {
        var open = "<" + element;
        var close = "</" + element + ">";
        StringBuilder kept = null;
        int from = 0;
        for (int at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at + open.length())) {
            int end = xml.indexOf('>', at) + 1;
            if (end == 0) break;
            if (!isEndOfName(xml.charAt(at + open.length()))) continue;
            var head = xml.substring(at, end);
            if (!unseen.test(head)) continue;
            if (!head.endsWith("/>")) {
                int closing = xml.indexOf(close, end);
                if (closing < 0) break;
                end = closing + close.length();
            }
            if (kept == null) kept = new StringBuilder(xml.length());
            kept.append(xml, from, at);
            from = end;
            at = end - open.length();
        }
        return kept == null ? xml : kept.append(xml, from, xml.length()).toString();
    }

    private static boolean isEndOfName(char c) {
        return c == ' ' || c == '>' || c == '/' || c == '\n' || c == '\r' || c == '\t';
    }

    private static Path written(ZipFile zip, Map<String, String> changed) throws IOException {
        var file = Files.createTempFile("seen", ".zip");
        try (var out = new ZipArchiveOutputStream(file)) {
            for (var entry : Collections.list(zip.getEntries()))
                write(zip, entry, changed.get(entry.getName()), out);
        }
        return file;
    }

    private static void write(
            ZipFile zip, ZipArchiveEntry entry, @Nullable String part, ZipArchiveOutputStream out)
            throws IOException {
        if (part == null) {
            try (var raw = zip.getRawInputStream(entry)) {
                out.addRawArchiveEntry(entry, raw);
            }
            return;
        }
        out.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
        out.write(part.getBytes(StandardCharsets.UTF_8));
        out.closeArchiveEntry();
    }
}
