package jp.senrei.indexer.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the tables of a report are called: by their titles; where two have the same, behind the
 * headings of their sections (1 情報公開制度　表1 処理状況), if these tell them apart.
 */
final class TableNames {
    private static final Pattern HEADING =
            Pattern.compile("(?:[第表(（【<\\[■□○◆●◇]|[\\d一二三四五六七八九十]+[.．、\\s　)）]).*");

    private static final Pattern TABLE_TITLE =
            Pattern.compile("^[(（【<\\[■□○◆●◇]?\\s?(?:[表図]\\s?\\d|第\\s?\\d{1,3}\\s?[表図])");

    private static final int LONGEST_TITLE = 60;

    /** Lines above a table in which the heading of its section is looked for. */
    private static final int FARTHEST = 300;

    private final List<Line> lines;
    private final int from;

    /** Title → line on which a table of this title begins → heading of its section. */
    private final Map<String, Map<Integer, String>> tables = new HashMap<>();

    TableNames(List<Line> lines, int from) {
        this.lines = lines;
        this.from = from;
    }

    void add(String title, int line) {
        tables.computeIfAbsent(title, any -> new LinkedHashMap<>())
                .computeIfAbsent(line, any -> section(title, line));
    }

    /** Of a table that was added. */
    String of(String title, int line) {
        var sections = tables.getOrDefault(title, Map.of());
        var section = sections.getOrDefault(line, "");
        boolean apart = new HashSet<>(sections.values()).size() == sections.size();
        return title.isEmpty() || sections.size() < 2 || !apart || section.isEmpty()
                ? title
                : section + "　" + title;
    }

    /** The nearest heading above the title that names no table; empty when there is none. */
    private String section(String title, int table) {
        for (int i = table - 1; i >= Math.max(from, table - FARTHEST); i--) {
            var line = lines.get(i);
            if (isHeading(line)
                    && !line.text().equals(title)
                    && !TABLE_TITLE.matcher(line.text()).find()) return line.text();
        }
        return "";
    }

    static boolean isHeading(Line line) {
        return !line.isRow()
                && line.text().length() <= LONGEST_TITLE
                && !TextTable.isSentence(line.text())
                && isMarked(line);
    }

    /** Whether it begins with a number or mark as headings do. */
    static boolean isMarked(Line line) {
        return HEADING.matcher(line.text()).matches();
    }
}
