package jp.senrei.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Tesseract's table of words: level, page, block, paragraph, line, word, left, top, width, height,
 * confidence (-1 for what is no word), text; tabs between them.
 */
final class TesseractTable {
    private static final int COLUMNS = 12;
    private static final String WORD = "5";

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private String place = "";
    private double sure;
    private long letters;

    private TesseractTable() {}

    static Ocr.Recognised read(List<String> rows) {
        var table = new TesseractTable();
        for (var row : rows) {
            var columns = row.split("\t", COLUMNS);
            if (columns.length == COLUMNS && columns[0].equals(WORD)) table.add(columns);
        }
        table.endLine();
        int confidence = table.letters == 0 ? 0 : (int) Math.round(table.sure / table.letters);
        return new Ocr.Recognised(table.lines, confidence);
    }

    private void add(String[] columns) {
        var at = columns[2] + "." + columns[3] + "." + columns[4];
        if (!at.equals(place)) endLine();
        place = at;
        var word = columns[11].strip();
        if (word.isEmpty()) return;
        if (!line.isEmpty() && isSpaced(line.charAt(line.length() - 1), word.charAt(0)))
            line.append(' ');
        line.append(word);
        sure += confidence(columns[10]) * word.length();
        letters += word.length();
    }

    /** Only between Latin words; Tesseract parts Japanese words too. */
    private static boolean isSpaced(char before, char after) {
        return before < '\u2E80' && after < '\u2E80';
    }

    private static double confidence(String column) {
        try {
            return Math.clamp(Double.parseDouble(column), 0, 100);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    private void endLine() {
        if (!line.isEmpty()) lines.add(line.toString());
        line.setLength(0);
    }
}
