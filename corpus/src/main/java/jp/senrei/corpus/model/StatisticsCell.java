package jp.senrei.corpus.model;

import org.jspecify.annotations.Nullable;

/**
 * One number of an operations report (運用状況報告).
 *
 * @param municipality code
 * @param fiscalYear 年度, null when the report does not say
 * @param text as written
 */
public record StatisticsCell(
        String municipality,
        @Nullable Integer fiscalYear,
        String document,
        String table,
        String row,
        String column,
        double value,
        @Nullable String unit,
        String text) {}
