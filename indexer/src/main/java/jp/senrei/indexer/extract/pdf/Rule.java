package jp.senrei.indexer.extract.pdf;

/** 罫線: a straight line of a page, level or upright. Lies in its box, which is thin. */
record Rule(boolean level, float at, float from, float to) {
    static Rule level(float y, float left, float right) {
        return new Rule(true, y, left, right);
    }

    static Rule upright(float x, float top, float bottom) {
        return new Rule(false, x, top, bottom);
    }

    float length() {
        return to - from;
    }

    Rule turned(Direction direction, Sheet sheet) {
        var box = direction.turned(box(), sheet);
        return box.width() >= box.height()
                ? level(box.centreY(), box.left(), box.right())
                : upright(box.centreX(), box.top(), box.bottom());
    }

    Box box() {
        return level ? new Box(from, at, to, at) : new Box(at, from, at, to);
    }
}
