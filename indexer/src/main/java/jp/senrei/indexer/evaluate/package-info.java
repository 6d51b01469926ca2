/**
 * What was read, held against what a person read (gold).
 *
 * <p>In: a folder of gold files in the form of {@code senrei export} and everything an index holds.
 * Out: one {@link jp.senrei.indexer.evaluate.Measure} a field, with every miss in words. Pure but
 * for reading the gold; no index, no clock. A new measure is a line in {@link
 * jp.senrei.indexer.evaluate.CaseMeasures} or a class beside it.
 */
@NullMarked
package jp.senrei.indexer.evaluate;

import org.jspecify.annotations.NullMarked;
