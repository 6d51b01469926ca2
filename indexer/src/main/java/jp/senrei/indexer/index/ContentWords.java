package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Reads a run without spaces as a person means it: 「LINEで送信する位置情報」 asks for LINE, 送信 and 位置情報. What
 * stands between two particles is one chunk; particles and words without a meaning of their own are
 * left out.
 */
final class ContentWords {
    /**
     * @param text the chunk as it stands in the run
     * @param words its words; a name of several that the thesaurus knows is one
     */
    record Chunk(String text, List<Word> words) {}

    /**
     * @param readings of a proper name in kanji, in both kana: 綾瀬 is アヤセ or あやせ in the name of an
     *     event
     * @param inner what it is without the single kanji before or behind it: 保育園 of 保育園児; empty when
     *     there is none
     */
    record Word(String text, List<String> readings, Optional<String> inner) {
        static Word of(String text) {
            return new Word(text, List.of(), Optional.empty());
        }
    }

    private record Token(
            int start, int end, String tag, @Nullable String base, @Nullable String reading) {
        String in(String run) {
            return run.substring(start, end);
        }
    }

    private static final Set<String> EMPTY_VERBS =
            Set.of("する", "ある", "いる", "なる", "できる", "行う", "おる", "れる", "られる", "おこなう");
    private static final List<String> EMPTY_PARTS =
            List.of(
                    "助詞", "助動詞", "接続詞", "連体詞", "感動詞", "フィラー", "動詞-非自立", "動詞-接尾", "形容詞-非自立",
                    "名詞-非自立", "名詞-代名詞");
    private static final List<String> STANDING_ALONE = List.of("動詞", "形容詞", "副詞");
    private static final List<String> AFFIXES = List.of("接頭詞", "名詞-接尾", "名詞-数");
    private static final String PROPER_NAME = "名詞-固有名詞";

    /** A shorter piece of a katakana run is none of its words: ドローン is no ド and no ローン. */
    private static final int SHORTEST_KATAKANA = 3;

    /** A shorter reading stands in too many words: 津 is ツ. */
    private static final int SHORTEST_READING = 3;

    /**
     * Letters of a run for one of a folded name: spaces and line ends within it are folded away.
     */
    private static final int MOST_LETTERS = 2;

    /** How a question ends: it asks for nothing that stands in a text. */
    private static final Pattern ASKING =
            Pattern.compile(
                    "(?:問題(?:は|が)?(?:ない|ありません|あります)|よろしい|よい|良い|いい|可能|大丈夫)?"
                            + "な?の?(?:でしょうか|ですか|だろうか|かどうか)[?。]*$");

    private static final String SEPARATORS = "、。，．,;；・/「」『』【】〔〕［］[]〈〉《》？！?!…";

    private final String run;
    private final Thesaurus thesaurus;
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<Token> open = new ArrayList<>();
    private int end;

    private ContentWords(String run, Thesaurus thesaurus) {
        this.run = run;
        this.thesaurus = thesaurus;
    }

    /**
     * @param run folded by {@link Folding#WORDS}
     */
    static List<Chunk> of(String run, Thesaurus thesaurus) {
        var told = ASKING.matcher(run).replaceFirst("");
        var words = new ContentWords(told, thesaurus);
        joinKatakana(tokens(told), told).forEach(words::add);
        words.close();
        return words.chunks;
    }

    private static List<Token> tokens(String run) {
        var found = new ArrayList<Token>();
        try (var tokens = Views.reader()) {
            var offset = tokens.addAttribute(OffsetAttribute.class);
            var part = tokens.addAttribute(PartOfSpeechAttribute.class);
            var base = tokens.addAttribute(BaseFormAttribute.class);
            var reading = tokens.addAttribute(ReadingAttribute.class);
            tokens.setReader(new StringReader(run));
            tokens.reset();
            while (tokens.incrementToken()) {
                var tag = part.getPartOfSpeech() == null ? "" : part.getPartOfSpeech();
                found.add(
                        new Token(
                                offset.startOffset(),
                                offset.endOffset(),
                                tag,
                                base.getBaseForm(),
                                reading.getReading()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static List<Token> joinKatakana(List<Token> tokens, String run) {
        var joined = new ArrayList<Token>();
        for (int i = 0; i < tokens.size(); ) {
            int after = i;
            while (after < tokens.size() && isKatakana(tokens.get(after).in(run))) after++;
            var pieces = tokens.subList(i, Math.max(after, i + 1));
            if (pieces.size() > 1
                    && pieces.stream()
                            .anyMatch(piece -> piece.end() - piece.start() < SHORTEST_KATAKANA)) {
                joined.add(
                        new Token(
                                pieces.getFirst().start(),
                                pieces.getLast().end(),
                                "名詞",
                                null,
                                null));
            } else {
                joined.addAll(pieces);
            }
            i += pieces.size();
        }
        return joined;
    }

    private void add(Token token) {
        var word = token.in(run);
        if (isEmpty(word, token)) {
            close();
        } else if (isSymbol(word)) {
            if (!open.isEmpty()) end = token.end(); // joins what it stands between: ai-ocr
        } else {
            boolean alone = STANDING_ALONE.stream().anyMatch(token.tag()::startsWith);
            if (alone) close();
            open.add(token);
            end = token.end();
            if (alone) close();
        }
    }

    private void close() {
        if (open.isEmpty()) return;
        int start = open.getFirst().start();
        int last = end;
        while (last > start
                && isSymbol(run.substring(last - 1, last))
                && !Character.isSurrogate(run.charAt(last - 1))) last--;
        chunks.add(new Chunk(run.substring(start, last), words()));
        open.clear();
    }

    private List<Word> words() {
        var words = new ArrayList<Word>();
        for (int i = 0; i < open.size(); ) {
            int first = i;
            int last = lastOfName(i);
            if (last == i && isAffix(i) && i + 1 < open.size()) last = lastOfName(++first);
            int end = last;
            while (end + 1 < open.size() && isAffix(end + 1) && lastOfName(end + 1) == end + 1)
                end++;
            words.add(word(i, end, first, last));
            i = end + 1;
        }
        return List.copyOf(words);
    }

    /** What belongs to its neighbour and is no word of its own: 度 of 要介護度 stands in any text. */
    private boolean isAffix(int i) {
        var word = open.get(i).in(run);
        return word.length() == 1
                && is(UnicodeScript.HAN, word.charAt(0))
                && AFFIXES.stream().anyMatch(open.get(i).tag()::startsWith);
    }

    /** The word from i to end, its name from first to last. */
    private Word word(int i, int end, int first, int last) {
        var text = stretch(i, end);
        if (i == end) return word(open.get(i));
        var name = stretch(first, last);
        return new Word(text, List.of(), name.equals(text) ? Optional.empty() : Optional.of(name));
    }

    /**
     * Where the longest name that begins here and is known ends; the same place when there is none.
     */
    private int lastOfName(int first) {
        // no further than a name can reach: to fold every stretch of a long run takes its length
        // cubed
        int start = open.get(first).start();
        int farthest = first;
        while (farthest + 1 < open.size()
                && open.get(farthest + 1).end() - start <= MOST_LETTERS * thesaurus.longestName())
            farthest++;
        for (int last = farthest; last > first; last--) {
            if (thesaurus.knows(stretch(first, last))) return last;
        }
        return first;
    }

    private String stretch(int first, int last) {
        return run.substring(open.get(first).start(), open.get(last).end());
    }

    private Word word(Token token) {
        var text = token.in(run);
        var reading = token.reading();
        boolean isName =
                token.tag().startsWith(PROPER_NAME) && is(UnicodeScript.HAN, text.codePointAt(0));
        if (!isName || reading == null || reading.length() < SHORTEST_READING) return Word.of(text);
        var readings = Stream.of(reading, hiragana(reading)).distinct().toList();
        return new Word(text, readings, Optional.empty());
    }

    private static String hiragana(String katakana) {
        var hiragana = new StringBuilder();
        for (char c : katakana.toCharArray())
            hiragana.append(c >= 'ァ' && c <= 'ヶ' ? (char) (c - 'ァ' + 'ぁ') : c);
        return hiragana.toString();
    }

    private static boolean isEmpty(String word, Token token) {
        if (word.isBlank() || word.length() == 1 && SEPARATORS.contains(word)) return true;
        if (token.tag().startsWith("動詞")
                && EMPTY_VERBS.contains(token.base() == null ? word : token.base())) return true;
        return EMPTY_PARTS.stream().anyMatch(token.tag()::startsWith);
    }

    private static boolean isSymbol(String word) {
        // 🏫 is a word
        return word.codePoints()
                .noneMatch(
                        c ->
                                Character.isLetterOrDigit(c)
                                        || Character.getType(c) == Character.OTHER_SYMBOL);
    }

    private static boolean isKatakana(String word) {
        return word.codePoints().allMatch(c -> c == 'ー' || is(UnicodeScript.KATAKANA, c));
    }

    private static boolean is(UnicodeScript script, int c) {
        return UnicodeScript.of(c) == script;
    }
}
