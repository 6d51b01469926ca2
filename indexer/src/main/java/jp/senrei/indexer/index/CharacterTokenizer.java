package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The characters view of a text that {@link Folding#LETTERS} has folded: at the position of each of
 * its {@link Letters} the pair that begins there (the last letter alone), and where a Latin word, a
 * number or a katakana word begins or ends a term that says so. {@code sms通} gives
 *
 * <pre>
 * position 0       1    2        3
 *          sm  ^s  ms   s通  s$   通
 * </pre>
 *
 * So a phrase of pairs stands exactly where its characters stand, and with the borders it stands
 * for whole words: {@code sms} is not found in {@code isms}. A position is the number of a letter,
 * which is how a hit is led back to the display text.
 */
final class CharacterTokenizer extends Tokenizer {
    private static final char BORDER = '\u0001';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);

    private Letters letters = new Letters("");
    private int letter;
    private int following;
    private boolean opens;
    private boolean closes;
    private boolean followingOpens;
    private boolean followingCloses;

    /** Terms of the pair that begins at a letter; {@code second} below 0 for the last letter. */
    static String pair(int first, int second) {
        var pair = new StringBuilder().appendCodePoint(first);
        return second < 0 ? pair.toString() : pair.appendCodePoint(second).toString();
    }

    static String opening(int letter) {
        return new StringBuilder().append(BORDER).appendCodePoint(letter).toString();
    }

    static String closing(int letter) {
        return new StringBuilder().appendCodePoint(letter).append(BORDER).toString();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (opens) {
            opens = false;
            return give(opening(letter), 0);
        }
        if (closes) {
            closes = false;
            return give(closing(letter), 0);
        }
        if (following < 0) return false;
        step();
        return give(pair(letter, following), 1);
    }

    private boolean give(String text, int positions) {
        term.append(text);
        increment.setPositionIncrement(positions);
        return true;
    }

    private void step() {
        letter = following;
        opens = followingOpens;
        closes = followingCloses;
        following = letters.next() ? letters.letter() : -1;
        followingOpens = following >= 0 && letters.opens();
        followingCloses = following >= 0 && letters.closes();
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        var text = new StringWriter();
        input.transferTo(text);
        letters = new Letters(text.toString());
        step();
        opens = false;
        closes = false;
    }

    @Override
    public void close() throws IOException {
        super.close();
        letters = new Letters("");
    }
}
