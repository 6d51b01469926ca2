/**
 * Japanese text as the readers meet it. Pure values; nothing here knows what a council is.
 *
 * <ul>
 *   <li>{@link jp.senrei.indexer.text.NormalText}: one width, with the way back to the display text
 *   <li>{@link jp.senrei.indexer.text.JapaneseNumber}, {@link jp.senrei.indexer.text.EraDate},
 *       {@link jp.senrei.indexer.text.FiscalYear}, {@link
 *       jp.senrei.indexer.text.ConsultationNumber}: what is written in figures, every spelling
 *   <li>{@link jp.senrei.indexer.text.TitleKey}: whether two titles are one
 *   <li>{@link jp.senrei.indexer.text.LookAlikes}: whether two names are one but for what character
 *       recognition made of them
 * </ul>
 */
@NullMarked
package jp.senrei.indexer.text;

import org.jspecify.annotations.NullMarked;
