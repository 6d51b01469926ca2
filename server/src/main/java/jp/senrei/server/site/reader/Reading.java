package jp.senrei.server.site.reader;

import java.util.List;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.index.DocumentEntry;
import jp.senrei.server.site.Anchors;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is asked for: its turns, the parts that are left of it, what is marked in it,
 * and where one stands.
 *
 * @param all hits in the whole document
 * @param hits those in what is shown
 * @param part 1-based; 0 or too large when the address gave no such part
 * @param place offset in the display text where one stands
 */
record Reading(
        DocumentEntry entry,
        Asked asked,
        TextParts parts,
        Hits all,
        Hits hits,
        Landing landing,
        int part,
        int place) {

    /**
     * @param found where the words of the query stand in the whole text
     */
    static Reading of(DocumentEntry entry, Asked asked, List<Span> found) {
        var text = entry.text();
        var opened = Opened.of(entry);
        var turns = opened.turns();
        var parts =
                asked.speaker().isEmpty()
                        ? opened.parts()
                        : opened.parts().only(turn -> isBy(asked.speaker(), turn));
        var shown = asked.speaker().isEmpty() ? found : shown(found, parts);
        var hits = Hits.of(shown, asked.hit(), within(asked.mark(), text));
        var landing = Landing.of(asked.turn(), turns);
        int place = place(asked, hits, landing, parts);
        int part = asked.part().isBlank() ? parts.holding(place) : number(asked.part());
        return new Reading(entry, asked, parts, Hits.of(found, 0, null), hits, landing, part, place)
                .atPart();
    }

    /** The words of the part that is shown; nothing when there is no such part. */
    String shown() {
        if (!isThere()) return "";
        var text = parts.text().text();
        return parts.parts().get(part - 1).stream()
                .map(slice -> text.substring(slice.start(), slice.end()))
                .collect(Collectors.joining("\n"));
    }

    boolean isThere() {
        return part >= 1 && part <= parts.count();
    }

    private Reading atPart() {
        if (asked.part().isBlank() || !isThere() || parts.parts().get(part - 1).isEmpty())
            return this;
        int start = parts.parts().get(part - 1).getFirst().start();
        return new Reading(entry, asked, parts, all, hits, landing, part, start);
    }

    private static int place(Asked asked, Hits hits, Landing landing, TextParts parts) {
        if (asked.hit() >= 1 && asked.hit() <= hits.count())
            return hits.spans().get(asked.hit() - 1).start();
        if (landing.turn() != null) return landing.turn().start();
        int block = Anchors.block(asked.at());
        if (block >= 0 && block < parts.text().blocks().size())
            return parts.text().blocks().get(block).start();
        return parts.turns().stream()
                .filter(turn -> turn.anchor().equals(asked.at()))
                .findFirst()
                .map(SpokenTurn::start)
                .orElse(0);
    }

    private static boolean isBy(String speaker, SpokenTurn turn) {
        return turn.turn().speaker().equals(speaker);
    }

    private static List<Span> shown(List<Span> found, TextParts parts) {
        var slices = parts.parts().stream().flatMap(List::stream).toList();
        return found.stream().filter(span -> isIn(slices, span)).toList();
    }

    private static boolean isIn(List<TextParts.Slice> slices, Span span) {
        int low = 0;
        int high = slices.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slices.get(middle).end() <= span.start()) low = middle + 1;
            else high = middle;
        }
        return low < slices.size() && slices.get(low).start() <= span.start();
    }

    private static @Nullable Span within(@Nullable Span mark, DocumentText text) {
        if (mark == null || mark.start() >= text.text().length()) return null;
        return new Span(mark.start(), Math.min(mark.end(), text.text().length()));
    }

    /** 0 when it is no number. */
    private static int number(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
