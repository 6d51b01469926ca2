package jp.senrei.indexer.link;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
     * The successors of those documents that have one.
     *
     * @param replacedBy what took the place of a document; null when nothing did
     * @param stands whether a document may be seen and can be read: one that cannot takes nobody's
     *     place, and what it would hide is found as before
     */
    public static Map<String, Successor> among(
            Collection<String> documents,
            Function<String, @Nullable String> replacedBy,
            Predicate<String> stands) {
        var successors = new HashMap<String, Successor>();
        for (var document : documents) {
            var successor = of(document, replacedBy, stands);
            if (successor != null) successors.put(document, successor);
        }
        return Map.copyOf(successors);
    }

    private static @Nullable Successor of(
            String document,
            Function<String, @Nullable String> replacedBy,
            Predicate<String> stands) {
        Successor newest = null;
        int steps = 0;
        for (var id : after(document, replacedBy, stands))
            if (stands.test(id)) newest = new Successor(id, ++steps);
        return newest;
    }

    /**
     * What took one another's place after a document, in this order. A circle is cut behind the one
     * of it that stands and has the first id, so that they do not all hide one another.
     */
    private static List<String> after(
            String document,
            Function<String, @Nullable String> replacedBy,
            Predicate<String> stands) {
        var line = new LinkedHashSet<String>();
        var id = document;
        while (id != null && line.add(id)) id = replacedBy.apply(id);
        var all = List.copyOf(line);
        if (id == null) return all.subList(1, all.size());
        var circle = all.subList(all.indexOf(id), all.size());
        var last = circle.stream().filter(stands).min(Comparator.naturalOrder());
        return all.subList(1, last.map(all::indexOf).orElse(all.size() - 1) + 1);
    }
}
