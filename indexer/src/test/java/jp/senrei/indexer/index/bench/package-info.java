/** For developers: how long searches take. Nothing here is run by the build. */
@NullMarked
package jp.senrei.indexer.index.bench;

import org.jspecify.annotations.NullMarked;
