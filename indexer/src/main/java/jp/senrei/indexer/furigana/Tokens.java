package jp.senrei.indexer.furigana;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Kuromoji, the only place of this package that knows it. Tokenizers are kept in a pool: a new one
 * costs as much as a page, and threads come and go.
 */
final class Tokens {
    private static final BlockingQueue<Tokens> IDLE = new ArrayBlockingQueue<>(8);

    /** The standard dictionary alone: words of the vocabulary have their own readings. */
    private final JapaneseTokenizer tokenizer =
            new JapaneseTokenizer(null, false, true, JapaneseTokenizer.Mode.NORMAL);

    private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
    private final ReadingAttribute reading = tokenizer.addAttribute(ReadingAttribute.class);
    private final PartOfSpeechAttribute kind = tokenizer.addAttribute(PartOfSpeechAttribute.class);

    private Tokens() {}

    static List<Token> of(String text) {
        var idle = IDLE.poll();
        var tokens = idle == null ? new Tokens() : idle;
        try {
            var all = tokens.read(text);
            IDLE.offer(tokens); // one that failed half way does not come back
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Token> read(String text) throws IOException {
        var all = new ArrayList<Token>(text.length() / 2 + 1);
        tokenizer.setReader(new StringReader(text));
        tokenizer.reset();
        while (tokenizer.incrementToken()) {
            int start = offset.startOffset();
            int end = offset.endOffset();
            var tag = kind.getPartOfSpeech();
            all.add(
                    new Token(
                            start,
                            end,
                            text.substring(start, end),
                            kana(reading.getReading()),
                            tag == null ? "" : tag));
        }
        tokenizer.end();
        tokenizer.close();
        return all;
    }

    private static @Nullable String kana(@Nullable String read) {
        return read == null || !Okurigana.isKana(read) ? null : Okurigana.hiragana(read);
    }
}
