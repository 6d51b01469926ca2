package jp.senrei.server.site.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.Span;
import jp.senrei.server.site.reader.TextParts.Slice;
import jp.senrei.web.view.DocumentPage.Fold;
import jp.senrei.web.view.DocumentPage.Heading;
import jp.senrei.web.view.DocumentPage.Joint;
import jp.senrei.web.view.DocumentPage.Line;
import jp.senrei.web.view.DocumentPage.PageMark;
import jp.senrei.web.view.DocumentPage.Paragraph;
import jp.senrei.web.view.DocumentPage.Piece;
import jp.senrei.web.view.DocumentPage.Row;
import jp.senrei.web.view.DocumentPage.Table;
import org.jspecify.annotations.Nullable;

/** One part of a text as a page shows it: turns, and between them headings, paragraphs, tables. */
final class Pieces {
    private final TextParts parts;
    private final Asked asked;
    private final String municipality;
    private final Landing landing;
    private final @Nullable String original;
    private final Lines lines;
    private final List<Piece> shown = new ArrayList<>();
    private int page;

    private Pieces(
            TextParts parts,
            Hits hits,
            Asked asked,
            String municipality,
            Landing landing,
            @Nullable String original) {
        this.parts = parts;
        this.asked = asked;
        this.municipality = municipality;
        this.landing = landing;
        this.original = original;
        this.lines = new Lines(parts.text().text(), hits);
    }

    /**
     * @param part 1-based
     * @param municipality code, for the pages of those who speak
     * @param original where a browser shows it, null when none can
     */
    static List<Piece> of(
            TextParts parts,
            int part,
            Hits hits,
            Asked asked,
            String municipality,
            Landing landing,
            @Nullable String original) {
        var pieces = new Pieces(parts, hits, asked, municipality, landing, original);
        pieces.read(part);
        return pieces.shown;
    }

    private void read(int part) {
        var slices = parts.parts().get(part - 1);
        int before = lastTurnBefore(part);
        for (int i = 0; i < slices.size(); ) {
            int next = i + 1;
            int turn = slices.get(i).turn();
            while (next < slices.size() && slices.get(next).turn() == turn) next++;
            var run = slices.subList(i, next);
            if (turn < 0) add(run);
            else {
                fold(before, turn);
                turnPage(run.getFirst(), shown);
                shown.add(turn(run));
                before = turn;
            }
            i = next;
        }
        if (part == parts.count()) fold(before, parts.turns().size());
    }

    private int lastTurnBefore(int part) {
        return parts.parts().subList(0, part - 1).stream()
                .flatMap(List::stream)
                .mapToInt(Slice::turn)
                .reduce(-1, Math::max);
    }

    private void fold(int before, int turn) {
        int left = turn - before - 1;
        if (left <= 0) return;
        shown.add(new Fold(left, asked.at(parts.turns().get(before + 1).anchor())));
    }

    /** What nobody says. */
    private void add(List<Slice> slices) {
        var rows = new ArrayList<Row>();
        for (var slice : slices) {
            var block = block(slice);
            if (isNewPage(slice)) endTable(rows, shown);
            turnPage(slice, shown);
            if (isRow(slice)) {
                rows.add(row(slice));
                continue;
            }
            endTable(rows, shown);
            var words = lines.asSet(slice.start(), slice.end(), anchor(slice));
            if (words.isEmpty()) continue;
            shown.add(
                    block.kind() == Block.Kind.HEADING ? new Heading(words) : new Paragraph(words));
        }
        endTable(rows, shown);
    }

    private Piece turn(List<Slice> slices) {
        var said = new Said(parts.turns().get(slices.getFirst().turn()));
        slices.forEach(said::add);
        return said.piece(slices);
    }

    /** A turn as it is set, slice by slice: its label, its paragraphs and tables. */
    private final class Said {
        private final SpokenTurn turn;
        private final boolean labelled;
        private final List<Line> label = new ArrayList<>();
        private final List<Piece> body = new ArrayList<>();
        private final List<Line> paragraph = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        /** End of the last line, 0 for none. */
        private int before;

        Said(SpokenTurn turn) {
            this.turn = turn;
            this.labelled = TurnView.isLabel(parts.text().text(), turn);
        }

        void add(Slice slice) {
            if (isRow(slice) && slice.start() >= turn.said()) addRow(slice);
            else addWords(slice);
        }

        private void addRow(Slice slice) {
            endParagraph(paragraph, body);
            if (isNewPage(slice)) endTable(rows, body);
            turnPage(slice, body);
            rows.add(row(slice));
        }

        private void addWords(Slice slice) {
            endTable(rows, body);
            var anchor = anchor(slice);
            for (var piece : spoken(slice, turn)) {
                addLine(piece, slice, anchor);
                anchor = null;
            }
        }

        private void addLine(Span piece, Slice slice, @Nullable String anchor) {
            boolean isLabel = labelled && piece.start() < turn.said();
            if (!isLabel && begins(piece, slice, turn)) endParagraph(paragraph, body);
            var joint = isLabel && !label.isEmpty() ? Joint.SPACE : joint(piece);
            var line = lines.line(piece, anchor, joint, isAside(piece, turn), pageMark(slice));
            (isLabel ? label : paragraph).add(line);
            before = piece.end();
        }

        private Joint joint(Span piece) {
            return paragraph.isEmpty() ? Joint.NONE : lines.joint(before, piece.start());
        }

        Piece piece(List<Slice> slices) {
            endTable(rows, body);
            endParagraph(paragraph, body);
            boolean goesOn = slices.getFirst().start() > turn.start();
            var notice = turn == landing.turn() ? landing.notice() : null;
            return TurnView.of(
                    turn, asked, municipality, goesOn, label, firstPage(slices), notice, body);
        }
    }

    /** The label apart from the words, also where both stand in one line. */
    private List<Span> spoken(Slice slice, SpokenTurn turn) {
        int border = Math.clamp(turn.said(), slice.start(), slice.end());
        var pieces = new ArrayList<>(lines.spoken(slice.start(), border, turn));
        pieces.addAll(lines.spoken(border, slice.end(), turn));
        return pieces;
    }

    private boolean begins(Span piece, Slice slice, SpokenTurn turn) {
        return piece.start() == turn.said()
                || block(slice).kind() == Block.Kind.ROW
                || Collections.binarySearch(turn.paragraphs(), piece.start()) >= 0;
    }

    private static boolean isAside(Span piece, SpokenTurn turn) {
        return turn.asides().stream()
                .anyMatch(aside -> aside.start() <= piece.start() && piece.start() < aside.end());
    }

    private int firstPage(List<Slice> slices) {
        return parts.text().pages() > 1 ? block(slices.getFirst()).page() : 0;
    }

    private boolean isRow(Slice slice) {
        return block(slice).kind() == Block.Kind.ROW && slice.whole();
    }

    private Row row(Slice slice) {
        var cells =
                block(slice).cells().stream()
                        .map(cell -> lines.asSet(cell.start(), cell.end(), null))
                        .toList();
        return new Row(anchor(slice), cells);
    }

    private boolean isNewPage(Slice slice) {
        return parts.text().pages() > 1 && block(slice).page() != page;
    }

    private void turnPage(Slice slice, List<Piece> pieces) {
        var mark = pageMark(slice);
        if (mark != null) pieces.add(mark);
    }

    /** The page that begins with a slice, null for none. */
    private @Nullable PageMark pageMark(Slice slice) {
        if (!isNewPage(slice)) return null;
        page = block(slice).page();
        return new PageMark(page, original == null ? null : original + "#page=" + page);
    }

    private static @Nullable String anchor(Slice slice) {
        return slice.first() ? "b" + slice.block() : null;
    }

    private Block block(Slice slice) {
        return parts.text().blocks().get(slice.block());
    }

    private static void endParagraph(List<Line> paragraph, List<Piece> pieces) {
        if (paragraph.isEmpty()) return;
        pieces.add(new Paragraph(paragraph));
        paragraph.clear();
    }

    private static void endTable(List<Row> rows, List<Piece> pieces) {
        if (rows.isEmpty()) return;
        var columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        pieces.add(new Table(rows, columns));
        rows.clear();
    }
}
