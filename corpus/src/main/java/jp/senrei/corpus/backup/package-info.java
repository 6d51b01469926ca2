/**
 * バックアップ: all that cannot be made anew of a data directory as one file, and back.
 *
 * <pre>
 * FILE                          ZIP (ZIP64 where it has to be), in it a bag as RFC 8493 describes it
 *   senrei/bagit.txt
 *   senrei/data/archive/…       the OCFL root
 *   senrei/data/ledger/…
 *   senrei/data/queries/…
 *   senrei/bag-info.txt         day, number of bytes and files, head of the ledger
 *   senrei/manifest-sha256.txt  the hash of every file of data/
 *   senrei/tagmanifest-sha256.txt
 * </pre>
 *
 * <p>The index is left out; it is made from the rest. Nothing here trusts a file that it reads.
 */
@NullMarked
package jp.senrei.corpus.backup;

import org.jspecify.annotations.NullMarked;
