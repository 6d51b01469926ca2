package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A run of words to look for in the words view, cut once for all the sections it is looked for in.
 */
record Words(List<Word> words) {
    /**
     * @param position among the words of the run; those that carry no meaning leave gaps
     */
    record Word(String text, int position) {}

    Words {
        words = List.copyOf(words);
    }

    /**
     * None when the run begins with kana that the tokenizer takes for particles: of ぬかが委員 only 委員
     * would be left, which is anybody.
     *
     * @param folded by {@link Folding#WORDS}
     */
    static Words of(String folded) {
        var words = new ArrayList<Word>();
        int start = 0;
        try (var tokens = Views.WORDS.tokenStream(Fields.WORDS, folded)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var increment = tokens.addAttribute(PositionIncrementAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            for (int position = -1; tokens.incrementToken(); ) {
                position += increment.getPositionIncrement();
                if (words.isEmpty()) start = offset.startOffset();
                words.add(new Word(term.toString(), position));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(start > 0 && isHiragana(folded.codePointAt(0)) ? List.of() : words);
    }

    private static boolean isHiragana(int c) {
        return UnicodeScript.of(c) == UnicodeScript.HIRAGANA;
    }

    /** Whether there is nothing to look for: particles and signs alone. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** What finds the run in a field of the words view, the words one after the other. */
    Query in(String field) {
        return near(field, 0);
    }

    /**
     * The words close together.
     *
     * @param slop how many positions they may stand apart
     */
    Query near(String field, int slop) {
        if (words.size() == 1) return new TermQuery(new Term(field, words.getFirst().text()));
        var phrase = new PhraseQuery.Builder().setSlop(slop);
        words.forEach(word -> phrase.add(new Term(field, word.text()), word.position()));
        return phrase.build();
    }
}
