package jp.senrei.indexer.index;

/**
 * 旧版: a document whose place another one took, as it was read.
 *
 * @param entry its turns belong to no case
 * @param newest id of the document that stands there now
 * @param steps 1 for the version right before the newest, 2 for the one before that, …
 */
public record EarlierVersion(DocumentEntry entry, String newest, int steps) {
    public EarlierVersion {
        if (steps < 1) throw new IllegalArgumentException(entry.document().id() + ": " + steps);
    }
}
