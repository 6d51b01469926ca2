package jp.senrei.indexer.extract.pdf;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The size of a page as it is displayed, in points. */
record Sheet(float width, float height) {
    /** From a point of a PDF (y upwards, before the page is turned) to the displayed page. */
    interface Placing {
        Point2D.Float place(double x, double y);
    }

    static Sheet of(PDPage page) {
        var box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        return turned
                ? new Sheet(box.getHeight(), box.getWidth())
                : new Sheet(box.getWidth(), box.getHeight());
    }

    static Placing placing(PDPage page) {
        var box = page.getCropBox();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> (x, y) -> point(y - box.getLowerLeftY(), x - box.getLowerLeftX());
            case 180 -> (x, y) -> point(box.getUpperRightX() - x, y - box.getLowerLeftY());
            case 270 -> (x, y) -> point(box.getUpperRightY() - y, box.getUpperRightX() - x);
            default -> (x, y) -> point(x - box.getLowerLeftX(), box.getUpperRightY() - y);
        };
    }

    private static Point2D.Float point(double x, double y) {
        return new Point2D.Float((float) x, (float) y);
    }

    /** Whether a page is of a size that can be laid out at all. */
    static boolean isUsable(PDRectangle box) {
        return box.getWidth() > 0
                && box.getHeight() > 0
                && Float.isFinite(box.getWidth())
                && Float.isFinite(box.getHeight());
    }

    float area() {
        return width * height;
    }
}
