package jp.senrei.corpus.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 出所: where bytes were found. Of all documents that were found at one address, the one that was
 * found there last is the one that is there now.
 *
 * @param address an absolute path or an address of the web; a member of a container is {@code
 *     CONTAINER!/member}
 * @param found when these bytes were found there; anew when other bytes had been there in between
 * @param gone when nothing was found there any more; null while it is there, as far as is known
 * @param retrieval how it was fetched; null for a local file
 */
public record Source(
        String address, Instant found, @Nullable Instant gone, @Nullable Retrieval retrieval) {
    public static Source of(String address, Instant found) {
        return new Source(address, found, null, null);
    }

    public static Source of(String address, Instant found, Retrieval retrieval) {
        return new Source(address, found, null, retrieval);
    }

    /**
     * As metadata from before there was a ledger has it: the address alone. When it was found there
     * is not known then; {@link Original} puts the day it was archived.
     */
    public static Source valueOf(String address) {
        return of(address, Instant.EPOCH);
    }

    Source goneAt(Instant when) {
        return new Source(address, found, when, retrieval);
    }

    Source foundBy(Instant known) {
        return found.equals(Instant.EPOCH) ? new Source(address, known, gone, retrieval) : this;
    }
}
