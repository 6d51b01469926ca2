/**
 * From an address of the web to bytes and the record of how they were fetched. Knows no archive and
 * no index; the only package that speaks HTTP as a client.
 *
 * <p>In: addresses, and what is known of an earlier retrieval. Out: {@link
 * jp.senrei.indexer.fetch.Fetched}; a failure is one of its kinds, never an exception. A guest on
 * other people's servers: robots.txt is obeyed, one request a second is made, a page that has not
 * changed is not asked for again, nothing is sent but GET, and no cookie is kept. And careful of
 * the network it runs in: see {@link jp.senrei.indexer.fetch.PublicAddresses}.
 */
@NullMarked
package jp.senrei.indexer.fetch;

import org.jspecify.annotations.NullMarked;
