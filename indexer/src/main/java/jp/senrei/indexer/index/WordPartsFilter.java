package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/**
 * Adds the words that a longer word of kanji is made of, at its position: 議会 in 市議会. The tokenizer
 * takes such words apart only when they are rare, and then not always.
 */
final class WordPartsFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);

    private final Queue<KanjiWords.Part> parts = new ArrayDeque<>();
    private int wordStart;
    private int wordEnd;
    private int wordLength;

    WordPartsFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        var part = parts.poll();
        if (part != null) return give(part);
        if (!input.incrementToken()) return false;
        var word = term.toString();
        int start = offset.startOffset();
        int end = offset.endOffset();
        // another form of it (十六 → 16, okurigana) has no letters to point at
        if (end - start == word.length()) {
            parts.addAll(KanjiWords.parts(word));
            wordStart = start;
            wordEnd = end;
            wordLength = length.getPositionLength();
        }
        return true;
    }

    private boolean give(KanjiWords.Part part) {
        clearAttributes();
        term.append(part.text());
        offset.setOffset(wordStart + part.start(), Math.min(wordEnd, wordStart + part.end()));
        increment.setPositionIncrement(0);
        length.setPositionLength(wordLength);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        parts.clear();
    }
}
