package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names that are recognised at the end of a run of letters, the longest first: in 「措置個人情報保護法」 the
 * law begins behind 措置.
 */
final class KnownNames {
    /** A name this short is taken only where no letter of a longer name precedes: 民法, not 市民法. */
    private static final int SURE = 5;

    private final Map<String, List<String>> byEnding = new HashMap<>();

    private final @Nullable KnownNames others;

    KnownNames(Collection<String> names) {
        others = null;
        names.forEach(this::add);
    }

    /** Those and what is added here. */
    KnownNames(KnownNames others) {
        this.others = others;
    }

    void add(String name) {
        if (name.length() < 2) return;
        var bucket =
                byEnding.computeIfAbsent(
                        name.substring(name.length() - 2), key -> new ArrayList<>());
        if (bucket.contains(name)) return;
        bucket.add(name);
        bucket.sort(Comparator.comparingInt(String::length).reversed());
    }

    /** Where the longest known name that ends at {@code end} begins; -1 when none does. */
    int start(String text, int end) {
        int start = own(text, end);
        if (others == null) return start;
        int other = others.start(text, end);
        return start < 0 ? other : other < 0 ? start : Math.min(start, other);
    }

    private int own(String text, int end) {
        if (end < 2) return -1;
        for (var name : byEnding.getOrDefault(text.substring(end - 2, end), List.of())) {
            int start = end - name.length();
            if (start >= 0
                    && text.startsWith(name, start)
                    && (name.length() >= SURE || !isInsideWord(text, start))) return start;
        }
        return -1;
    }

    private static boolean isInsideWord(String text, int start) {
        if (start == 0) return false;
        char before = text.charAt(start - 1);
        return before >= '一' && before <= '龥' && "旧新同及又".indexOf(before) < 0
                || before >= 'ァ' && before <= 'ー';
    }
}
