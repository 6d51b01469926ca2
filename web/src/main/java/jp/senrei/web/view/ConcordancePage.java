package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 条文の対応表: a row for each matter, a column for each municipality.
 *
 * @param columns names of the municipalities, and 法律 for what holds in all
 */
public record ConcordancePage(Frame frame, List<String> columns, List<Row> rows) {
    public ConcordancePage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param cells as many as there are columns
     */
    public record Row(String matter, String href, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The articles of one municipality on one matter; empty where the table knows none. */
    public record Cell(String column, List<Article> articles) {
        public Cell {
            articles = List.copyOf(articles);
        }
    }

    /**
     * @param period 「令和5年3月31日まで」, empty when not known
     * @param href its page, null when no case names it
     */
    public record Article(
            String ordinance, String name, String period, long cases, @Nullable String href) {}
}
