package jp.senrei.web.view;

import java.util.List;

/**
 * Words of a document between two borders of what is marked.
 *
 * @param hit number of the hit that begins here, 0 for none; its anchor is {@code hit-7}
 * @param current whether it is the hit one stands at
 */
public record Bit(int hit, boolean current, List<Run> runs) {
    public Bit {
        runs = List.copyOf(runs);
    }
}
