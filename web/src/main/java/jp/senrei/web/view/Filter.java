package jp.senrei.web.view;

import java.util.List;

/**
 * 絞り込み by one facet.
 *
 * @param name of the parameter
 * @param open whether its values are shown at first
 * @param options those shown at once
 * @param more those behind 「ほか」
 */
public record Filter(
        String name, String label, boolean open, List<Option> options, List<Option> more) {
    public Filter {
        options = List.copyOf(options);
        more = List.copyOf(more);
    }

    /** One value: {@code id} is unique on the page. */
    public record Option(String id, String value, String label, long count, boolean selected) {}
}
