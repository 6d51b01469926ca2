package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 年度別の件数 as a small column chart, earliest first.
 *
 * @param columns those drawn
 * @param isCut whether earlier years are only in the table
 * @param table all years that have any
 */
public record YearColumns(List<Column> columns, boolean isCut, List<Column> table) {
    public YearColumns {
        columns = List.copyOf(columns);
        table = List.copyOf(table);
    }

    /**
     * @param label 令和4年度
     * @param mark below the column: 令4, in English 2022
     * @param href the search for its cases, null when it has none
     * @param percent height, 0 to 100, of the highest
     */
    public record Column(
            String label, String mark, long count, @Nullable String href, int percent) {}
}
