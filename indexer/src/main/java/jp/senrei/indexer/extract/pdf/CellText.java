package jp.senrei.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/** The text of one cell, which may run another way than that of the page (a label in a form). */
final class CellText {
    private CellText() {}

    /** Lines in reading order, those that run as the page does first. */
    static List<TextLine> lines(List<Glyph> glyphs, Sheet sheet, Direction main) {
        var running = new EnumMap<Direction, List<Glyph>>(Direction.class);
        for (var glyph : glyphs)
            running.computeIfAbsent(glyph.direction(), none -> new ArrayList<>()).add(glyph);
        var lines = new ArrayList<TextLine>();
        var same = running.remove(main);
        if (same != null) lines.addAll(whole(LineBuilder.lines(same)));
        // a quarter further on the turned page is what the letters lack to the page's direction
        running.forEach(
                (direction, others) -> {
                    var by =
                            Direction.values()[
                                    Math.floorMod(direction.ordinal() - main.ordinal(), 4)];
                    lines.addAll(
                            LineBuilder.lines(
                                    others.stream().map(one -> one.turned(by, sheet)).toList()));
                });
        return lines;
    }

    /** 会 above 長 is 会長: a column one letter wide. */
    private static List<TextLine> whole(List<TextLine> lines) {
        boolean column =
                lines.size() > 1 && lines.stream().allMatch(line -> line.text().length() == 1);
        if (!column) return lines;
        var text = lines.stream().map(TextLine::text).collect(Collectors.joining());
        var box = lines.stream().map(TextLine::box).reduce(Box::and).orElseThrow();
        var piece = new TextLine.Piece("", text, box, lines.getFirst().size());
        return List.of(new TextLine(List.of(piece)));
    }

    static String joined(List<TextLine> lines) {
        return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }
}
