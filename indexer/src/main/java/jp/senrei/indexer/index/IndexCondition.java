package jp.senrei.indexer.index;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;

/** In what state the index in a folder is. */
public enum IndexCondition {
    /** Nothing was ever published, or all of it was thrown away. */
    ABSENT,
    /** Written as this program writes. */
    CURRENT,
    /** Written by another version: can be asked, and does not hold all that this one reads. */
    OF_ANOTHER_VERSION,
    /** Its files are broken, or of a Lucene that this program does not know. */
    UNREADABLE;

    static IndexCondition of(Path folder) {
        if (anyOf(audience -> Shelf.isUnreadable(folder, audience))) return UNREADABLE;
        if (!anyOf(audience -> Shelf.isThere(folder, audience))) return ABSENT;
        return anyOf(audience -> !Shelf.isOfThisVersion(folder, audience))
                ? OF_ANOTHER_VERSION
                : CURRENT;
    }

    private static boolean anyOf(Predicate<Audience> holds) {
        return Stream.of(Audience.values()).anyMatch(holds);
    }
}
