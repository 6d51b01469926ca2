package jp.senrei.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * 罫線の表: the cells between rules that hang together.
 *
 * <p>All rules together cut the table into a grid; where no rule stands between two fields of the
 * grid they are one cell. The edge of the table closes cells that are open there, as many tables
 * have no rule at their left and right.
 *
 * @param xs edges of the grid's columns, from the left
 * @param ys edges of the grid's rows, from the top
 * @param cells for each field of the grid, row by row, the number of its cell: that of its first
 *     field
 */
record RuledTable(float[] xs, float[] ys, int[] cells) {
    /** Rules this close to each other are one edge. */
    static final float SNAP = 3;

    /** More fields than this are a drawing. */
    private static final int MOST_FIELDS = 40_000;

    /** The table that these rules draw; empty when they do not part anything. */
    static Optional<RuledTable> of(List<Rule> rules) {
        var box = rules.stream().map(Rule::box).reduce(Box::and).orElseThrow();
        var xs = edges(rules, false, box.left(), box.right());
        var ys = edges(rules, true, box.top(), box.bottom());
        long fields = (long) (xs.length - 1) * (ys.length - 1);
        if (fields < 2 || fields > MOST_FIELDS) return Optional.empty();
        var cells = cells(rules, xs, ys);
        long different = Arrays.stream(cells).distinct().count();
        return different < 2 ? Optional.empty() : Optional.of(new RuledTable(xs, ys, cells));
    }

    private static float[] edges(List<Rule> rules, boolean level, float first, float last) {
        var places = new ArrayList<Float>();
        places.add(first);
        places.add(last);
        rules.stream().filter(rule -> rule.level() == level).map(Rule::at).forEach(places::add);
        places.sort(Float::compare);
        var edges = new ArrayList<Float>();
        for (float place : places) {
            if (edges.isEmpty() || place - edges.getLast() > SNAP) edges.add(place);
        }
        var array = new float[edges.size()];
        for (int i = 0; i < array.length; i++) array[i] = edges.get(i);
        return array;
    }

    private static int[] cells(List<Rule> rules, float[] xs, float[] ys) {
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        var left = new boolean[columns * rows];
        var above = new boolean[columns * rows];
        for (var rule : rules) {
            if (rule.level()) wall(rule, ys, xs, (row, column) -> mark(above, row, column, xs, ys));
            else wall(rule, xs, ys, (column, row) -> mark(left, row, column, xs, ys));
        }
        var cells = new int[columns * rows];
        Arrays.setAll(cells, i -> i);
        for (int i = 0; i < cells.length; i++) {
            if (i % columns > 0 && !left[i]) join(cells, i, i - 1);
            if (i >= columns && !above[i]) join(cells, i, i - columns);
        }
        for (int i = 0; i < cells.length; i++) cells[i] = root(cells, i);
        return cells;
    }

    private interface Wall {
        void at(int across, int along);
    }

    /** Every field at which a rule covers the middle of the edge. */
    private static void wall(Rule rule, float[] across, float[] along, Wall wall) {
        int edge = nearest(across, rule.at());
        for (int i = field(along, rule.from() - SNAP); i + 1 < along.length; i++) {
            float middle = (along[i] + along[i + 1]) / 2;
            if (middle > rule.to()) return;
            if (middle >= rule.from()) wall.at(edge, i);
        }
    }

    private static void mark(boolean[] walls, int row, int column, float[] xs, float[] ys) {
        if (row < ys.length - 1 && column < xs.length - 1)
            walls[row * (xs.length - 1) + column] = true;
    }

    private static int nearest(float[] edges, float at) {
        int field = field(edges, at);
        return field + 1 < edges.length && edges[field + 1] - at < at - edges[field]
                ? field + 1
                : field;
    }

    /** The field in which a place lies, the first or last one when it lies outside. */
    private static int field(float[] edges, float at) {
        int found = Arrays.binarySearch(edges, at);
        int field = found >= 0 ? found : -found - 2;
        return Math.clamp(field, 0, edges.length - 1);
    }

    private static void join(int[] cells, int one, int other) {
        int first = root(cells, one);
        int second = root(cells, other);
        cells[Math.max(first, second)] = Math.min(first, second);
    }

    private static int root(int[] cells, int field) {
        int root = field;
        while (cells[root] != root) root = cells[root];
        for (int at = field; cells[at] != root; ) {
            int next = cells[at];
            cells[at] = root;
            at = next;
        }
        return root;
    }

    // ---- asking it

    int columns() {
        return xs.length - 1;
    }

    int rows() {
        return ys.length - 1;
    }

    Box box() {
        return new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    }

    /** The number of the cell at a place inside the table. */
    int cellAt(float x, float y) {
        int column = Math.min(field(xs, x), columns() - 1);
        int row = Math.min(field(ys, y), rows() - 1);
        return cells[row * columns() + column];
    }

    /** The cells that begin in a row, from the left: their numbers. */
    List<Integer> beginningIn(int row) {
        var found = new ArrayList<Integer>();
        for (int column = 0; column < columns(); column++) {
            int field = row * columns() + column;
            if (cells[field] == field) found.add(field);
        }
        return found;
    }

    /** Whether nothing stands beside a cell in this row. */
    boolean fills(int row, int cell) {
        for (int column = 0; column < columns(); column++) {
            if (cells[row * columns() + column] != cell) return false;
        }
        return true;
    }

    /** Whether a cell goes on here from the row above. */
    boolean beginsAbove(int row, int column) {
        return cells[row * columns() + column] < row * columns();
    }

    int columnOf(int cell) {
        return cell % columns();
    }

    /** Compared by what they hold, as records are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RuledTable table
                && Arrays.equals(xs, table.xs)
                && Arrays.equals(ys, table.ys)
                && Arrays.equals(cells, table.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }
}
