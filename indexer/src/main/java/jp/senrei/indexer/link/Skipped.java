package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.IntFunction;

/**
 * A stretch of a series that is not held although what stands around it is.
 *
 * @param from first number not held
 * @param to last number not held
 * @param before number held next
 * @param missing how many of the stretch are not held; fewer than its length when the archive holds
 *     single pieces of it
 */
record Skipped(int from, int to, int before, int missing) {
    /**
     * The stretches between the first and last of {@code held}; one for all of them when less than
     * half is held, for then the archive is a sample and not a series with holes.
     */
    static List<Skipped> in(NavigableSet<Integer> held) {
        if (held.size() < 2) return List.of();
        int first = held.first();
        int last = held.last();
        int missing = last - first + 1 - held.size();
        if (missing > held.size() && held.size() > 2)
            return List.of(new Skipped(first, last, last, missing));
        var skipped = new ArrayList<Skipped>();
        int before = first;
        for (int number : held) {
            if (number > before + 1)
                skipped.add(new Skipped(before + 1, number - 1, number, number - before - 1));
            before = number;
        }
        return skipped;
    }

    /**
     * @param name of one piece: 諮問第456号
     * @param counter 件, 回
     * @param what is missing of the pieces, empty for the pieces themselves
     */
    String sentence(IntFunction<String> name, String counter, String what) {
        var range = name.apply(from) + "から" + name.apply(to) + "まで";
        if (missing < to - from + 1)
            return "%sのうち、%d%s分%sは収録されていません。".formatted(range, missing, counter, what);
        return from == to
                ? name.apply(from) + what + "は収録されていません。"
                : "%s（%d%s分）%sは収録されていません。".formatted(range, missing, counter, what);
    }
}
