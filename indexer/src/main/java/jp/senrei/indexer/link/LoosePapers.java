package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import jp.senrei.indexer.text.TitleKey;

/**
 * What papers bear and hold: their marks (資料3, 別紙1-2), and their short lines, one of which may be a
 * title. Gathered once however many meetings ask, and asked without going through all lines.
 *
 * <p>Whoever asks gives the lines of its own list of papers: that a paper is listed again does not
 * mean that it is there.
 */
final class LoosePapers {
    /** More alike are two titles the same. */
    private static final double ALIKE = 0.8;

    /** Stands for a place that is no line: the name or the title of a paper. */
    private static final String NO_LINE = "";

    /** The lines each mark stands in. */
    private final NavigableMap<String, Set<String>> marks = new TreeMap<>();

    private final List<TitleKey> titles = new ArrayList<>();
    private final List<Set<String>> linesOf = new ArrayList<>();
    private final Map<TitleKey, Integer> places = new HashMap<>();

    /** For each pair of letters the titles that have it, as their places, ascending. */
    private final Map<Integer, Places> having = new HashMap<>();

    private static final class Places {
        private int[] places = new int[2];
        private int size;

        void add(int place) {
            if (size > 0 && places[size - 1] == place) return;
            if (size == places.length) places = Arrays.copyOf(places, 2 * size);
            places[size++] = place;
        }
    }

    void mark(String mark) {
        mark(mark, NO_LINE);
    }

    void mark(String mark, String line) {
        marks.computeIfAbsent(mark, none -> new HashSet<>()).add(line);
    }

    void line(String line) {
        var title = TitleKey.of(line);
        var known = places.get(title);
        if (known == null) known = add(title);
        linesOf.get(known).add(line);
    }

    private int add(TitleKey title) {
        int place = titles.size();
        titles.add(title);
        linesOf.add(new HashSet<>());
        places.put(title, place);
        title.pairs()
                .forEach(pair -> having.computeIfAbsent(pair, none -> new Places()).add(place));
        return place;
    }

    /** Whether one bears this very mark. */
    boolean bears(String mark, Set<String> listed) {
        return isElsewhere(marks.getOrDefault(mark, Set.of()), listed);
    }

    /** Whether one bears a mark that begins so. */
    boolean bearsAny(String beginning, Set<String> listed) {
        return marks.subMap(beginning, beginning + Character.MAX_VALUE).values().stream()
                .anyMatch(lines -> isElsewhere(lines, listed));
    }

    /** 別紙3 is there when 別紙3-1 is, and the other way round. */
    boolean bearsPartOrWhole(String mark, Set<String> listed) {
        if (bears(mark, listed) || bearsAny(mark + "-", listed)) return true;
        for (int end = mark.indexOf('-'); end >= 0; end = mark.indexOf('-', end + 1))
            if (bears(mark.substring(0, end), listed)) return true;
        return false;
    }

    /** Whether a line is this title, nearly, or has it in it. */
    boolean holds(TitleKey title, Set<String> listed) {
        var candidates = new BitSet();
        var pairs = title.pairs().distinct().boxed().toList();
        int asked = (int) title.pairs().count() / 3 + 1;
        pairs.stream()
                .sorted(Comparator.comparingInt(this::frequency))
                .limit(asked)
                .forEach(pair -> addTo(candidates, pair));
        return candidates.stream()
                .filter(place -> isElsewhere(linesOf.get(place), listed))
                .mapToObj(titles::get)
                .anyMatch(line -> line.similarity(title) > ALIKE || title.occursIn(line));
    }

    private int frequency(int pair) {
        var having = this.having.get(pair);
        return having == null ? 0 : having.size;
    }

    private void addTo(BitSet candidates, int pair) {
        var having = this.having.get(pair);
        if (having == null) return;
        for (int i = 0; i < having.size; i++) candidates.set(having.places[i]);
    }

    private static boolean isElsewhere(Set<String> lines, Set<String> listed) {
        return lines.stream().anyMatch(line -> !listed.contains(line));
    }
}
