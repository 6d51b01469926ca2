package jp.senrei.corpus.archive;

import java.time.Instant;

/**
 * 差替え: another document took the place of this one at all of its sources. It is no longer searched,
 * and can still be opened.
 *
 * @param by id of the newer document
 */
public record Replaced(String by, Instant at) {}
