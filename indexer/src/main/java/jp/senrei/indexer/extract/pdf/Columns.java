package jp.senrei.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 段組: which parts of a page are read one after another. A page is cut where a gutter runs between
 * two columns of running text; what crosses the gutter (a heading over both, a wide table) parts
 * what stands above it from what stands below. Each column is looked at in the same way, so that
 * three columns are found too.
 *
 * <p>Labels beside their values look much the same. Running text is told by its lines, most of
 * which fill their column, or by lines that do not stand level with those beside them.
 */
final class Columns {
    /** Of the width of a page, in points. */
    private static final float STEP = 2;

    /** A gutter stands in the middle of a page, not at its edge: share of the width. */
    private static final float EDGE = 0.15f;

    private static final int FEWEST_LINES = 4;
    private static final int ENOUGH_LINES = 6;

    /** Columns narrower than this, in em, are columns of a table. */
    private static final float NARROWEST = 9;

    private static final float NARROWEST_UNEVEN = 6;

    /** A line fills its column from this share of the width on. */
    private static final float FULL = 0.8f;

    private static final float MOST_ARE_FULL = 0.4f;
    private static final float FEW_LEVEL = 0.5f;

    /** A column of running text that is narrower than this share of the sheet has one beside it. */
    private static final float HALF = 0.56f;

    private static final int DEEPEST = 6;

    private final float sheetWidth;
    private final List<List<Item>> regions = new ArrayList<>();

    private Columns(float sheetWidth) {
        this.sheetWidth = sheetWidth;
    }

    /**
     * The items of each part in the order the parts are read; within a part they are read line by
     * line.
     */
    static List<List<Item>> regions(List<Item> items, float sheetWidth) {
        var columns = new Columns(sheetWidth);
        columns.cut(items, 0);
        return columns.regions;
    }

    private void cut(List<Item> items, int depth) {
        var gutter = depth < DEEPEST ? gutter(items) : Optional.<Float>empty();
        if (gutter.isEmpty()) {
            add(items);
            return;
        }
        var sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparingDouble(item -> item.box().top()));
        var loose = new ArrayList<Item>();
        var band = new ArrayList<Item>();
        for (var item : sorted) {
            if (!crosses(item.box(), gutter.get())) {
                band.add(item);
                continue;
            }
            read(band, gutter.get(), loose, depth);
            loose.add(item);
            band.clear();
        }
        read(band, gutter.get(), loose, depth);
        add(loose);
    }

    /** What stands on both sides of the gutter and between two things that cross it. */
    private void read(List<Item> band, float gutter, List<Item> loose, int depth) {
        var left = band.stream().filter(item -> item.box().centreX() < gutter).toList();
        var right = band.stream().filter(item -> item.box().centreX() >= gutter).toList();
        if (!areColumns(left, right)) {
            loose.addAll(band);
            return;
        }
        add(List.copyOf(loose));
        loose.clear();
        cut(left, depth + 1);
        cut(right, depth + 1);
    }

    private void add(List<Item> items) {
        if (!items.isEmpty()) regions.add(List.copyOf(items));
    }

    private static boolean crosses(Box box, float gutter) {
        return box.left() < gutter && box.right() > gutter;
    }

    // ---- where a gutter may be

    /** The place that has the most lines on both sides and the fewest across. */
    private static Optional<Float> gutter(List<Item> items) {
        if (items.size() < ENOUGH_LINES) return Optional.empty();
        var all = items.stream().map(Item::box).reduce(Box::and).orElseThrow();
        int steps = Math.max(1, Math.min(5000, (int) (all.width() / STEP)));
        var ending = new int[steps + 2];
        var beginning = new int[steps + 2];
        for (var item : items) {
            ending[step(item.box().right(), all, steps) + 1]++;
            beginning[step(item.box().left(), all, steps)]++;
        }
        return widest(ending, beginning, items.size(), steps)
                .map(step -> all.left() + (step + 0.5f) * all.width() / steps);
    }

    private static int step(float x, Box all, int steps) {
        return Math.clamp((int) ((x - all.left()) / Math.max(1, all.width()) * steps), 0, steps);
    }

    private static Optional<Float> widest(int[] ending, int[] beginning, int count, int steps) {
        int left = 0;
        int begun = 0;
        int best = 0;
        int bestStart = -1;
        int bestEnd = -1;
        for (int step = 0; step < steps; step++) {
            left += ending[step];
            begun += beginning[step];
            int right = count - begun;
            int score = 2 * Math.min(left, right) - (count - left - right);
            boolean inside = step > steps * EDGE && step < steps * (1 - EDGE);
            if (!inside || left == 0 || right == 0) continue;
            if (bestStart < 0 || score > best) {
                best = score;
                bestStart = step;
                bestEnd = step;
            } else if (score == best && step == bestEnd + 1) {
                bestEnd = step;
            }
        }
        return bestStart < 0 || best <= -count
                ? Optional.empty()
                : Optional.of((bestStart + bestEnd) / 2f);
    }

    // ---- whether it is one

    private boolean areColumns(List<Item> left, List<Item> right) {
        if (left.isEmpty() || right.isEmpty()) return false;
        var one = Side.of(left);
        var other = Side.of(right);
        boolean lastPage =
                one.lines >= ENOUGH_LINES
                        && one.isProse()
                        && one.box.right() < sheetWidth * HALF
                        && other.width() > 2;
        if (lastPage) return true;
        if (Math.min(one.lines, other.lines) < FEWEST_LINES) return false;
        return one.isProse() && other.isProse()
                || isUneven(left, right)
                        && one.width() >= NARROWEST_UNEVEN
                        && other.width() >= NARROWEST_UNEVEN;
    }

    /** Lines of two columns need not stand level; those of a table do. */
    private static boolean isUneven(List<Item> left, List<Item> right) {
        var lines = lines(right);
        var beside = lines(left);
        int all = Math.min(lines.size(), beside.size());
        lines.retainAll(beside);
        return all > 0 && lines.size() < all * FEW_LEVEL;
    }

    private static HashSet<Integer> lines(List<Item> items) {
        var lines = new HashSet<Integer>();
        for (var item : items) {
            if (item instanceof Item.Text text) lines.add(text.line());
        }
        return lines;
    }

    /** One side of a gutter. */
    private record Side(Box box, int lines, float em, float full) {
        static Side of(List<Item> items) {
            var lines =
                    items.stream()
                            .filter(Item.Text.class::isInstance)
                            .map(Item.Text.class::cast)
                            .collect(
                                    Collectors.groupingBy(
                                            Item.Text::line,
                                            Collectors.reducing(
                                                    null,
                                                    Item.Text::box,
                                                    (a, b) -> a == null ? b : a.and(b))));
            var box = items.stream().map(Item::box).reduce(Box::and).orElseThrow();
            long full =
                    lines.values().stream()
                            .filter(line -> line.width() >= box.width() * FULL)
                            .count();
            var sizes =
                    items.stream()
                            .filter(Item.Text.class::isInstance)
                            .map(item -> ((Item.Text) item).piece().size())
                            .sorted()
                            .toList();
            float em = sizes.isEmpty() ? 10 : sizes.get(sizes.size() / 2);
            return new Side(
                    box, lines.size(), em, lines.isEmpty() ? 0 : (float) full / lines.size());
        }

        /** In em. */
        float width() {
            return box.width() / em;
        }

        boolean isProse() {
            return width() >= NARROWEST && full >= MOST_ARE_FULL;
        }
    }
}
