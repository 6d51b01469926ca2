/**
 * The contract's JSON from and to the records of the model; no other package names the JSON
 * library.
 */
@NullMarked
package jp.senrei.corpus.json;

import org.jspecify.annotations.NullMarked;
