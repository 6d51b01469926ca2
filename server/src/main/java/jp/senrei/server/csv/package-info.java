/**
 * Tables for spreadsheets. In: the fields of a line; out: the line. What the fields are is said by
 * those who have them: {@code statistics}, {@code site.comparison}.
 */
@NullMarked
package jp.senrei.server.csv;

import org.jspecify.annotations.NullMarked;
