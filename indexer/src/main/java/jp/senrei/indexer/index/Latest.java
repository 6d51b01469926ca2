package jp.senrei.indexer.index;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What was asked for last, as much of it as there is room for; what was not asked for the longest
 * time goes first. For many threads.
 */
final class Latest<K, V> {
    private final LinkedHashMap<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final long room;
    private final ToLongFunction<V> size;
    private long filled;

    /**
     * @param room in the unit of {@code size}, of all together
     * @param size of one, always the same for it
     */
    Latest(long room, ToLongFunction<V> size) {
        this.room = room;
        this.size = size;
    }

    synchronized Optional<V> find(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    /** Gives what is kept now; something larger than all the room is not kept at all. */
    synchronized V keep(K key, V value) {
        var before = kept.put(key, value);
        filled += size.applyAsLong(value) - (before == null ? 0 : size.applyAsLong(before));
        while (filled > room) filled -= size.applyAsLong(kept.pollFirstEntry().getValue());
        return value;
    }
}
