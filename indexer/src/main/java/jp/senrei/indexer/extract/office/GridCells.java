package jp.senrei.indexer.extract.office;

import java.util.ArrayDeque;
import java.util.regex.Pattern;

/**
 * Tables of a DOCX with a cell for each column: Word keeps one that is as wide as three as one with
 * a number, and what stands beside it would be read as of another column than what stands below.
 *
 * <pre>
 * ｜委託先         ｜件数｜      委託先 | | 件数
 * ｜名称｜所在地｜件数｜      名称 | 所在地 | 件数
 * </pre>
 *
 * <p>Empty cells stand before the next one, so a cell alone in its row stays alone.
 */
final class GridCells {
    private static final Pattern TAG =
            Pattern.compile("<(/?)w:(tr|tc|gridSpan|gridBefore)(\\s[^<>]*|/)?>");
    private static final Pattern NUMBER = Pattern.compile("w:val=\"(\\d{1,3})\"");
    private static final String EMPTY = "<w:tc><w:p/></w:tc>";

    /** Word has no wider table. */
    private static final int WIDEST = 63;

    /** No document for people needs more; what is left stays as it is. */
    private static final int MOST = 100_000;

    /** How many columns are to be skipped before the next cell, of each row that is open. */
    private final ArrayDeque<Integer> skipped = new ArrayDeque<>();

    private final StringBuilder filled = new StringBuilder();
    private int added;

    private GridCells() {}

    /**
     * @param xml {@code word/document.xml}
     */
    static String filled(String xml) {
        return xml.contains("<w:grid") ? new GridCells().fill(xml) : xml;
    }

    private String fill(String xml) {
        var tag = TAG.matcher(xml);
        int from = 0;
        while (tag.find()) {
            boolean closes = !tag.group(1).isEmpty();
            boolean isCell = tag.group(2).equals("tc");
            filled.append(xml, from, tag.start());
            from = tag.start();
            if (tag.group(2).equals("tr")) row(closes);
            else if (isCell && !closes) cell();
            else if (!isCell && !skipped.isEmpty()) skip(tag.group(2), tag.group());
        }
        return filled.append(xml, from, xml.length()).toString();
    }

    private void row(boolean closes) {
        if (!closes) skipped.push(0);
        else skipped.poll();
    }

    private void cell() {
        if (skipped.isEmpty()) return;
        int cells = Math.min(skipped.pop(), MOST - added);
        filled.append(EMPTY.repeat(cells));
        added += cells;
        skipped.push(0);
    }

    private void skip(String name, String tag) {
        var number = NUMBER.matcher(tag);
        if (!number.find()) return;
        int columns = Math.min(Integer.parseInt(number.group(1)), WIDEST);
        skipped.pop();
        skipped.push(name.equals("gridSpan") ? Math.max(0, columns - 1) : columns);
    }
}
