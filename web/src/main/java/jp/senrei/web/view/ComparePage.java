package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 案件の比較: a column for each case, a row for each aspect.
 *
 * @param notices what was left out and why, in sentences
 * @param rows only those in which a case says something
 * @param differing whether the rows that all cases share are left out
 * @param other the same comparison with or without these rows
 * @param csv the address of the table as CSV
 * @param search looks for more cases to put beside these
 * @param candidates cases like these, each with the comparison that has it too; empty when no more
 *     fit in
 */
public record ComparePage(
        Frame frame,
        List<String> notices,
        List<Column> columns,
        List<Row> rows,
        boolean differing,
        String other,
        String csv,
        String search,
        List<Candidate> candidates) {
    public ComparePage {
        notices = List.copyOf(notices);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        candidates = List.copyOf(candidates);
    }

    /** Whether there is anything to compare. */
    public boolean isComparison() {
        return columns.size() > 1;
    }

    /**
     * One case.
     *
     * @param name short: 諮問第31号
     * @param without chooses the others
     */
    public record Column(
            String name, String title, String href, String without, Citation citation) {}

    /**
     * One aspect.
     *
     * @param same whether all cases say the same
     * @param cells one for each column
     */
    public record Row(String term, boolean same, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What one case says; nothing where it does not. */
    public record Cell(List<Value> values) {
        public Cell {
            values = List.copyOf(values);
        }
    }

    /**
     * @param runs the text as it is shown
     * @param href null when there is nothing to go to
     * @param note said in smaller letters after it: 委託先; null for none
     * @param words whether it is words of documents, which are never translated
     * @param common whether every case says it
     */
    public record Value(
            String text,
            List<Run> runs,
            @Nullable String href,
            @Nullable String note,
            boolean words,
            boolean common) {
        public Value {
            runs = List.copyOf(runs);
        }
    }

    public record Candidate(
            String title, String href, Badge outcome, String council, String with) {}
}
