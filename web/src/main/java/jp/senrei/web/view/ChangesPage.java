package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 版の違い: what changed from one version of a document to a later one.
 *
 * @param others other pairs of its versions
 * @param summary what there is in all, in a sentence
 * @param entries empty when nothing changed, or when the two cannot be compared
 */
public record ChangesPage(
        Frame frame,
        String title,
        Version earlier,
        Version later,
        List<Link> others,
        String summary,
        List<Entry> entries) {
    public ChangesPage {
        others = List.copyOf(others);
        entries = List.copyOf(entries);
    }

    /**
     * @param kept the day on which it was archived
     */
    public record Version(String file, Day kept, Link document) {}

    public sealed interface Entry {}

    /** {@code words} says how many turns stayed as they were. */
    public record Unchanged(String words) implements Entry {}

    /**
     * A turn, or a block in which nobody speaks.
     *
     * @param kind of the change as a whole
     * @param label the same in words
     * @param speakerBefore null where it is the same
     * @param places where it stands in each version
     */
    public record Changed(
            Kind kind,
            String label,
            @Nullable String speakerBefore,
            String speaker,
            List<Words> words,
            List<Link> places)
            implements Entry {
        public Changed {
            words = List.copyOf(words);
            places = List.copyOf(places);
        }
    }

    /**
     * @param kind KEPT, REMOVED or ADDED
     */
    public record Words(Kind kind, String text) {}

    public enum Kind {
        KEPT,
        REMOVED,
        ADDED,
        REWORDED
    }
}
