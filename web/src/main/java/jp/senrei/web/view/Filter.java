package jp.senrei.web.view;

import java.util.List;
import java.util.Set;

/**
 * 絞り込み by one facet, or by several that are levels of one choice.
 *
 * @param open whether its values are shown at first
 * @param options those shown at once
 * @param more those behind 「ほか」
 */
public record Filter(String label, boolean open, List<Option> options, List<Option> more) {
    private static final Set<String> INTERFACE =
            Set.of("outcome", "kind", "matter", "year", "month");

    public Filter {
        options = List.copyOf(options);
        more = List.copyOf(more);
    }

    /**
     * One value.
     *
     * @param id unique on the page
     * @param name of the parameter
     * @param below what stands right below it, {@link Below#NOTHING} for none
     */
    public record Option(
            String id,
            String name,
            String value,
            String label,
            long count,
            boolean selected,
            Below below) {

        /** Whether its label is words of documents, which are never translated. */
        public boolean isWords() {
            return !INTERFACE.contains(name);
        }

        public boolean hasBelow() {
            return !below.options().isEmpty();
        }

        /** Whether it or anything below it is chosen. */
        public boolean isChosen() {
            return selected || below.options().stream().anyMatch(Option::isChosen);
        }
    }

    /**
     * 下の段: the values right below one.
     *
     * @param label what they are: 市区町村, 月, 条文
     * @param open whether they are shown at first
     */
    public record Below(String label, boolean open, List<Option> options) {
        public static final Below NOTHING = new Below("", false, List.of());

        public Below {
            options = List.copyOf(options);
        }
    }
}
