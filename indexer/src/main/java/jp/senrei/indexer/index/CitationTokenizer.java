package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Queue;
import jp.senrei.indexer.index.Citations.Citation;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The articles, consultation numbers and dates met in a text that {@link Folding#WORDS} has folded:
 * 第十六条一項 gives {@code 第16条} and {@code 第16条第1項}, each with the offsets of the whole.
 */
final class CitationTokenizer extends Tokenizer {
    private record Term(String text, int start, int end) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final Queue<Term> terms = new ArrayDeque<>();
    private int length;

    @Override
    public boolean incrementToken() {
        clearAttributes();
        var next = terms.poll();
        if (next == null) return false;
        term.append(next.text());
        offset.setOffset(next.start(), next.end());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        terms.clear();
        var text = new StringWriter();
        input.transferTo(text);
        length = text.getBuffer().length();
        Citations.all(text.toString()).forEach(this::add);
    }

    private void add(Citation citation) {
        for (var text : Citations.terms(citation))
            terms.add(new Term(text, citation.start(), citation.end()));
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(length, length);
    }
}
