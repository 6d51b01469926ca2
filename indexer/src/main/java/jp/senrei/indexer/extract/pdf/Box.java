package jp.senrei.indexer.extract.pdf;

/** A rectangle on a page in points; x counted from the left, y downwards from the top. */
record Box(float left, float top, float right, float bottom) {
    float width() {
        return right - left;
    }

    float height() {
        return bottom - top;
    }

    float centreX() {
        return (left + right) / 2;
    }

    float centreY() {
        return (top + bottom) / 2;
    }

    Box and(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    boolean holds(float x, float y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** How much of the lower of the two heights they share: 0 side by side, 1 one in the other. */
    float sharedHeight(Box other) {
        float shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        float lower = Math.min(height(), other.height());
        return lower <= 0 ? 0 : shared / lower;
    }

    boolean isFinite() {
        return Float.isFinite(left)
                && Float.isFinite(top)
                && Float.isFinite(right)
                && Float.isFinite(bottom);
    }
}
