/**
 * Reads files in child processes: one that hangs, crashes or eats its reader costs that file and
 * nothing else.
 *
 * <p>In: a file and its name, asked of {@link jp.senrei.indexer.extract.child.Extractor}. Out: an
 * {@link jp.senrei.indexer.extract.Extraction}, always.
 *
 * <pre>
 * this process                                   child process
 * Extractor → Children → Child ── Frames ──→ ChildMain → OriginalReader → pdf, office, html, …
 *                          ↑
 *             looked after: time, disk, death
 * </pre>
 *
 * The readers know nothing of this package. One more of them is a branch in {@code OriginalReader};
 * one more thing that parent and child tell each other is a record in {@code Answer} and its bytes
 * in {@code Frames}.
 */
@NullMarked
package jp.senrei.indexer.extract.child;

import org.jspecify.annotations.NullMarked;
