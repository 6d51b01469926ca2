package jp.senrei.server.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.server.question.Parameters;

/**
 * Which numbers of operations reports are asked for: {@code municipality}, {@code fiscalYear},
 * {@code table}, {@code row}, each as the numbers have it. Repeating one means or; different ones
 * mean and.
 */
sealed interface StatisticsQuestion {
    /**
     * @param detail what to change, 日本語
     */
    record Refused(String detail) implements StatisticsQuestion {}

    /** Empty sets ask for all. */
    record Asked(
            Set<String> municipalities, Set<Integer> years, Set<String> tables, Set<String> rows)
            implements StatisticsQuestion {

        /** Close it. */
        Stream<StatisticsCell> cells(SearchIndex index, Audience audience) {
            var all =
                    municipalities.isEmpty()
                            ? index.all(StatisticsCell.class, audience)
                            : municipalities.stream()
                                    .sorted()
                                    .flatMap(code -> index.statisticsOf(code, audience).stream());
            return all.filter(this::isMeant);
        }

        private boolean isMeant(StatisticsCell cell) {
            return (years.isEmpty() || years.contains(cell.fiscalYear()))
                    && (tables.isEmpty() || tables.contains(cell.table()))
                    && (rows.isEmpty() || rows.contains(cell.row()));
        }
    }

    Pattern YEAR = Pattern.compile("\\d{4}");

    static StatisticsQuestion read(Parameters parameters) {
        var years = said("fiscalYear", parameters);
        for (var year : years)
            if (!YEAR.matcher(year).matches())
                return new Refused("fiscalYearには、年度を西暦4桁の数字で指定してください（例：fiscalYear=2021）。");
        return new Asked(
                new HashSet<>(said("municipality", parameters)),
                new HashSet<>(years.stream().map(Integer::valueOf).toList()),
                new HashSet<>(said("table", parameters)),
                new HashSet<>(said("row", parameters)));
    }

    private static List<String> said(String name, Parameters parameters) {
        return parameters.all(name).stream().filter(value -> !value.isBlank()).toList();
    }
}
