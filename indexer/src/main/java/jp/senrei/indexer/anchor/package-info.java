/**
 * Addresses of turns that outlive a re-reading. Pure: no files, no index.
 *
 * <p>In: the turns of a document as they are read today. Out: a {@link
 * jp.senrei.indexer.anchor.TurnAnchor} for each, short enough for an address ({@code
 * ?u=12-3f9ac1d2}), and for an anchor of another day the turn it means now, or honestly that it
 * moved, changed or is gone ({@link jp.senrei.indexer.anchor.Resolved}).
 */
@NullMarked
package jp.senrei.indexer.anchor;

import org.jspecify.annotations.NullMarked;
