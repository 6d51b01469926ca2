/**
 * How fast the house works, measured on documents that are made up: {@link
 * jp.senrei.indexer.bench.GeneratedCouncil} writes them, the same for the same seed. Tests that
 * need thousands of documents take them from here too.
 *
 * <p>Nothing here is asked by any other package.
 */
@NullMarked
package jp.senrei.indexer.bench;

import org.jspecify.annotations.NullMarked;
