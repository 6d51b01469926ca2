package jp.senrei.server.site.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Places boxes in columns so that every arrow goes from left to right. Pure: no words, no cases.
 *
 * <pre>
 *  [a] ──────────► [c]      an arrow over several columns has a slot of its own in those between,
 *        ┌───────►          so that no arrow runs through a box; between two columns the arrows
 *  [b] ──┘                  bend, beside the later box there is room for a label
 * </pre>
 *
 * An arrow that would go back (cases that refer to one another) is left out.
 */
final class GraphLayout {
    static final int BOX_WIDTH = 208;
    static final int LEAST_HEIGHT = 112;

    /** Between two columns: a bend and a label. */
    static final int GAP_ACROSS = 104;

    static final int GAP_DOWN = 24;

    /** Between the ends of two arrows at one box. */
    static final int PORT = 28;

    /** Height of the slot of an arrow that passes a column. */
    private static final int PASSING = 24;

    private static final int MARGIN = 8;

    /** From a box to another, by their positions in the list. */
    record Arrow(int from, int to) {}

    record Box(int x, int y, int height) {}

    /**
     * An arrow as it is drawn.
     *
     * @param index of the arrow in the list that was given
     * @param points where it begins, passes and ends: x, y
     */
    record Line(int index, List<int[]> points) {}

    record Picture(int width, int height, List<Box> boxes, List<Line> lines) {}

    /** What stands in a column: a box, or a place where an arrow passes. */
    private static final class Slot {
        final int column;
        final int box;
        final List<Slot> left = new ArrayList<>();
        final List<Slot> right = new ArrayList<>();
        int height = PASSING;
        int y;

        Slot(int column, int box) {
            this.column = column;
            this.box = box;
        }

        int middle() {
            return y + height / 2;
        }
    }

    private final List<Arrow> arrows;
    private final int[] columns;
    private final TreeMap<Integer, List<Slot>> slots = new TreeMap<>();
    private final Map<Integer, Slot> boxes = new HashMap<>();
    private final Map<Integer, List<Slot>> ways = new TreeMap<>();

    private GraphLayout(int count, List<Arrow> arrows) {
        this.arrows = arrows;
        this.columns = columns(count, arrows);
        for (var box = 0; box < count; box++) boxes.put(box, slot(columns[box], box));
        for (var index = 0; index < arrows.size(); index++) route(index);
    }

    /**
     * @param count of boxes; the first of them stands where the picture has its middle
     * @param arrows between different boxes
     */
    static Picture of(int count, List<Arrow> arrows) {
        return new GraphLayout(count, arrows).picture();
    }

    /**
     * The first box is in column 0; what leads to it stands left of it, as far as its longest way
     * there; all others right of what leads to them.
     */
    private static int[] columns(int count, List<Arrow> arrows) {
        var columns = new int[count];
        var back = leadingToFirst(arrows);
        for (var round = 0; round < count; round++)
            for (var arrow : arrows)
                if (back.contains(arrow.from()) && back.contains(arrow.to()) && arrow.from() != 0)
                    columns[arrow.from()] =
                            Math.max(
                                    Math.min(columns[arrow.from()], columns[arrow.to()] - 1),
                                    1 - count);
        for (var round = 0; round < count; round++)
            for (var arrow : arrows)
                if (!back.contains(arrow.to()))
                    columns[arrow.to()] =
                            Math.min(
                                    Math.max(columns[arrow.to()], columns[arrow.from()] + 1),
                                    count - 1);
        return columns;
    }

    /** Boxes from which the first is reached, itself included. */
    private static Set<Integer> leadingToFirst(List<Arrow> arrows) {
        var leading = new HashSet<Integer>(Set.of(0));
        var before = 0;
        while (before != leading.size()) {
            before = leading.size();
            for (var arrow : arrows) if (leading.contains(arrow.to())) leading.add(arrow.from());
        }
        return leading;
    }

    private Slot slot(int column, int box) {
        var slot = new Slot(column, box);
        slots.computeIfAbsent(column, any -> new ArrayList<>()).add(slot);
        return slot;
    }

    private void route(int index) {
        var from = box(arrows.get(index).from());
        var to = box(arrows.get(index).to());
        if (from.column >= to.column) return;
        var way = new ArrayList<Slot>(List.of(from));
        for (var column = from.column + 1; column < to.column; column++)
            if (slots.containsKey(column)) way.add(slot(column, -1));
        way.add(to);
        for (var step = 1; step < way.size(); step++) {
            way.get(step - 1).right.add(way.get(step));
            way.get(step).left.add(way.get(step - 1));
        }
        ways.put(index, way);
    }

    private Slot box(int index) {
        return Objects.requireNonNull(boxes.get(index));
    }

    private Picture picture() {
        boxes.values().forEach(box -> box.height = Math.max(LEAST_HEIGHT, PORT * (ends(box) + 1)));
        var height = place();
        order();
        height = Math.max(height, place());
        var order = List.copyOf(slots.keySet());
        var boxesPlaced = new ArrayList<Box>();
        for (var index = 0; index < columns.length; index++) {
            var box = box(index);
            boxesPlaced.add(new Box(x(order.indexOf(box.column)), box.y, box.height));
        }
        var lines = new ArrayList<Line>();
        ways.forEach((index, way) -> lines.add(line(index, way, order)));
        var width = 2 * MARGIN + order.size() * BOX_WIDTH + (order.size() - 1) * GAP_ACROSS;
        return new Picture(width, height, boxesPlaced, lines);
    }

    private static int ends(Slot box) {
        return Math.max(box.left.size(), box.right.size());
    }

    private static int x(int column) {
        return MARGIN + column * (BOX_WIDTH + GAP_ACROSS);
    }

    /** Puts the slots of each column under one another, all columns round one middle line. */
    private int place() {
        var most = slots.values().stream().mapToInt(GraphLayout::tall).max().orElse(0);
        for (var column : slots.values()) {
            var y = MARGIN + (most - tall(column)) / 2;
            for (var slot : column) {
                slot.y = y;
                y += slot.height + GAP_DOWN;
            }
        }
        return most + 2 * MARGIN;
    }

    private static int tall(List<Slot> column) {
        return column.stream().mapToInt(slot -> slot.height + GAP_DOWN).sum() - GAP_DOWN;
    }

    /** Away from the middle column, so that arrows cross less: by where the neighbours stand. */
    private void order() {
        for (var column : slots.tailMap(0, false).values()) sort(column, true);
        for (var column : slots.headMap(0, false).descendingMap().values()) sort(column, false);
    }

    private void sort(List<Slot> column, boolean byLeft) {
        column.sort(
                Comparator.comparingDouble(
                        slot ->
                                (byLeft ? slot.left : slot.right)
                                        .stream().mapToInt(Slot::middle).average().orElse(0)));
        place();
    }

    private Line line(int index, List<Slot> way, List<Integer> order) {
        var points = new ArrayList<int[]>();
        for (var step = 0; step < way.size(); step++) {
            var slot = way.get(step);
            var x = x(order.indexOf(slot.column));
            var before = step == 0 ? null : way.get(step - 1);
            var after = step == way.size() - 1 ? null : way.get(step + 1);
            if (before != null) points.add(new int[] {x, port(slot, slot.left, before)});
            if (after != null) points.add(new int[] {x + BOX_WIDTH, port(slot, slot.right, after)});
        }
        return new Line(index, points);
    }

    /** The ends at one side of a box, in the order of where the arrows come from. */
    private static int port(Slot slot, List<Slot> side, Slot other) {
        if (slot.box < 0) return slot.middle();
        var ends = new ArrayList<>(side);
        ends.sort(Comparator.comparingInt(Slot::middle));
        var place = ends.indexOf(other);
        return slot.middle() + PORT * place - PORT * (ends.size() - 1) / 2;
    }
}
