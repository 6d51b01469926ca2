package jp.senrei.indexer.structure;

import org.jspecify.annotations.Nullable;

/** One number of a statistics table; see {@link jp.senrei.corpus.model.StatisticsCell}. */
public record Cell(
        @Nullable Integer fiscalYear,
        String table,
        String row,
        String column,
        double value,
        @Nullable String unit,
        String text) {}
