package jp.senrei.corpus.archive;

/**
 * What storing a file came to.
 *
 * @param isNew these bytes were not in the archive before
 * @param changed something about the document is different from before (always true for a new one)
 */
public record Stored(Original original, boolean isNew, boolean changed) {}
