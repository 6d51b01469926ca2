package jp.senrei.indexer.hostile;

import java.util.Set;
import java.util.function.Supplier;

/**
 * One of them.
 *
 * @param bytes made when they are asked for, some are large
 * @param outcomes what may become of it: a code of a reason, or {@link #READ}
 */
public record HostileFile(String name, Supplier<byte[]> bytes, Set<String> outcomes) {
    /** There is a text, or there are members. */
    public static final String READ = "READ";

    static HostileFile of(String name, Supplier<byte[]> bytes, String... outcomes) {
        return new HostileFile(name, bytes, Set.of(outcomes));
    }

    static HostileFile of(String name, byte[] bytes, String... outcomes) {
        return of(name, () -> bytes, outcomes);
    }

    @Override
    public String toString() {
        return name;
    }
}
