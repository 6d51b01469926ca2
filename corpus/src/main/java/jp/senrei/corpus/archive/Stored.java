package jp.senrei.corpus.archive;

/**
 * What storing a file came to.
 *
 * @param isNew these bytes were not in the archive before
 * @param changed something about the document is different from before (always true for a new one)
 * @param mended the bytes in the archive were lost or damaged, and are what they were again
 */
public record Stored(Original original, boolean isNew, boolean changed, boolean mended) {
    public Stored(Original original, boolean isNew, boolean changed) {
        this(original, isNew, changed, false);
    }
}
