package jp.senrei.indexer.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.senrei.indexer.evaluate.Gold.Cell;
import org.jspecify.annotations.Nullable;

/** Whether every number of the gold's tables was read, with its row, its column and its year. */
final class StatisticsMeasures {
    private record Key(@Nullable Integer fiscalYear, String row, String column, double value) {}

    private StatisticsMeasures() {}

    static List<Measure> of(List<Cell> gold, Held held) {
        var have = new HashMap<Key, Integer>();
        for (var cell : held.statistics()) {
            count(have, cell.fiscalYear(), cell.row(), cell.column(), cell.value());
            if (cell.fiscalYear() != null)
                count(have, null, cell.row(), cell.column(), cell.value());
        }
        var tally = new Tally("statistics cells");
        for (var cell : gold) {
            var key = key(cell.fiscalYear(), cell.row(), cell.column(), cell.value());
            if (have.merge(key, -1, Integer::sum) >= 0) tally.hit(1);
            else tally.missing(1, "不足 " + key);
        }
        return List.of(tally.measure());
    }

    private static void count(
            Map<Key, Integer> have,
            @Nullable Integer year,
            String row,
            String column,
            double value) {
        have.merge(key(year, row, column, value), 1, Integer::sum);
    }

    private static Key key(@Nullable Integer year, String row, String column, double value) {
        return new Key(year, Wording.loose(row), Wording.loose(column), value);
    }
}
