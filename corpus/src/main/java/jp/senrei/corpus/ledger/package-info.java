/**
 * 台帳: what became of each document and each source, one line after the other, each bound to the one
 * before by its hash. Nothing in it is ever changed or taken out.
 *
 * <pre>
 * ledger/ledger.jsonl   a line = SHA-256 of the JSON (64 hexadecimal digits), a space, the JSON, a line feed
 *   1f0c… {"number":0,"previous":"0000…","time":"…","event":"opened","format":"1",…}
 *   77b2… {"number":1,"previous":"1f0c…","time":"…","event":"archived","document":"0a1b…",…}
 * </pre>
 *
 * <p>A line proves itself by its hash and its place by {@code previous}: who changes, removes or
 * inserts one has to make all later ones anew, and the head (the hash of the last) is another then.
 * A last line without its line feed was never acknowledged to anybody; the next writer takes it
 * away. {@link jp.senrei.corpus.ledger.Register} folds the lines to how things stand, {@link
 * jp.senrei.corpus.ledger.PublicLedger} projects them to what a visitor may know. A new kind of
 * event is a record in {@link jp.senrei.corpus.ledger.Event}, and what it changes stands in these
 * two.
 */
@NullMarked
package jp.senrei.corpus.ledger;

import org.jspecify.annotations.NullMarked;
