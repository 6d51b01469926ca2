package jp.senrei.server.site.reader;

import java.util.List;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.anchor.TurnAnchor;

/**
 * Where a turn stands in the display text; all offsets are of that text.
 *
 * @param permalink what stands for it in an address, {@code 12-3f9ac1d2}
 * @param anchor on the page, {@code u12}
 * @param start of the label, or of the words where there is none
 * @param said where the words begin, behind the label
 * @param end end of the words, excluded
 * @param paragraphs where a paragraph of the words begins, but for the first; in order
 * @param asides what stands between the words without being said: page numbers, （拍手）; in order
 */
record SpokenTurn(
        Utterance turn,
        TurnAnchor permalink,
        String anchor,
        int start,
        int said,
        int end,
        List<Integer> paragraphs,
        List<Span> asides) {
    SpokenTurn {
        paragraphs = List.copyOf(paragraphs);
        asides = List.copyOf(asides);
    }

    SpokenTurn until(int later) {
        return new SpokenTurn(turn, permalink, anchor, start, said, later, paragraphs, asides);
    }
}
