/**
 * Who asks. One place decides the {@link jp.senrei.corpus.model.Audience}; every handler is given
 * it and hands it on to the index.
 */
@NullMarked
package jp.senrei.server.access;

import org.jspecify.annotations.NullMarked;
