package jp.senrei.corpus.accession;

import java.util.Objects;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.ledger.Event;

/** What the ledger says of an original. */
final class Events {
    private Events() {}

    static Event archived(Original original, String source) {
        return new Event.Archived(
                original.id(),
                original.sha256(),
                original.size(),
                original.file(),
                source,
                original.visibility());
    }

    static Event changed(Original original) {
        return new Event.Changed(
                original.id(), original.visibility(), original.municipality(), original.council());
    }

    /** Whether the same was said of it by hand. */
    static boolean sameSayings(Original one, Original other) {
        return one.visibility() == other.visibility()
                && Objects.equals(one.municipality(), other.municipality())
                && Objects.equals(one.council(), other.council());
    }
}
