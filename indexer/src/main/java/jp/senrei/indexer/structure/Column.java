package jp.senrei.indexer.structure;

import java.util.Arrays;
import java.util.List;

/**
 * How wide a part of a document was set, where the text kept its hard line breaks: what ends in the
 * middle of a sentence at full width was broken there.
 *
 * @param width in full-width characters; 0 when the lines are paragraphs
 */
record Column(double width) {
    private static final int NARROWEST = 20;

    /** A full line may be shorter: what may not stand at its end goes to the next. */
    private static final double SLACK = 3;

    /** So many of the lines end at the margin when a text is broken by width. */
    private static final double SHARE = 0.12;

    static Column of(List<Line> lines) {
        var widths =
                lines.stream()
                        .filter(line -> !line.isRow())
                        .mapToDouble(Line::width)
                        .sorted()
                        .toArray();
        if (widths.length < 8) return new Column(0);
        double margin = widths[(int) (widths.length * 0.95)];
        long full =
                Arrays.stream(widths).filter(w -> w >= margin - SLACK && w <= margin + 1).count();
        boolean broken = margin >= NARROWEST && full >= widths.length * SHARE && full >= 4;
        return new Column(broken ? margin : 0);
    }

    static double width(String text) {
        return text.chars().mapToDouble(c -> c < 0x80 ? 0.5 : 1).sum();
    }

    /** Whether the line after this one goes on with its sentence. */
    boolean breaks(Line line) {
        return width > 0
                && !line.isRow()
                && line.width() >= width - SLACK
                && "。．?!」』".indexOf(line.text().charAt(line.text().length() - 1)) < 0;
    }
}
