/**
 * 運用状況: the figures of operations reports across years and municipalities. In: {@link
 * jp.senrei.corpus.model.StatisticsCell}s as each report tells them. Out: the same tables year by
 * year ({@link jp.senrei.server.statistics.YearlyTable}), and what can be compared between
 * municipalities ({@link jp.senrei.server.statistics.Indicator}). Pure; nothing is added up,
 * estimated or filled in: a year that no report tells is a gap.
 */
@NullMarked
package jp.senrei.server.statistics;

import org.jspecify.annotations.NullMarked;
