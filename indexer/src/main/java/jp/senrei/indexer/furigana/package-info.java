/**
 * ふりがな: how the words of a document are read aloud. Pure, and quick enough for each page.
 *
 * <p>In: a text. Out: {@link jp.senrei.indexer.furigana.Stretch}es that give the text back when put
 * together, those in kanji with a reading. The dictionary of Kuromoji knows most words; {@code
 * furigana.tsv} of the vocabulary knows those of councils, and has the last word. What is read only
 * with knowledge of the matter gets no reading rather than a wrong one: names of people, words that
 * the vocabulary marks with -. A word read wrongly is one more line there; how figures change the
 * word behind them is in {@code Counters}.
 */
@NullMarked
package jp.senrei.indexer.furigana;

import org.jspecify.annotations.NullMarked;
