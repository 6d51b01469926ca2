/**
 * From bytes to a display text, in child processes: a file that hangs, crashes or eats its reader
 * costs that file and nothing else.
 *
 * <p>In: an archived original. Out: {@link jp.senrei.indexer.extract.Extraction}, either the text
 * in blocks and the files found inside, or the reason why there is none.
 *
 * <pre>
 * this process                                   child process
 * Extractor → Children → Child ── Frames ──→ ChildMain → OriginalReader → PDF, Office, HTML, text
 *                          ↑                                              (Failures: what went wrong)
 *             looked after: time, disk, death
 * </pre>
 *
 * A new format is one more branch in {@code OriginalReader}.
 */
@NullMarked
package jp.senrei.indexer.extract;

import org.jspecify.annotations.NullMarked;
