package jp.senrei.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lines of glyphs that run from left to right, wherever and in which order the file draws them.
 *
 * <p>A space is a gap that a person sees. Japanese is set without spaces, so between two wide
 * letters it takes more than half an em; a written space where no gap is to be seen (as OCR layers
 * have them between all letters) is none. Small kana above a line (ふりがな) are left out, as they are
 * of a web page.
 */
final class LineBuilder {
    /** Letters that share so much of their height stand on one line. */
    private static final float ON_LINE = 0.5f;

    /** Lines still open while the page is read downwards. */
    private static final int OPEN = 6;

    /** Gaps in em, from which on letters stand apart: two wide ones, one of them, none. */
    private static final float APART_WIDE = 0.6f;

    private static final float APART_MIXED = 0.45f;
    private static final float APART_NARROW = 0.18f;

    /** A written space is one when there is this much room for it. */
    private static final float SEEN = 0.08f;

    private static final float APART_OCR = 1.2f;

    /** A gap from which on a line falls into pieces. */
    static final float WIDE_GAP = 1.6f;

    /** The same letter drawn once more, to look bold. */
    private static final float SAME_PLACE = 0.15f;

    private final List<List<Glyph>> done = new ArrayList<>();
    private final List<List<Glyph>> open = new ArrayList<>();
    private final List<Box> bands = new ArrayList<>();

    private LineBuilder() {}

    /** Lines from the top downwards. */
    static List<TextLine> lines(List<Glyph> glyphs) {
        var builder = new LineBuilder();
        glyphs.stream()
                .sorted(Comparator.comparingDouble(glyph -> glyph.box().centreY()))
                .forEach(builder::place);
        builder.done.addAll(builder.open);
        var lines = new ArrayList<TextLine>();
        for (var line : builder.done) {
            if (line.stream().allMatch(Glyph::isSpace)) continue;
            lines.add(line(line));
        }
        lines.sort(Comparator.comparingDouble(line -> line.box().centreY()));
        return Ruby.without(lines);
    }

    private void place(Glyph glyph) {
        int best = -1;
        float most = ON_LINE;
        for (int i = 0; i < open.size(); i++) {
            float shared = bands.get(i).sharedHeight(glyph.box());
            if (shared < most) continue;
            most = shared;
            best = i;
        }
        if (best >= 0) open.get(best).add(glyph);
        else begin(glyph);
    }

    private void begin(Glyph glyph) {
        if (open.size() == OPEN) {
            done.add(open.removeFirst());
            bands.removeFirst();
        }
        open.add(new ArrayList<>(List.of(glyph)));
        bands.add(glyph.box());
    }

    // ---- along one line

    private static TextLine line(List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(glyph -> glyph.box().left()));
        var pieces = new ArrayList<TextLine.Piece>();
        var spaces = new StringBuilder();
        var run = new Run("");
        for (var glyph : sorted) {
            if (glyph.isSpace()) {
                spaces.append(glyph.text());
                continue;
            }
            if (run.isEmpty()) run.add("", glyph);
            else if (run.repeats(glyph)) continue;
            else if (run.gapTo(glyph) < WIDE_GAP) run.add(run.space(spaces, glyph), glyph);
            else {
                pieces.add(run.piece());
                run = new Run(spaces.isEmpty() ? " " : spaces.toString());
                run.add("", glyph);
            }
            spaces.setLength(0);
        }
        pieces.add(run.piece());
        return new TextLine(pieces);
    }

    /** A piece while it grows. */
    private static final class Run {
        private final String before;
        private final StringBuilder text = new StringBuilder();
        private final List<Glyph> glyphs = new ArrayList<>();

        Run(String before) {
            this.before = before;
        }

        boolean isEmpty() {
            return glyphs.isEmpty();
        }

        void add(String space, Glyph glyph) {
            text.append(space).append(glyph.text());
            glyphs.add(glyph);
        }

        /** In em of the smaller letter. */
        float gapTo(Glyph next) {
            var last = glyphs.getLast();
            return (next.box().left() - last.box().right()) / Math.min(last.size(), next.size());
        }

        /** Looks back over two letters, because both may be drawn before both are drawn again. */
        boolean repeats(Glyph next) {
            for (int i = glyphs.size() - 1; i >= Math.max(0, glyphs.size() - 2); i--) {
                var last = glyphs.get(i);
                float far = SAME_PLACE * last.size();
                if (last.text().equals(next.text())
                        && Math.abs(next.box().left() - last.box().left()) < far
                        && Math.abs(next.box().top() - last.box().top()) < far) return true;
            }
            return false;
        }

        /** What to write between the last letter and the next. */
        String space(CharSequence written, Glyph next) {
            float gap = gapTo(next);
            if (isOfOcr(next)) return gap < APART_OCR ? "" : " ";
            if (!written.isEmpty()) return gap < SEEN ? "" : written.toString();
            return gap < apart(glyphs.getLast(), next) ? "" : " ";
        }

        /** OCR places its words roughly and puts a space behind each, also in Japanese. */
        private boolean isOfOcr(Glyph next) {
            var last = glyphs.getLast();
            return last.hidden() && next.hidden() && last.isWide() && next.isWide();
        }

        private static float apart(Glyph one, Glyph other) {
            if (one.isWide() && other.isWide()) return APART_WIDE;
            return one.isWide() || other.isWide() ? APART_MIXED : APART_NARROW;
        }

        TextLine.Piece piece() {
            var box = glyphs.stream().map(Glyph::box).reduce(Box::and).orElseThrow();
            var sizes = glyphs.stream().map(Glyph::size).sorted().toList();
            return new TextLine.Piece(before, text.toString(), box, sizes.get(sizes.size() / 2));
        }
    }
}
