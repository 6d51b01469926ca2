package jp.senrei.indexer.index;

import org.apache.lucene.search.Query;

/**
 * Something a query looks for in the text, to be marked where it stands.
 *
 * @param thing the same for a word and its other names
 * @param field a text field of the index
 * @param query finds it in that field and nowhere else
 * @param letters how many letters it is long in the characters view; 0 in a field with offsets
 */
record Needle(String thing, String field, Query query, int letters) {}
