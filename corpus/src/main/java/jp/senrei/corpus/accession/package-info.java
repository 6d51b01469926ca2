/**
 * 受入れ: the only way in which the archive and the ledger are written, in this order: bytes and
 * metadata into the archive, forced to the disk, then the lines of the ledger, forced. Only what a
 * line tells is acknowledged; the index comes after. A deletion goes the other way round, the
 * tombstone first.
 *
 * <p>In: bytes and what is said of them. Out: {@link jp.senrei.corpus.accession.Taken}. Whoever
 * opens an {@link jp.senrei.corpus.accession.Accession} after one that died finishes what it began.
 */
@NullMarked
package jp.senrei.corpus.accession;

import org.jspecify.annotations.NullMarked;
