package jp.senrei.indexer.extract.pdf;

import org.jspecify.annotations.Nullable;

/**
 * Which way a line of text runs on the page as it is displayed. Vertical writing runs {@link
 * #DOWN}, with the next line to its left, just as horizontal writing does on a sheet that was
 * turned to the right: both become lines from left to right when the page is turned back.
 */
enum Direction {
    RIGHT,
    DOWN,
    LEFT,
    UP;

    /** How far a line may lean. */
    private static final double TOLERANCE = Math.toRadians(10);

    /** The direction of a step on the page, y counted downwards; null for one that leans. */
    static @Nullable Direction of(double x, double y) {
        double quarters = Math.atan2(y, x) / (Math.PI / 2);
        long nearest = Math.round(quarters);
        if (Math.abs(quarters - nearest) * (Math.PI / 2) > TOLERANCE) return null;
        return values()[(int) Math.floorMod(nearest, 4L)];
    }

    /** Where a box stands after the page was turned so that this direction runs to the right. */
    Box turned(Box box, Sheet sheet) {
        return switch (this) {
            case RIGHT -> box;
            case DOWN ->
                    new Box(
                            box.top(),
                            sheet.width() - box.right(),
                            box.bottom(),
                            sheet.width() - box.left());
            case LEFT ->
                    new Box(
                            sheet.width() - box.right(),
                            sheet.height() - box.bottom(),
                            sheet.width() - box.left(),
                            sheet.height() - box.top());
            case UP ->
                    new Box(
                            sheet.height() - box.bottom(),
                            box.left(),
                            sheet.height() - box.top(),
                            box.right());
        };
    }

    /** The size of the turned page. */
    Sheet turned(Sheet sheet) {
        return this == RIGHT || this == LEFT ? sheet : new Sheet(sheet.height(), sheet.width());
    }

    /** How far down the page as it is displayed the middle of a box on the turned page stands. */
    float displayedY(Box turned, Sheet sheet) {
        return switch (this) {
            case RIGHT -> turned.centreY();
            case DOWN -> turned.centreX();
            case LEFT -> sheet.height() - turned.centreY();
            case UP -> sheet.height() - turned.centreX();
        };
    }
}
