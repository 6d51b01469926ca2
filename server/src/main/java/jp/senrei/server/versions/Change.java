package jp.senrei.server.versions;

import java.util.List;

/** What became of a turn, or of several that stayed as they were. */
public sealed interface Change {
    /**
     * @param units how many follow one another unchanged
     */
    record Unchanged(int units) implements Change {}

    record Added(Unit unit) implements Change {}

    record Removed(Unit unit) implements Change {}

    /**
     * @param words of both texts in the order of reading
     */
    record Reworded(Unit earlier, Unit later, List<Words> words) implements Change {
        public Reworded {
            words = List.copyOf(words);
        }

        public boolean isOfAnotherSpeaker() {
            return !earlier.speaker().equals(later.speaker());
        }
    }
}
