package jp.senrei.server.statistics;

import java.util.List;
import jp.senrei.corpus.model.StatisticsCell;
import org.jspecify.annotations.Nullable;

/**
 * One number of one year.
 *
 * @param cell as the newest report tells it
 * @param others what older reports say instead, newest first; empty when all agree
 */
public record Figure(StatisticsCell cell, List<Figure> others) {
    public Figure {
        others = List.copyOf(others);
    }

    Figure besides(List<Figure> differing) {
        return new Figure(cell, differing);
    }

    public double value() {
        return cell.value();
    }

    public @Nullable String unit() {
        return cell.unit();
    }

    /** Id. */
    public String document() {
        return cell.document();
    }

    /** Its title as written. */
    public String table() {
        return cell.table();
    }

    public boolean isOf(StatisticsCell other) {
        return cell.equals(other);
    }
}
