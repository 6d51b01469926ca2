package jp.senrei.indexer.index;

import java.util.List;

/**
 * A word of a query and the other names it was searched under.
 *
 * @param text as typed
 * @param names synonyms and other ways to write it, best known first; also those left out
 */
public record AskedWord(String text, List<Name> names) {
    public AskedWord {
        names = List.copyOf(names);
    }

    /**
     * @param used false for a name that the question says to do without
     */
    public record Name(String text, boolean used) {}
}
