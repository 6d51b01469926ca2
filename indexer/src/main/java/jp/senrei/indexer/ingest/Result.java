package jp.senrei.indexer.ingest;

import jp.senrei.corpus.accession.Taken;
import jp.senrei.corpus.model.Warning;

/** What became of one file or address. */
public sealed interface Result {
    /** As it was named: a path, or an address of the web. */
    String source();

    /**
     * It is archived and can be found.
     *
     * @param isNew false when the same bytes were there already
     */
    record Read(String source, String document, boolean isNew) implements Result {}

    /** It is archived, but nobody can find its words; {@code reason} says why and what to do. */
    record Unreadable(String source, String document, boolean isNew, Warning reason)
            implements Result {}

    /**
     * It cannot be opened for want of a password this time, and once it could: what was read of it
     * then is found as before. {@code reason} says what to do to have it read anew.
     */
    record AsBefore(String source, String document, Warning reason) implements Result {}

    /** Nothing is at the address any more; what was found there stays archived. */
    record Gone(String source, String document) implements Result {}

    /**
     * Somebody deleted these bytes, so they are not taken again; nothing went wrong.
     *
     * @param document that was deleted
     * @param reason a sentence: why it was, and how it is taken nevertheless
     */
    record Deleted(String source, String document, String reason) implements Result {
        static Deleted of(String source, Taken.Refused refused) {
            return new Deleted(source, refused.document(), refused.reason());
        }
    }

    /**
     * It could not even be opened, so it is not archived. {@code reason} is a sentence for a
     * person.
     */
    record NotArchived(String source, String reason) implements Result {}
}
