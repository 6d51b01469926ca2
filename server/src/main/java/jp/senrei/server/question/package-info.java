/**
 * From the parameters of an address to a {@link jp.senrei.indexer.index.Question}, the same for
 * pages and API, and back again.
 */
@NullMarked
package jp.senrei.server.question;

import org.jspecify.annotations.NullMarked;
