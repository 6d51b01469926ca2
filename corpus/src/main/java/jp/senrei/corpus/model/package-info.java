/**
 * What Senrei knows: the records that every room shares and that the JSON contract publishes.
 * Nothing here does I/O.
 *
 * <p>{@link jp.senrei.corpus.model.DocumentText} is what a document says; {@link
 * jp.senrei.corpus.model.Dossier} is one case (案件) as all documents together tell it; {@link
 * jp.senrei.corpus.model.Audience} is who asks.
 */
@NullMarked
package jp.senrei.corpus.model;

import org.jspecify.annotations.NullMarked;
