package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** What the dictionary says of words written in kanji alone. */
final class KanjiWords {
    /** A word within a longer one; offsets count its UTF-16 units. */
    record Part(String text, int start, int end) {}

    private static final int LONGEST = 8;
    private static final int REMEMBERED = 50_000;
    private static final String NUMERALS = "〇一二三四五六七八九十百千万億";
    private static final Map<String, Boolean> WORDS = new ConcurrentHashMap<>();
    private static final Map<String, List<Part>> PARTS = new ConcurrentHashMap<>();

    private KanjiWords() {}

    /**
     * Whether it is one word of two kanji. Such a run stands by chance where two others meet (京都 in
     * 東京都), a longer one never does.
     */
    static boolean isShortWord(String folded) {
        return folded.length() == 2
                && isKanji(folded)
                && folded.chars().noneMatch(c -> NUMERALS.indexOf(c) >= 0)
                && isWord(folded);
    }

    /**
     * The words of two kanji or more that a longer word ends or begins with, when the rest of it is
     * a word or a single kanji; in the order of the text.
     */
    static List<Part> parts(String word) {
        if (word.length() < 3 || word.length() > LONGEST || !isKanji(word)) return List.of();
        var known = PARTS.get(word);
        if (known != null) return known;
        var parts = new ArrayList<Part>();
        for (int cut = 1; cut < word.length(); cut++) {
            var first = word.substring(0, cut);
            var rest = word.substring(cut);
            if (!isPart(first) || !isPart(rest)) continue;
            if (first.length() > 1) parts.add(new Part(first, 0, cut));
            if (rest.length() > 1) parts.add(new Part(rest, cut, word.length()));
        }
        parts.sort(Comparator.comparingInt(Part::start).thenComparingInt(Part::end));
        if (PARTS.size() < REMEMBERED) PARTS.put(word, List.copyOf(parts));
        return parts;
    }

    private static boolean isPart(String text) {
        return text.length() == 1 || isWord(text);
    }

    private static boolean isWord(String text) {
        var known = WORDS.get(text);
        if (known != null) return known;
        boolean isWord = isOneToken(text);
        if (WORDS.size() < REMEMBERED) WORDS.put(text, isWord);
        return isWord;
    }

    private static boolean isOneToken(String text) {
        try (var tokens = new JapaneseTokenizer(null, false, true, JapaneseTokenizer.Mode.NORMAL)) {
            var offset = tokens.addAttribute(OffsetAttribute.class);
            var reading = tokens.addAttribute(ReadingAttribute.class);
            tokens.setReader(new StringReader(text));
            tokens.reset();
            boolean isOne =
                    tokens.incrementToken()
                            && offset.endOffset() == text.length()
                            && reading.getReading() != null; // words that are guessed have none
            tokens.end();
            return isOne;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKanji(String text) {
        return text.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
    }
}
