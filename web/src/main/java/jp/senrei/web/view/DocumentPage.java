package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 文書, one part of its text at a time.
 *
 * @param original where to download it; null when the archive cannot give it
 * @param pieces what stands in this part, in order
 * @param pager null when the text has one part
 */
public record DocumentPage(
        Frame frame,
        String title,
        List<String> kinds,
        List<Fact> facts,
        List<Caution> warnings,
        List<Link> meetings,
        List<Link> cases,
        String original,
        String originalNote,
        List<Piece> pieces,
        int part,
        int parts,
        @Nullable Pager pager) {

    public DocumentPage {
        kinds = List.copyOf(kinds);
        facts = List.copyOf(facts);
        warnings = List.copyOf(warnings);
        meetings = List.copyOf(meetings);
        cases = List.copyOf(cases);
        pieces = List.copyOf(pieces);
    }

    /** ご注意: {@code place} leads to the page of the text it is about, null when about the whole. */
    public record Caution(String text, @Nullable Link place) {}

    /**
     * A piece of the text. An {@code id} is the anchor; null where a block goes on from the part
     * before.
     */
    public sealed interface Piece {}

    public record Heading(@Nullable String id, String text) implements Piece {}

    public record Paragraph(@Nullable String id, String text) implements Piece {}

    /**
     * 表. Rows that follow each other in the document. {@code columns} is the width of the widest.
     */
    public record Table(List<Row> rows, int columns) implements Piece {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    public record Row(String id, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Where a page of the original begins. */
    public record PageMark(int page) implements Piece {}
}
