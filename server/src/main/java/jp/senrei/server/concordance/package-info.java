/**
 * The table of articles and matters as one audience may see it: in, the concordance of {@code
 * corpus} and the index; out, its lines with the number of cases on each. For pages and API alike.
 */
@NullMarked
package jp.senrei.server.concordance;

import org.jspecify.annotations.NullMarked;
