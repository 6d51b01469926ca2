package jp.senrei.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/**
 * Which way the text of a page runs. Told by the fonts and the way the letters are turned, and
 * where these say nothing, by letters that are drawn one below the other: many programs write
 * vertical Japanese with a font for horizontal writing and place each letter by itself.
 */
final class WritingDirections {
    /** In em: how far the next letter may stand aside, and how far below or beside it stands. */
    private static final float ASIDE = 0.3f;

    private static final float NEAREST = 0.6f;
    private static final float FARTHEST = 1.7f;

    private static final int FEWEST = 10;
    private static final int TIMES = 3;

    /** Letters set side by side within a vertical line: 12月 with the 12 upright. */
    private static final int MOST_ABREAST = 4;

    private WritingDirections() {}

    /** The direction of most letters. */
    static Direction main(List<Glyph> glyphs) {
        var counts = new EnumMap<Direction, Integer>(Direction.class);
        for (var glyph : glyphs) {
            if (!glyph.isSpace()) counts.merge(glyph.direction(), 1, Integer::sum);
        }
        var main = Direction.RIGHT;
        for (var direction : Direction.values()) {
            if (counts.getOrDefault(direction, 0) > counts.getOrDefault(main, 0)) main = direction;
        }
        return main;
    }

    /**
     * The glyphs, those of vertical writing running {@link Direction#DOWN} whatever their font, and
     * digits abreast as one glyph of their line.
     */
    static List<Glyph> of(List<Glyph> glyphs) {
        var told = isStacked(glyphs) ? stacked(glyphs) : glyphs;
        return main(told) == Direction.DOWN ? abreast(told) : told;
    }

    private static boolean isStacked(List<Glyph> glyphs) {
        int down = 0;
        int right = 0;
        for (int i = 1; i < glyphs.size(); i++) {
            var one = glyphs.get(i - 1);
            var next = glyphs.get(i);
            if (isBelow(one, next)) down++;
            else if (isBeside(one, next)) right++;
        }
        return down >= FEWEST && down > TIMES * right;
    }

    private static boolean isBelow(Glyph one, Glyph next) {
        float em = next.size();
        float step = next.box().centreY() - one.box().centreY();
        return bothUpright(one, next)
                && Math.abs(next.box().centreX() - one.box().centreX()) < ASIDE * em
                && step > NEAREST * em
                && step < FARTHEST * em;
    }

    private static boolean isBeside(Glyph one, Glyph next) {
        float em = next.size();
        float step = next.box().centreX() - one.box().centreX();
        return bothUpright(one, next)
                && Math.abs(next.box().centreY() - one.box().centreY()) < ASIDE * em
                && step > 0
                && step < FARTHEST * em;
    }

    private static boolean bothUpright(Glyph one, Glyph next) {
        return one.direction() == Direction.RIGHT && next.direction() == Direction.RIGHT;
    }

    private static List<Glyph> stacked(List<Glyph> glyphs) {
        var turned = new ArrayList<Glyph>();
        for (int i = 0; i < glyphs.size(); i++) {
            var glyph = glyphs.get(i);
            var before = glyphs.get(Math.max(0, i - 1));
            var next = glyphs.get(Math.min(glyphs.size() - 1, i + 1));
            boolean inStack = isBelow(before, glyph) || isBelow(glyph, next);
            boolean inLine = isBeside(before, glyph) || isBeside(glyph, next);
            turned.add(inStack && !inLine ? glyph.running(Direction.DOWN) : glyph);
        }
        return turned;
    }

    private static List<Glyph> abreast(List<Glyph> glyphs) {
        var whole = new ArrayList<Glyph>();
        for (int i = 0, end; i < glyphs.size(); i = end) {
            end = i + 1;
            while (end < glyphs.size() && isBeside(glyphs.get(end - 1), glyphs.get(end))) end++;
            var run = glyphs.subList(i, end);
            boolean one =
                    run.getFirst().direction() == Direction.RIGHT && run.size() <= MOST_ABREAST;
            if (one) whole.add(together(run));
            else whole.addAll(run);
        }
        return whole;
    }

    private static Glyph together(List<Glyph> run) {
        var text = new StringBuilder();
        run.forEach(glyph -> text.append(glyph.text()));
        var box = run.stream().map(Glyph::box).reduce(Box::and).orElseThrow();
        var first = run.getFirst();
        return new Glyph(text.toString(), box, first.size(), Direction.DOWN, first.hidden());
    }
}
