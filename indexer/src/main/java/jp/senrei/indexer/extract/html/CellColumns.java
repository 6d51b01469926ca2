package jp.senrei.indexer.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * In which column each cell of an HTML table stands, where cells reach over several rows or
 * columns. Sees the rows of a table in their order.
 */
final class CellColumns {
    /** What a page claims beyond this is no table for people. */
    private static final int MOST = 100;

    private @Nullable Element table;

    /** For each column, over how many more rows the cell above still reaches. */
    private final List<Integer> reaching = new ArrayList<>();

    /** The columns of the next row's cells, counted from 0. */
    List<Integer> of(Element row, List<Element> cells) {
        var own = row.closest("table");
        if (own != table) reaching.clear();
        table = own;
        var columns = new ArrayList<Integer>();
        int column = 0;
        for (var cell : cells) {
            column = free(column);
            columns.add(column);
            int end = Math.min(column + span(cell, "colspan"), MOST);
            int rows = span(cell, "rowspan") - 1;
            for (; column < end; column++) set(column, rows);
        }
        while (column < reaching.size()) {
            if (reaching.get(column) > 0) set(column, reaching.get(column) - 1);
            column++;
        }
        return columns;
    }

    /** The next column that no cell from above reaches into. */
    private int free(int column) {
        while (column < reaching.size() && reaching.get(column) > 0) {
            set(column, reaching.get(column) - 1);
            column++;
        }
        return column;
    }

    private void set(int column, int rows) {
        while (reaching.size() <= column) reaching.add(0);
        reaching.set(column, rows);
    }

    private static int span(Element cell, String name) {
        try {
            return Math.clamp(Integer.parseInt(cell.attr(name).strip()), 1, MOST);
        } catch (NumberFormatException notGiven) {
            return 1;
        }
    }
}
