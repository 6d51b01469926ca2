package jp.senrei.indexer.index;

import org.apache.lucene.search.spell.LuceneLevenshteinDistance;

/** How many characters are to be changed, added, left out or swapped between two words. */
final class Edits {
    private static final LuceneLevenshteinDistance DISTANCE = new LuceneLevenshteinDistance();

    private Edits() {}

    /** Both words without surrogates count UTF-16 units. */
    static int between(String one, String other) {
        int shorter =
                Math.min(
                        one.codePointCount(0, one.length()),
                        other.codePointCount(0, other.length()));
        if (shorter == 0) return Math.max(one.length(), other.length());
        return Math.round((1 - DISTANCE.getDistance(one, other)) * shorter);
    }

    /** Edits that a slip explains: one in a short word, two in a long one. */
    static int most(int length, int shortestForTwo) {
        return length < shortestForTwo ? 1 : 2;
    }
}
