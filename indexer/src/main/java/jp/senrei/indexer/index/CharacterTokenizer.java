package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The characters view of a text that {@link Folding#CHARACTERS} has folded. Every Latin word,
 * number and other single character takes one position; where two single characters stand side by
 * side the pair is a term too, at the position of the first: {@code line公式} gives {@code line, 公,
 * 公式, 式}. So a phrase of these terms is found exactly where the characters stand, and {@code line}
 * is not found in {@code online}.
 */
final class CharacterTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);

    private CharacterUnits units = new CharacterUnits("");
    private boolean pairIsNext;

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (pairIsNext) {
            pairIsNext = false;
            give(units.pairEnd(), 0);
            return true;
        }
        if (!units.next()) return false;
        pairIsNext = units.hasPair();
        give(units.end(), 1);
        return true;
    }

    private void give(int end, int positions) {
        term.append(units.text(), units.start(), end);
        offset.setOffset(correctOffset(units.start()), correctOffset(end));
        increment.setPositionIncrement(positions);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        var text = new StringWriter();
        input.transferTo(text);
        units = new CharacterUnits(text.toString());
        pairIsNext = false;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int end = correctOffset(units.text().length());
        offset.setOffset(end, end);
    }

    @Override
    public void close() throws IOException {
        super.close();
        units = new CharacterUnits("");
    }
}
