package jp.senrei.server.site.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.anchor.TurnAnchor;
import jp.senrei.server.site.Anchors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the turns of a document in its display text. A turn's words are the display text's without
 * the line ends of the page and without what stands between them (page numbers, directions), so
 * both are compared without white space, and what the turn does not have is an aside. Turns do not
 * overlap; one whose words are not found reaches to the end of its block, one that has no place of
 * its own is left out.
 */
final class TurnFinder {
    /**
     * How many characters tell where the words begin or go on, and how far away they may do so: a
     * label and an aside are short, and the fewer characters, the nearer they have to stand.
     */
    private static final List<Telling> TELLING =
            List.of(new Telling(12, 600), new Telling(5, 200), new Telling(2, 60));

    private record Telling(int characters, int away) {}

    private final DocumentText text;
    private final Unspaced display;
    private final boolean ownOrder;
    private final int[] limits;
    private int end;

    private TurnFinder(DocumentText text, List<Utterance> turns) {
        this.text = text;
        this.display = Unspaced.of(text.text());
        var orders = new HashSet<Integer>();
        this.ownOrder = turns.stream().allMatch(turn -> orders.add(turn.order()));
        this.limits = limits(turns);
    }

    /** In the order of the text. */
    static List<SpokenTurn> find(DocumentText text, List<Utterance> turns) {
        var finder = new TurnFinder(text, turns);
        var found = new ArrayList<SpokenTurn>();
        for (int i = 0; i < turns.size(); i++) {
            var turn = finder.find(turns, i);
            if (turn != null) found.add(turn);
        }
        return found;
    }

    private @Nullable SpokenTurn find(List<Utterance> turns, int index) {
        var turn = turns.get(index);
        var block = block(turn);
        if (block == null) return null;
        int start = display.from(Math.max(end, block.start()));
        int limit = display.from(limits[index]);
        if (start >= limit) return null;
        var words = Unspaced.of(turn.text());
        int said = seek(words, 0, start, limit);
        // several meetings in one document count their turns anew
        var anchor = "u" + (ownOrder ? turn.order() : index + 1);
        if (words.length() == 0 || said < 0) return unread(turn, anchor, start, block);
        var followed = follow(turn, anchor, words, start, said, limit);
        end = sharesBlock(turns, index) ? followed.end() : restOfLine(followed.end(), limit);
        return followed.until(end);
    }

    private SpokenTurn follow(
            Utterance turn, String anchor, Unspaced words, int start, int said, int limit) {
        var paragraphs = new ArrayList<Integer>();
        var asides = new ArrayList<Span>();
        int at = said;
        int word = 0;
        while (word < words.length() && at < limit) {
            if (display.characters()[at] != words.characters()[word]) {
                int on = seek(words, word, at, limit);
                if (on < 0) break;
                asides.add(new Span(offset(at), offset(on)));
                at = on;
            }
            if (word > 0 && beginsParagraph(turn.text(), words, word)) paragraphs.add(offset(at));
            at++;
            word++;
        }
        int last = offset(at - 1) + 1;
        return new SpokenTurn(
                turn,
                TurnAnchor.of(turn),
                anchor,
                offset(start),
                offset(said),
                last,
                paragraphs,
                asides);
    }

    private SpokenTurn unread(Utterance turn, String anchor, int start, Block block) {
        end = Math.max(block.end(), offset(start) + 1);
        return new SpokenTurn(
                turn,
                TurnAnchor.of(turn),
                anchor,
                offset(start),
                offset(start),
                end,
                List.of(),
                List.of());
    }

    /** Where the words go on; -1 when they do not nearby. */
    private int seek(Unspaced words, int word, int from, int limit) {
        for (var telling : TELLING) {
            int least = Math.min(telling.characters(), words.length() - word);
            int last = Math.min(limit - least, from + telling.away());
            for (int at = from; at <= last; at++) {
                if (display.alike(at, words, word, least) == least) return at;
            }
        }
        return -1;
    }

    private static boolean beginsParagraph(String said, Unspaced words, int word) {
        int from = words.offsets()[word - 1];
        int to = words.offsets()[word];
        return to > from + 1 && said.substring(from, to).indexOf('\n') >= 0;
    }

    private static boolean sharesBlock(List<Utterance> turns, int index) {
        return index + 1 < turns.size()
                && Objects.equals(turns.get(index).passage(), turns.get(index + 1).passage());
    }

    /** A closing bracket or a direction behind the words belongs to them. */
    private int restOfLine(int from, int limit) {
        var block = text.blocks().get(Anchors.block(text.passageAt(from - 1)));
        int next = limit < display.length() ? offset(limit) : text.text().length();
        int line = text.text().indexOf('\n', from);
        int stop = line < 0 || block.kind() == Block.Kind.ROW ? block.end() : line;
        return Math.max(from, Math.min(Math.min(stop, block.end()), next));
    }

    private int offset(int character) {
        return display.offsets()[character];
    }

    /** Where each turn ends at the latest: at the block in which a later one begins. */
    private int[] limits(List<Utterance> turns) {
        int count = turns.size();
        var starts = new int[count];
        var later = new int[count];
        var limits = new int[count];
        for (int i = count - 1; i >= 0; i--) {
            var block = block(turns.get(i));
            starts[i] = block == null ? -1 : block.start();
            later[i] = i + 1;
            while (later[i] < count && starts[later[i]] <= starts[i]) later[i] = later[later[i]];
            limits[i] = later[i] < count ? starts[later[i]] : text.text().length();
        }
        return limits;
    }

    private @Nullable Block block(Utterance turn) {
        int index = Anchors.block(turn.passage());
        return index < 0 || index >= text.blocks().size() ? null : text.blocks().get(index);
    }
}
