package jp.senrei.corpus.model;

/**
 * Who asks. Every question to the index carries it; there is no default.
 *
 * <p>{@link #VISITOR} (anybody on the web) sees public documents only, {@link #READER} (staff) sees
 * all of them.
 */
public enum Audience {
    VISITOR,
    READER;

    /** Whether a document of this visibility exists at all for whoever asks. */
    public boolean maySee(Visibility visibility) {
        return this == READER || visibility == Visibility.PUBLIC;
    }
}
