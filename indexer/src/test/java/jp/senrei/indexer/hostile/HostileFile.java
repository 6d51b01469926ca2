package jp.senrei.indexer.hostile;

import java.util.Set;
import java.util.function.Supplier;

/**
 * One of them.
 *
 * @param bytes made when they are asked for, some are large
 * @param outcomes what may become of it: a code of a reason, or {@link #READ}
 * @param inside what becomes of the files found in it and in those, all of it: each of these
 *     outcomes and no other; empty when nothing is taken out
 */
public record HostileFile(
        String name, Supplier<byte[]> bytes, Set<String> outcomes, Set<String> inside) {
    /** There is a text, or there are members. */
    public static final String READ = "READ";

    /** What needs much time, on a machine that is slow or busy. */
    static final String SLOW = "TIMEOUT";

    /** What needs much memory, in a child that has read others before. */
    static final String FULL = "MEMORY";

    /** A scan, where there is no Tesseract. */
    static final String WITHOUT_OCR = "NO_TEXT_LAYER";

    /** A ZIP in a ZIP in a ZIP. */
    static final String CLOSED = "NESTED_TOO_DEEP";

    static HostileFile of(String name, Supplier<byte[]> bytes, String... outcomes) {
        return new HostileFile(name, bytes, Set.of(outcomes), Set.of());
    }

    static HostileFile of(String name, byte[] bytes, String... outcomes) {
        return of(name, () -> bytes, outcomes);
    }

    HostileFile holding(String... found) {
        return new HostileFile(name, bytes, outcomes, Set.of(found));
    }

    @Override
    public String toString() {
        return name;
    }
}
