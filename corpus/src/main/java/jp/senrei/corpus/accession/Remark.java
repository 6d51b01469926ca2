package jp.senrei.corpus.accession;

/**
 * What somebody should know about a document that came again.
 *
 * @param document its id
 * @param file its name
 */
public record Remark(Kind kind, String document, String file) {
    public enum Kind {
        /**
         * It was no longer in the archive, though nobody deleted it; these bytes took its place.
         */
        TAKEN_AGAIN,
        /** Its bytes in the archive were damaged or gone; these are there instead. */
        PUT_BACK,
        /** Somebody had withdrawn it: it stays so, though it was to be public. */
        STAYS_WITHDRAWN
    }
}
