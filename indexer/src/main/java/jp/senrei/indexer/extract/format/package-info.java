/**
 * What the readers of all formats share.
 *
 * <p>In: a {@link jp.senrei.indexer.extract.format.Request}, and the media type that {@link
 * jp.senrei.indexer.extract.format.MediaTypes} finds in the bytes. A reader writes its text with
 * {@link jp.senrei.indexer.extract.format.BlockWriter}, the files it finds inside with {@link
 * jp.senrei.indexer.extract.format.MemberWriter}, and lets exceptions pass: {@link
 * jp.senrei.indexer.extract.format.Failures} says what they mean for the file. One more exception
 * that means something is a case there.
 */
@NullMarked
package jp.senrei.indexer.extract.format;

import org.jspecify.annotations.NullMarked;
