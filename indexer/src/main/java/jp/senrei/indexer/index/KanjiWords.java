package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/** What the dictionary says of words written in kanji alone. */
final class KanjiWords {
    /** A word within a longer one; offsets count its UTF-16 units. */
    record Part(String text, int start, int end) {}

    private static final int LONGEST = 8;
    private static final int REMEMBERED = 50_000;
    private static final String NUMERALS = "〇一二三四五六七八九十百千万億";
    private static final Map<String, Boolean> WORDS = new ConcurrentHashMap<>();
    private static final Map<String, List<Part>> SHORT_WORDS = new ConcurrentHashMap<>();

    private static final List<String> NAMES_OF_PLACES_AND_PEOPLE =
            List.of("名詞-固有名詞-地域", "名詞-固有名詞-人名");

    /**
     * In the costs of the dictionary. 文書 in 公文書 costs 1,700 more than the best cut, 職員 in 教職員
     * 2,900; 人情 in 個人情報 8,000. 京都 in 東京都 costs 4,400, or less when another word follows.
     */
    private static final int NEARLY_AS_LIKELY = 3_000;

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
     * The words of two kanji that stand in a run: those of every way to cut it that is nearly as
     * likely as the best, and those that a longer word ends or begins with when the rest is a word
     * or a single kanji. In the order of the text.
     */
    static List<Part> shortWordsIn(String run) {
        if (run.length() < 3) return List.of();
        var known = SHORT_WORDS.get(run);
        if (known != null) return known;
        var found = new TreeMap<Integer, Part>();
        for (var word : likelyWords(run)) {
            if (isShortWord(word.text())) found.put(word.start(), word);
            else partsOf(word, found);
        }
        var words = List.copyOf(found.values());
        if (SHORT_WORDS.size() < REMEMBERED) SHORT_WORDS.put(run, words);
        return words;
    }

    private static void partsOf(Part word, Map<Integer, Part> found) {
        int length = word.text().length();
        if (length < 3 || length > LONGEST) return;
        addEdge(word, 0, 2, found);
        addEdge(word, length - 2, length, found);
    }

    private static void addEdge(Part word, int start, int end, Map<Integer, Part> found) {
        var text = word.text().substring(start, end);
        var rest = word.text().substring(0, start) + word.text().substring(end);
        if (isShortWord(text) && isPart(rest))
            found.put(
                    word.start() + start, new Part(text, word.start() + start, word.start() + end));
    }

    private static List<Part> likelyWords(String run) {
        var words = new ArrayList<Part>();
        int endOfName = 0;
        try (var tokens = Views.tokenizer(JapaneseTokenizer.Mode.SEARCH)) {
            tokens.setNBestCost(NEARLY_AS_LIKELY);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            var part = tokens.addAttribute(PartOfSpeechAttribute.class);
            tokens.setReader(new StringReader(run));
            tokens.reset();
            while (tokens.incrementToken()) {
                int start = offset.startOffset();
                int end = offset.endOffset();
                if (isName(part.getPartOfSpeech())) {
                    boolean isByChance = start < endOfName; // 京都 where 東京 has not ended
                    endOfName = Math.max(endOfName, end);
                    if (isByChance) continue;
                }
                words.add(new Part(run.substring(start, end), start, end));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static boolean isName(@Nullable String tag) {
        return tag != null && NAMES_OF_PLACES_AND_PEOPLE.stream().anyMatch(tag::startsWith);
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

    static boolean isKanji(CharSequence text) {
        return text.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
    }
}
