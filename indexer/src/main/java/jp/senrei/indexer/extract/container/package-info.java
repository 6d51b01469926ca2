/**
 * Files that hold files: ZIP and mail.
 *
 * <p>In: a {@link jp.senrei.indexer.extract.format.Request}. Out: an {@link
 * jp.senrei.indexer.extract.Extraction} whose members are the documents inside, each to become a
 * document of its own; a mail has a text too. One more kind of container is a reader here that
 * hands each file to {@link jp.senrei.indexer.extract.format.MemberWriter}, which makes its name
 * harmless and knows a bomb.
 */
@NullMarked
package jp.senrei.indexer.extract.container;

import org.jspecify.annotations.NullMarked;
