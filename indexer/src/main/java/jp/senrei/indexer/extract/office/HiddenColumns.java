package jp.senrei.indexer.extract.office;

import java.util.BitSet;
import java.util.regex.Pattern;

/** Which columns of a sheet of an XLSX nobody sees. */
final class HiddenColumns {
    private static final Pattern COLUMNS = Pattern.compile("<col\\s[^<>]*>");
    private static final Pattern HIDDEN = Pattern.compile("\\shidden=\"(1|true)\"");
    private static final Pattern FIRST = Pattern.compile("\\smin=\"(\\d{1,5})\"");
    private static final Pattern LAST = Pattern.compile("\\smax=\"(\\d{1,5})\"");
    private static final Pattern PLACE = Pattern.compile("\\sr=\"([A-Z]{1,3})\\d+\"");

    /** XFD. */
    private static final int MOST = 16_384;

    private final BitSet hidden = new BitSet();

    private HiddenColumns() {}

    /**
     * @param sheet {@code xl/worksheets/sheet1.xml}
     */
    static HiddenColumns of(String sheet) {
        var columns = new HiddenColumns();
        COLUMNS.matcher(sheet)
                .results()
                .map(found -> found.group())
                .filter(tag -> HIDDEN.matcher(tag).find())
                .forEach(columns::hide);
        return columns;
    }

    private void hide(String tag) {
        var first = FIRST.matcher(tag);
        var last = LAST.matcher(tag);
        if (!first.find() || !last.find()) return;
        int from = Integer.parseInt(first.group(1));
        int to = Math.min(Integer.parseInt(last.group(1)), MOST);
        if (from <= to) hidden.set(from, to + 1);
    }

    boolean isEmpty() {
        return hidden.isEmpty();
    }

    /**
     * @param cell its first tag
     */
    boolean has(String cell) {
        var place = PLACE.matcher(cell);
        return place.find() && hidden.get(number(place.group(1)));
    }

    /** A is 1, AA is 27. */
    private static int number(String letters) {
        return letters.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1);
    }
}
