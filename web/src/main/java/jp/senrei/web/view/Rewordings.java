package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 言い換え: the other names under which words were searched too.
 *
 * @param shown at once, a line or so
 * @param more those behind 「ほか」
 * @param plain the search without any of them, null when it cannot be written in quotes
 */
public record Rewordings(List<Name> shown, List<Name> more, @Nullable Link plain) {
    public Rewordings {
        shown = List.copyOf(shown);
        more = List.copyOf(more);
    }

    /** Whether any is used. */
    public boolean used() {
        return shown.stream().anyMatch(Name::used) || more.stream().anyMatch(Name::used);
    }

    /**
     * @param word as typed
     * @param text its other name
     * @param href the search without it, or with it again
     */
    public record Name(String word, String text, boolean used, String href) {}
}
