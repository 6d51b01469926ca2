package jp.senrei.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** The rules of a page: dashes and pieces put together, and those that cross each other found. */
final class Rules {
    /** Pieces of one rule lie this close to one line, and to each other. */
    private static final float SAME_LINE = 1.6f;

    private static final float DASH = 4;

    /** Of a rule that takes part in a table. */
    private static final float SHORTEST = 6;

    /** Rules that end this close to another one touch it. */
    private static final float TOUCH = 2.5f;

    /** Where more pairs would have to be looked at, the page is a drawing. */
    private static final long MOST_PAIRS = 4_000_000;

    private Rules() {}

    static List<RuledTable> tables(List<Rule> drawn) {
        var level = whole(drawn.stream().filter(Rule::level).toList());
        var upright = whole(drawn.stream().filter(rule -> !rule.level()).toList());
        if (upright.isEmpty() || (long) level.size() * upright.size() > MOST_PAIRS)
            return List.of();
        var tables = new ArrayList<RuledTable>();
        for (var together : crossing(level, upright))
            RuledTable.of(together).ifPresent(tables::add);
        return withoutInner(tables);
    }

    /** Rules that lie on one line and touch are one. */
    static List<Rule> whole(List<Rule> rules) {
        var sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparingDouble(Rule::at));
        var whole = new ArrayList<Rule>();
        for (int start = 0, end; start < sorted.size(); start = end) {
            end = start + 1;
            while (end < sorted.size()
                    && sorted.get(end).at() - sorted.get(start).at() <= SAME_LINE) end++;
            join(new ArrayList<>(sorted.subList(start, end)), whole);
        }
        return whole;
    }

    private static void join(List<Rule> onOneLine, List<Rule> whole) {
        onOneLine.sort(Comparator.comparingDouble(Rule::from));
        Rule last = null;
        for (var rule : onOneLine) {
            if (last != null && rule.from() - last.to() <= DASH) {
                last =
                        new Rule(
                                last.level(),
                                last.at(),
                                last.from(),
                                Math.max(last.to(), rule.to()));
                continue;
            }
            if (last != null && last.length() >= SHORTEST) whole.add(last);
            last = rule;
        }
        if (last != null && last.length() >= SHORTEST) whole.add(last);
    }

    /** Groups of rules that hang together by crossing or touching. */
    private static List<List<Rule>> crossing(List<Rule> level, List<Rule> upright) {
        var all = new ArrayList<>(level);
        all.addAll(upright);
        var group = new int[all.size()];
        for (int i = 0; i < group.length; i++) group[i] = i;
        for (int i = 0; i < level.size(); i++) {
            for (int k = 0; k < upright.size(); k++) {
                if (touch(level.get(i), upright.get(k))) join(group, i, level.size() + k);
            }
        }
        var groups = new HashMap<Integer, List<Rule>>();
        for (int i = 0; i < group.length; i++)
            groups.computeIfAbsent(root(group, i), none -> new ArrayList<>()).add(all.get(i));
        return groups.values().stream().filter(together -> together.size() > 2).toList();
    }

    private static boolean touch(Rule level, Rule upright) {
        return upright.at() >= level.from() - TOUCH
                && upright.at() <= level.to() + TOUCH
                && level.at() >= upright.from() - TOUCH
                && level.at() <= upright.to() + TOUCH;
    }

    private static void join(int[] group, int one, int other) {
        int first = root(group, one);
        int second = root(group, other);
        group[Math.max(first, second)] = Math.min(first, second);
    }

    private static int root(int[] group, int member) {
        int root = member;
        while (group[root] != root) root = group[root] = group[group[root]];
        return root;
    }

    /** A table drawn inside a cell of another is left to that cell. */
    private static List<RuledTable> withoutInner(List<RuledTable> tables) {
        return tables.stream()
                .filter(
                        table ->
                                tables.stream()
                                        .noneMatch(
                                                other ->
                                                        other != table
                                                                && isIn(table.box(), other.box())))
                .sorted(Comparator.comparingDouble(table -> table.box().top()))
                .toList();
    }

    private static boolean isIn(Box inner, Box outer) {
        return inner.left() >= outer.left()
                && inner.right() <= outer.right()
                && inner.top() >= outer.top()
                && inner.bottom() <= outer.bottom();
    }
}
