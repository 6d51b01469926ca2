/**
 * 点検: whether everything in a data directory is as it was written, and the archive, the ledger and
 * the index tell the same. Reads every byte, changes nothing.
 *
 * <p>In: a data directory. Out: {@link jp.senrei.indexer.verify.Verification}, a list of {@link
 * jp.senrei.corpus.archive.Finding}s, each with its code, place and repair. One more thing to check
 * is a method in {@code IndexAudit} or a class beside it.
 */
@NullMarked
package jp.senrei.indexer.verify;

import org.jspecify.annotations.NullMarked;
