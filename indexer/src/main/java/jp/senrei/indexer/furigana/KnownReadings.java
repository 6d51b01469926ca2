package jp.senrei.indexer.furigana;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.corpus.vocabulary.WordReading;
import org.jspecify.annotations.Nullable;

/**
 * The words of the vocabulary whose readings are known. One counts only where it begins and ends
 * with words of the text: 等 is とう, and nothing within 平等.
 */
final class KnownReadings {
    static final KnownReadings STANDARD = new KnownReadings(Vocabulary.standard().readings());

    /**
     * @param tokens how many of the text it covers
     */
    record Match(WordReading word, int tokens) {}

    private final Map<String, WordReading> words = new HashMap<>();

    /** UTF-16 units of the longest word that begins with a character. */
    private final Map<Character, Integer> longest = new HashMap<>();

    /**
     * @param readings of two for one word the first counts
     */
    KnownReadings(List<WordReading> readings) {
        for (var reading : readings) {
            var word = reading.word();
            words.putIfAbsent(word, reading);
            longest.merge(word.charAt(0), word.length(), Math::max);
        }
    }

    @Nullable Match longestAt(String text, List<Token> tokens, int first) {
        int start = tokens.get(first).start();
        int most = longest.getOrDefault(text.charAt(start), 0);
        Match found = null;
        for (int i = first; i < tokens.size() && tokens.get(i).end() - start <= most; i++) {
            var word = words.get(text.substring(start, tokens.get(i).end()));
            if (word != null) found = new Match(word, i + 1 - first);
        }
        return found;
    }
}
