/**
 * {@code GET /statistics}, {@code /statistics/{municipality}} and {@code /statistics/compare}: the
 * figures of operations reports as charts and tables, and as CSV. A chart is a {@link
 * jp.senrei.server.site.statistics.ChartDrawing} of numbers; it knows nothing of reports.
 */
@NullMarked
package jp.senrei.server.site.statistics;

import org.jspecify.annotations.NullMarked;
