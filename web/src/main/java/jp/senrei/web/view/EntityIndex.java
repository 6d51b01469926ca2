package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of municipalities, services or organisations with the number of their cases.
 *
 * @param title the heading
 * @param find the form to find one by name, null where all are listed
 * @param groups never empty groups; no group when nothing is held or found
 */
public record EntityIndex(
        Frame frame, String title, String lead, @Nullable Find find, List<Group> groups) {
    public EntityIndex {
        groups = List.copyOf(groups);
    }

    /**
     * @param action where it is sent
     * @param typed what was looked for, empty for nothing
     * @param label of the box
     * @param none what to say when nothing has the name
     */
    public record Find(String action, String typed, String label, String none) {}

    /**
     * @param label of the group, null where there is one only
     * @param inJapanese whether the label is one that is never translated
     */
    public record Group(@Nullable String label, boolean inJapanese, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * @param number in words: 12件
     */
    public record Entry(String text, String href, String number, @Nullable String note) {}
}
