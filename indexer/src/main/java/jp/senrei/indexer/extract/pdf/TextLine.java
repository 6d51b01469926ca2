package jp.senrei.indexer.extract.pdf;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of glyphs that stand side by side, in pieces where a wide gap parts them.
 *
 * @param pieces from left to right, at least one
 */
record TextLine(List<Piece> pieces) {
    /**
     * A run of glyphs without a wide gap.
     *
     * @param before what stands between it and the piece to its left: the spaces as written, one
     *     space where there are none, nothing for the first
     * @param size em of its letters, in points
     */
    record Piece(String before, String text, Box box, float size) {}

    TextLine {
        pieces = List.copyOf(pieces);
    }

    Box box() {
        return pieces.stream().map(Piece::box).reduce(Box::and).orElseThrow();
    }

    float size() {
        return (float) pieces.stream().mapToDouble(Piece::size).max().orElse(0);
    }

    String text() {
        return pieces.getFirst().text()
                + pieces.stream()
                        .skip(1)
                        .map(piece -> piece.before() + piece.text())
                        .collect(Collectors.joining());
    }
}
