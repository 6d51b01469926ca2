package jp.senrei.server.site.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.index.DocumentEntry;
import jp.senrei.indexer.index.Snippet;
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
        var landing = Landing.of(asked, turns, text.blocks().size());
        var hits = Hits.of(shown, 0, within(asked.mark(), text));
        hits = hits.at(current(asked, hits, landing, parts));
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

    /** Number of the hit one stands at, 0 for none. */
    private static int current(Asked asked, Hits hits, Landing landing, TextParts parts) {
        if (asked.hit() >= 1) return asked.hit() <= hits.count() ? asked.hit() : 0;
        if (asked.in() < 0) return 0;
        var places = found(asked, landing, parts);
        return hits.nearest(
                places.stream().filter(hits::isAt).findFirst().orElse(places.getFirst()));
    }

    /**
     * Where a search may have found words so many letters behind the beginning of a passage, most
     * likely first: one of minutes begins behind a label in its block, any other with its block.
     */
    private static List<Integer> found(Asked asked, Landing landing, TextParts parts) {
        var found = new ArrayList<Integer>();
        var text = parts.text().text();
        for (var turn : beginningAt(asked.at(), landing, parts))
            found.add(behind(text, turn.said(), turn.end(), turn.asides(), asked.in()));
        if (landing.turn() == null)
            found.add(behind(text, anchored(asked, parts), text.length(), List.of(), asked.in()));
        return found;
    }

    private static List<SpokenTurn> beginningAt(String at, Landing landing, TextParts parts) {
        if (landing.turn() != null) return List.of(landing.turn());
        int index = Anchors.block(at);
        if (index < 0 || index >= parts.text().blocks().size()) return List.of();
        var block = parts.text().blocks().get(index);
        return parts.turns().stream()
                .filter(turn -> block.start() <= turn.said() && turn.said() < block.end())
                .toList();
    }

    /** The offset so many letters behind another, without those of the asides; the end at most. */
    private static int behind(String text, int from, int end, List<Span> asides, int letters) {
        int left = letters;
        int at = from;
        for (; at < end; at++) {
            int here = at;
            if (Snippet.isSpace(text.charAt(at))
                    || asides.stream().anyMatch(one -> one.start() <= here && here < one.end()))
                continue;
            if (left-- == 0) break;
        }
        return at;
    }

    private static int place(Asked asked, Hits hits, Landing landing, TextParts parts) {
        if (hits.current() > 0) return hits.spans().get(hits.current() - 1).start();
        return landing.turn() == null ? anchored(asked, parts) : landing.turn().start();
    }

    /** Where an anchor stands, the beginning for none. */
    private static int anchored(Asked asked, TextParts parts) {
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
