package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.vocabulary.Vocabulary;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * What a text is about, in a few words: its nouns, most frequent first. Which of them are rare is
 * for the index to say.
 *
 * <p>Names of people and places are left out (members speak in every case of their council), so are
 * numbers, words of one character and those that any case has (事業, 項目, システム).
 */
final class TellingWords {
    /**
     * @param key the same for every way to write it
     * @param text as the text writes it first
     */
    record Word(String key, String text) {
        static Word of(String text) {
            var key = Folding.WORDS.fold(text).text();
            boolean endsLong = key.length() > SHORTEST_STEM && key.endsWith("ー");
            return new Word(endsLong ? key.substring(0, key.length() - 1) : key, text);
        }
    }

    /** Katakana of this length keep their end: コピー is no コピ. */
    private static final int SHORTEST_STEM = 3;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    private static final int LONGEST_OF_RUN = 12;
    private static final Pattern KATAKANA =
            Pattern.compile("[\\u30A1-\\u30FA][\\u30A1-\\u30FAー]{2,}");

    private static final List<String> NOUNS =
            List.of("名詞-一般", "名詞-サ変接続", "名詞-形容動詞語幹", "名詞-固有名詞", "カスタム名詞");
    private static final List<String> NAMES = List.of("名詞-固有名詞-人名", "名詞-固有名詞-地域");
    private static final Pattern WORD =
            Pattern.compile(
                    "(?=.*[\\p{IsHan}\\p{IsKatakana}])[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}ー]+"
                            + "|\\p{IsLatin}[\\p{IsLatin}0-9]{2,}");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<String> WIDE =
            Vocabulary.standard().wideWords().stream()
                    .map(word -> Word.of(word).key())
                    .collect(Collectors.toUnmodifiableSet());

    private TellingWords() {}

    /**
     * @param most words at most
     * @return most frequent first, then in the order of the text
     */
    static List<Word> of(String text, int most) {
        var counts = new LinkedHashMap<String, Integer>();
        var words = new LinkedHashMap<String, Word>();
        for (var word : nouns(text)) {
            counts.merge(word.key(), 1, Integer::sum);
            words.putIfAbsent(word.key(), word);
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue()))
                .limit(most)
                .map(entry -> words.get(entry.getKey()))
                .toList();
    }

    /**
     * The words of a run of letters that nothing parts, the run itself when it is made of such
     * words only, and what it holds of katakana: of 防犯カメラ 防犯, カメラ and 防犯カメラ. Katakana are a word
     * whatever the tokenizer makes of them: コール, it says, is a person.
     */
    static Set<Word> ofRun(String run) {
        var parts = allNouns(run);
        var words = new LinkedHashSet<>(parts);
        int letters = parts.stream().mapToInt(word -> word.text().length()).sum();
        boolean isTold = parts.stream().anyMatch(TellingWords::isNarrow);
        if (letters == run.length() && isTold) words.add(Word.of(run));
        KATAKANA.matcher(run).results().forEach(found -> words.add(Word.of(found.group())));
        words.removeIf(word -> !isNarrow(word) || word.text().length() > LONGEST_OF_RUN);
        return words;
    }

    private static List<Word> nouns(String text) {
        return allNouns(text).stream().filter(TellingWords::isNarrow).toList();
    }

    private static boolean isNarrow(Word word) {
        return !WIDE.contains(word.key());
    }

    private static List<Word> allNouns(String text) {
        var folded = Folding.WORDS.fold(text);
        var nouns = new ArrayList<Word>();
        try (var tokens = Views.reader()) {
            var offset = tokens.addAttribute(OffsetAttribute.class);
            var part = tokens.addAttribute(PartOfSpeechAttribute.class);
            tokens.setReader(new StringReader(folded.text()));
            tokens.reset();
            while (tokens.incrementToken()) {
                var tag = part.getPartOfSpeech() == null ? "" : part.getPartOfSpeech();
                int start = offset.startOffset();
                int end = offset.endOffset();
                if (!isTelling(tag, folded.text().substring(start, end))) continue;
                var written = folded.source(start, end).of(text);
                nouns.add(Word.of(SPACE.matcher(written).replaceAll("")));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nouns;
    }

    private static boolean isTelling(String tag, String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && NOUNS.stream().anyMatch(tag::startsWith)
                && NAMES.stream().noneMatch(tag::startsWith)
                && WORD.matcher(word).matches();
    }
}
