/**
 * Drives a document through the house: archive → extract → structure → tag → link → index. The only
 * package of this module that does all the I/O.
 *
 * <p>In: paths, and what whoever brought them says of them. Out: {@link
 * jp.senrei.indexer.ingest.Report}; a file that fails is a line in it, never the end of the run.
 */
@NullMarked
package jp.senrei.indexer.ingest;

import org.jspecify.annotations.NullMarked;
