package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 文書, one part of its text at a time.
 *
 * @param versions null when it is the only one
 * @param cases that occur in it, with their pages
 * @param contents 目次
 * @param voices who speaks, empty where nobody does
 * @param speaker whose turns alone are shown, null for all
 * @param hits null when nothing is searched for
 * @param moved what has become of the turn that was asked for, null when it stands where it stood
 * @param extract where several turns are put together, null when there are none
 * @param pieces what stands in this part, in order
 * @param pager null when the text has one part
 */
public record DocumentPage(
        Frame frame,
        String title,
        List<String> kinds,
        List<Fact> facts,
        List<Caution> warnings,
        @Nullable Versions versions,
        List<Link> meetings,
        List<Link> cases,
        Original original,
        List<Entry> contents,
        List<Voice> voices,
        @Nullable Only speaker,
        SearchWithin search,
        @Nullable HitWay hits,
        @Nullable Moved moved,
        @Nullable String extract,
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
        contents = List.copyOf(contents);
        voices = List.copyOf(voices);
        pieces = List.copyOf(pieces);
    }

    /**
     * 版, newest first.
     *
     * @param newest null when this is the newest
     * @param changes what changed: since this version, or to it from the one before
     */
    public record Versions(List<Version> all, @Nullable Link newest, Link changes) {
        public Versions {
            all = List.copyOf(all);
        }
    }

    /**
     * @param kept the day on which it was archived
     * @param shown whether it is the one that is shown
     */
    public record Version(Link document, Day kept, boolean shown) {}

    /** ご注意: {@code place} leads to the page of the text it is about, null when about the whole. */
    public record Caution(String text, @Nullable Link place) {}

    /**
     * 原本.
     *
     * @param view where a browser shows it; null when it can only be kept
     * @param download where it is sent to be kept
     * @param note its format and name
     * @param pages 0 when it has none
     * @param marked words to be marked in it
     */
    public record Original(
            @Nullable String view, String download, String note, int pages, List<String> marked) {
        public Original {
            marked = List.copyOf(marked);
        }
    }

    /**
     * A line of the table of contents.
     *
     * @param over its number (諮問第12号) or kind, null for none
     * @param here whether it begins in the part that is shown
     */
    public record Entry(String href, @Nullable String over, String text, boolean here) {}

    /**
     * @param hits null when nothing is searched for
     */
    public record Voice(
            String name,
            String role,
            @Nullable String roleName,
            int turns,
            @Nullable Integer hits,
            String href,
            boolean chosen) {}

    /**
     * One speaker alone.
     *
     * @param all leads back to everybody
     * @param person the page of the speaker, null for nobody by name
     */
    public record Only(String name, int turns, String all, @Nullable String person) {}

    /** The search within the document; {@code hidden} is what the form keeps of the address. */
    public record SearchWithin(String action, String query, List<Hidden> hidden) {
        public SearchWithin {
            hidden = List.copyOf(hidden);
        }
    }

    public record Hidden(String name, String value) {}

    /**
     * From hit to hit.
     *
     * @param current number of the hit one stands at, 0 for none yet
     * @param none said where there is no hit
     */
    public record HitWay(
            String query,
            int current,
            int total,
            String none,
            @Nullable String previous,
            @Nullable String next,
            String without) {}

    /**
     * A notice about the turn asked for.
     *
     * @param place where one looks now, null when there is none
     */
    public record Moved(String text, @Nullable Link place) {}

    /**
     * A piece of the text. An {@code id} is the anchor; null where a block goes on from the part
     * before.
     */
    public sealed interface Piece {}

    public record Heading(List<Line> lines) implements Piece {
        public Heading {
            lines = List.copyOf(lines);
        }
    }

    public record Paragraph(List<Line> lines) implements Piece {
        public Paragraph {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A stretch of one block.
     *
     * @param id the block's anchor, null when it began before
     * @param joint what is between it and the one before
     * @param aside whether it stands between the words without being said
     * @param page of the original that begins with it, null for none
     */
    public record Line(
            @Nullable String id,
            Joint joint,
            boolean aside,
            @Nullable PageMark page,
            List<Bit> bits) {
        public Line {
            bits = List.copyOf(bits);
        }
    }

    public enum Joint {
        NONE,
        SPACE,
        LINE_END
    }

    /**
     * 表. Rows that follow each other in the document. {@code columns} is the width of the widest.
     */
    public record Table(List<Row> rows, int columns) implements Piece {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** Each cell as its lines. */
    public record Row(@Nullable String id, List<List<Line>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** How many cells there are up to the last that has words; it takes the room behind it. */
        public int filled() {
            int filled = cells.size();
            while (filled > 1 && cells.get(filled - 1).isEmpty()) filled--;
            return filled;
        }
    }

    /**
     * Where a page of the original begins.
     *
     * @param original where a browser shows that page of it; null when it cannot
     */
    public record PageMark(int page, @Nullable String original) implements Piece {}

    /** What is spoken about from here on, where the document does not say so itself. */
    public record Matter(String words) implements Piece {}

    /** Turns that are not shown. */
    public record Fold(int turns, String href) implements Piece {}

    /**
     * 発言.
     *
     * @param id its anchor, {@code u12}; null where it goes on from the part before
     * @param value what stands for it in an address
     * @param speaker as written
     * @param person the page of the speaker, null for nobody by name
     * @param label the words of the document that name the speaker; empty when there are none, and
     *     the name is said above the turn
     * @param role code
     * @param permalink of the turn on this page
     * @param cite where it is shown with its citation
     * @param page of the original, 0 when it has none
     * @param notice what has become of the turn that was asked for, null when this is not the one
     */
    public record Turn(
            @Nullable String id,
            String value,
            String speaker,
            @Nullable String person,
            List<Line> label,
            String role,
            @Nullable String roleName,
            String permalink,
            String cite,
            int page,
            @Nullable String notice,
            List<Piece> body)
            implements Piece {
        public Turn {
            label = List.copyOf(label);
            body = List.copyOf(body);
        }
    }
}
