package jp.senrei.corpus.ledger;

import java.time.Instant;

/**
 * Where a ledger ends. Who noted it sees later whether everything before it is still there.
 *
 * @param entries number of lines
 * @param hash of the last line; 64 zeros when there is none
 * @param time of the last line
 */
public record Head(long entries, String hash, Instant time) {
    static final Head NONE = new Head(0, Entry.NOTHING, Instant.EPOCH);

    public boolean isNone() {
        return entries == 0;
    }
}
