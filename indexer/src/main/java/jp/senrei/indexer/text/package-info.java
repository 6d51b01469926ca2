/**
 * Japanese text as the readers meet it: width-normalised with the way back to the display text
 * ({@link jp.senrei.indexer.text.NormalText}), numbers, era dates, titles to compare. Pure values;
 * nothing here knows what a council is.
 */
@NullMarked
package jp.senrei.indexer.text;

import org.jspecify.annotations.NullMarked;
