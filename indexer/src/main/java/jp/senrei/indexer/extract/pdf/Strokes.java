package jp.senrei.indexer.extract.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The path that is being drawn, and the level and upright rules that came of those before. Drawing
 * programs make a rule of a line that is stroked, of a thin rectangle that is filled, of a row of
 * dashes or of a thin picture.
 */
final class Strokes {
    /** A line may be this far from level, in points. */
    private static final float SLANT = 0.8f;

    /** A filled rectangle that is thinner is a rule. */
    private static final float THIN = 3.2f;

    /** What is shorter is a dash, a dot or part of a letter. */
    private static final float SHORTEST = 1.5f;

    /** Drawings of more lines than this hold no tables for people. */
    private static final int MOST = 50_000;

    /** A step of the path; {@code draws} is false where the pen was lifted or went round a bend. */
    private record Step(Point2D.Float from, Point2D.Float to, boolean draws) {}

    private final Sheet.Placing placing;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Step> path = new ArrayList<>();
    private Point2D.Float first = new Point2D.Float();
    private Point2D.Float last = new Point2D.Float();

    /** Where the pen stands in the PDF's own measure. */
    private final Point2D.Float pen = new Point2D.Float();

    private boolean any;

    Strokes(Sheet.Placing placing) {
        this.placing = placing;
    }

    List<Rule> rules() {
        return rules;
    }

    boolean isAny() {
        return any;
    }

    Point2D current() {
        return pen;
    }

    void moveTo(double x, double y) {
        last = place(x, y);
        first = last;
    }

    void lineTo(double x, double y) {
        step(place(x, y), true);
    }

    void curveTo(double x, double y) {
        step(place(x, y), false);
    }

    void close() {
        step(first, true);
    }

    private Point2D.Float place(double x, double y) {
        pen.setLocation(x, y);
        return placing.place(x, y);
    }

    private void step(Point2D.Float to, boolean draws) {
        if (path.size() < MOST) path.add(new Step(last, to, draws));
        last = to;
    }

    void end() {
        path.clear();
    }

    void stroke() {
        any |= !path.isEmpty();
        for (var step : path) {
            if (step.draws) line(step.from, step.to);
        }
        end();
    }

    /** Of filled shapes only a thin one is a line; each part of the path is a shape of its own. */
    void fill() {
        any |= !path.isEmpty();
        Box shape = null;
        Point2D.Float before = null;
        for (var step : path) {
            if (shape != null && !step.from.equals(before)) {
                thin(shape);
                shape = null;
            }
            var box = box(step);
            shape = shape == null ? box : shape.and(box);
            before = step.to;
        }
        if (shape != null) thin(shape);
        end();
    }

    private static Box box(Step step) {
        return new Box(
                Math.min(step.from.x, step.to.x),
                Math.min(step.from.y, step.to.y),
                Math.max(step.from.x, step.to.x),
                Math.max(step.from.y, step.to.y));
    }

    /** Takes a filled shape for a rule when it is thin. */
    void thin(Box shape) {
        if (!shape.isFinite() || Math.min(shape.width(), shape.height()) > THIN) return;
        if (shape.width() >= shape.height())
            add(Rule.level(shape.centreY(), shape.left(), shape.right()));
        else add(Rule.upright(shape.centreX(), shape.top(), shape.bottom()));
    }

    private void line(Point2D.Float from, Point2D.Float to) {
        float width = Math.abs(to.x - from.x);
        float height = Math.abs(to.y - from.y);
        if (height <= SLANT && width > height)
            add(Rule.level((from.y + to.y) / 2, Math.min(from.x, to.x), Math.max(from.x, to.x)));
        else if (width <= SLANT && height > width)
            add(Rule.upright((from.x + to.x) / 2, Math.min(from.y, to.y), Math.max(from.y, to.y)));
    }

    private void add(Rule rule) {
        boolean usable = Float.isFinite(rule.at()) && rule.length() >= SHORTEST;
        if (usable && rules.size() < MOST) rules.add(rule);
    }
}
