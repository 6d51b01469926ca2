package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Adds the short words that stand within a run of kanji beside those the tokenizer has cut it into:
 * 議会 in 市議会, 文書 in 公文書 (cut 公文|書). Each takes the position of the token it begins in, so that the
 * positions of the others stay what they are.
 */
final class ShortWordsFilter extends TokenFilter {
    /** A longer run is looked at in pieces: it is a table without spaces, not a compound. */
    private static final int LONGEST_RUN = 40;

    private record Token(State state, int start, int end) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);

    private final Queue<Runnable> ready = new ArrayDeque<>();
    private @Nullable Token following;
    private boolean ended;

    ShortWordsFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (ready.isEmpty()) readRun();
        var next = ready.poll();
        if (next == null) return false;
        next.run();
        return true;
    }

    private void readRun() throws IOException {
        var tokens = new ArrayList<Token>();
        var run = new StringBuilder();
        if (following != null) {
            restoreState(following.state());
            if (!KanjiWords.isKanji(term)) {
                give(following);
                following = null;
                return;
            }
            tokens.add(following);
            run.append(term);
            following = null;
        }
        while (!ended) {
            if (!input.incrementToken()) {
                ended = true;
                break;
            }
            var token = new Token(captureState(), offset.startOffset(), offset.endOffset());
            boolean goesOn =
                    KanjiWords.isKanji(term)
                            && run.length() + term.length() <= LONGEST_RUN
                            && (tokens.isEmpty() || tokens.getLast().end() == token.start());
            if (!goesOn) {
                if (tokens.isEmpty()) give(token);
                else following = token;
                break;
            }
            tokens.add(token);
            run.append(term);
        }
        give(tokens, run.toString());
    }

    private void give(Token token) {
        ready.add(() -> restoreState(token.state()));
    }

    private void give(List<Token> tokens, String run) {
        var words = new ArrayDeque<>(KanjiWords.shortWordsIn(run));
        for (var token : tokens) {
            give(token);
            int base = tokens.getFirst().start();
            while (!words.isEmpty() && base + words.peek().start() < token.end()) {
                var word = words.remove();
                int start = base + word.start();
                if (start != token.start() || start + 2 != token.end())
                    ready.add(() -> give(word.text(), start));
            }
        }
    }

    private void give(String word, int start) {
        clearAttributes();
        term.append(word);
        offset.setOffset(start, start + word.length());
        increment.setPositionIncrement(0);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        ready.clear();
        following = null;
        ended = false;
    }
}
