package jp.senrei.indexer.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 後の版: what stands now in the place of a document.
 *
 * @param newest id of a document
 * @param steps how many documents took one another's place on the way to it, 1 or more
 */
public record Successor(String newest, int steps) {
    /**
     * The successors of all documents that have one.
     *
     * @param replacedBy document → the one that took its place
     * @param stands whether a document may be seen and can be read: one that cannot takes nobody's
     *     place, and what it would hide is found as before
     */
    public static Map<String, Successor> among(
            Map<String, String> replacedBy, Predicate<String> stands) {
        var successors = new HashMap<String, Successor>();
        for (var replaced : replacedBy.keySet()) {
            var successor = of(replaced, replacedBy, stands);
            if (successor != null) successors.put(replaced, successor);
        }
        return Map.copyOf(successors);
    }

    private static @Nullable Successor of(
            String replaced, Map<String, String> replacedBy, Predicate<String> stands) {
        var met = new HashSet<String>();
        Successor newest = null;
        int steps = 0;
        for (var id = replaced; met.add(id) && replacedBy.containsKey(id); ) {
            id = replacedBy.get(id);
            if (stands.test(id)) newest = new Successor(id, ++steps);
        }
        return newest;
    }
}
