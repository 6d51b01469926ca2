/**
 * Files that nobody writes in good faith, made anew at each run: {@link
 * jp.senrei.indexer.hostile.HostileFiles#all}. For tests here and in the server.
 */
package jp.senrei.indexer.hostile;
