/**
 * 保存: the originals, byte for byte, with where they came from and when, as OCFL 1.1 objects.
 * Archived first, before anything else happens to a file; nothing here reads what a document says.
 */
@NullMarked
package jp.senrei.corpus.archive;

import org.jspecify.annotations.NullMarked;
