package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.senrei.corpus.vocabulary.Vocabulary;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Where words may begin and end in a run of katakana, which is written without spaces: カード in
 * マイナンバーカード, but no ライン in オンライン. A border is everywhere except inside a word that the dictionary
 * or the vocabulary knows as one.
 */
final class Katakana {
    /** Shorter words are too often a piece of another: クラ and ウド of クラウド. */
    static final int SHORTEST_WORD = 3;

    /** Longer runs are looked at in pieces of this length: their borders are all that is lost. */
    private static final int LONGEST_RUN = 200;

    private static final int REMEMBERED = 50_000;
    private static final Map<String, boolean[]> KNOWN_RUNS = new ConcurrentHashMap<>();

    /** Of the vocabulary: katakana words that are no compounds. */
    private static final List<String> WORDS =
            Vocabulary.standard().terms().stream()
                    .filter(term -> term.segmentation().indexOf(' ') < 0)
                    .map(term -> Folding.LETTERS.fold(term.word()).text())
                    .filter(word -> word.length() >= SHORTEST_WORD && isAll(word))
                    .toList();

    private Katakana() {}

    /** Also the long-vowel mark, which no run begins with. */
    static boolean is(int c) {
        return c == 'ー' || c >= 'ァ' && c <= 'ヺ' || UnicodeScript.of(c) == UnicodeScript.KATAKANA;
    }

    static boolean isAll(String text) {
        return text.codePoints().allMatch(Katakana::is);
    }

    /** Where the run that begins here ends. */
    static int end(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_RUN && is(text.charAt(end))) end++;
        return Math.max(end, start + Character.charCount(text.codePointAt(start)));
    }

    /**
     * @param run nothing but katakana, folded by {@link Folding#LETTERS}
     * @return for each place from 0 to the length of the run whether a word may begin or end there
     */
    static boolean[] borders(String run) {
        var known = KNOWN_RUNS.get(run);
        if (known != null) return known;
        var borders = new boolean[run.length() + 1];
        Arrays.fill(borders, true);
        blockDictionaryWords(run, borders);
        for (var word : WORDS) {
            for (int at = run.indexOf(word); at >= 0; at = run.indexOf(word, at + 1))
                block(borders, at, at + word.length());
        }
        if (KNOWN_RUNS.size() < REMEMBERED) KNOWN_RUNS.put(run, borders);
        return borders;
    }

    /** Whether the run begins with a word that is known as one. */
    static boolean beginsWithWord(String run) {
        var borders = borders(run);
        return run.length() >= SHORTEST_WORD && !borders[1] && !borders[2];
    }

    static boolean endsWithWord(String run) {
        var borders = borders(run);
        int last = run.length();
        return last >= SHORTEST_WORD && !borders[last - 1] && !borders[last - 2];
    }

    private static void block(boolean[] borders, int start, int end) {
        Arrays.fill(borders, start + 1, end, false);
    }

    private static void blockDictionaryWords(String run, boolean[] borders) {
        try (var tokens = new JapaneseTokenizer(null, false, true, JapaneseTokenizer.Mode.SEARCH)) {
            var offset = tokens.addAttribute(OffsetAttribute.class);
            var reading = tokens.addAttribute(ReadingAttribute.class);
            tokens.setReader(new StringReader(run));
            tokens.reset();
            while (tokens.incrementToken()) {
                boolean isKnown = reading.getReading() != null; // words that are guessed have none
                if (isKnown && offset.endOffset() - offset.startOffset() >= SHORTEST_WORD)
                    block(borders, offset.startOffset(), offset.endOffset());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
