package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.vocabulary.Term;
import jp.senrei.corpus.vocabulary.Vocabulary;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapaneseNumberFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;

/**
 * The views of a text and the analyzer of each. Fields named {@code words.…} and the citations hold
 * text folded by {@link Folding#WORDS}, fields named {@code characters.…} text folded by {@link
 * Folding#LETTERS}; what comes here is folded already.
 */
final class Views {
    /**
     * Positions between two values of a field: no phrase reaches from one passage into the next.
     */
    private static final int GAP = 100;

    private static final int LONGEST_WORD = 200;
    private static final int SHORTEST_KATAKANA = 4;

    /** Parts of speech that carry no meaning of their own; their places stay, as gaps. */
    private static final Set<String> STOP_TAGS =
            Set.of(
                    "助詞",
                    "助詞-格助詞",
                    "助詞-格助詞-一般",
                    "助詞-格助詞-引用",
                    "助詞-格助詞-連語",
                    "助詞-接続助詞",
                    "助詞-係助詞",
                    "助詞-副助詞",
                    "助詞-間投助詞",
                    "助詞-並立助詞",
                    "助詞-終助詞",
                    "助詞-副助詞／並立助詞／終助詞",
                    "助詞-連体化",
                    "助詞-副詞化",
                    "助詞-特殊",
                    "助動詞",
                    "記号",
                    "記号-一般",
                    "記号-読点",
                    "記号-句点",
                    "記号-空白",
                    "記号-括弧開",
                    "記号-括弧閉");

    private static final UserDictionary DICTIONARY = dictionary(Vocabulary.standard());

    /** The words of a query. */
    static final Analyzer WORDS = words(false);

    /** The words of a text, and what they are made of. */
    private static final Analyzer WORDS_AND_PARTS = words(true);

    private static Analyzer words(boolean withParts) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                // Punctuation must reach the number filter (it reads 1,000), the stop filter
                // takes it out afterwards.
                var tokenizer = tokenizer(JapaneseTokenizer.Mode.SEARCH);
                var cut = withParts ? new ShortWordsFilter(tokenizer) : tokenizer;
                var base = new JapaneseBaseFormFilter(cut);
                var numbers = new JapaneseNumberFilter(base);
                var content = new JapanesePartOfSpeechStopFilter(numbers, STOP_TAGS);
                var stems = new OkuriganaFilter(new JapaneseKatakanaStemFilter(content));
                return new TokenStreamComponents(
                        tokenizer, new LengthFilter(stems, 1, LONGEST_WORD));
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }

    static final Analyzer CHARACTERS =
            new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String field) {
                    return new TokenStreamComponents(new CharacterTokenizer());
                }

                @Override
                public int getPositionIncrementGap(String field) {
                    return GAP;
                }
            };

    /** Articles, numbers and dates, each under its canonical form: {@link CitationTokenizer}. */
    static final Analyzer CITATIONS =
            new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String field) {
                    return new TokenStreamComponents(new CitationTokenizer());
                }
            };

    static final Analyzer ALL =
            new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
                @Override
                protected Analyzer getWrappedAnalyzer(String field) {
                    if (field.equals(Fields.CITATIONS)) return CITATIONS;
                    return field.startsWith(Fields.WORDS) ? WORDS_AND_PARTS : CHARACTERS;
                }
            };

    private Views() {}

    /** Reads a run as a person would read it aloud: one way to cut it, compounds whole. */
    static JapaneseTokenizer reader() {
        return tokenizer(JapaneseTokenizer.Mode.NORMAL);
    }

    /** Knows the words of the vocabulary; gives punctuation too. */
    static JapaneseTokenizer tokenizer(JapaneseTokenizer.Mode mode) {
        return new JapaneseTokenizer(DICTIONARY, false, true, mode);
    }

    /**
     * Words with a kanji or hiragana in them, and long ones in katakana that the tokenizer would
     * take apart (ドローン). Others would be cut out of longer ones, {@code line} out of {@code online}
     * and ライン out of オンライン.
     */
    private static UserDictionary dictionary(Vocabulary vocabulary) {
        var lines =
                vocabulary.terms().stream()
                        .filter(Views::isFitForDictionary)
                        .filter(term -> term.word().indexOf(' ') < 0)
                        .map(
                                term ->
                                        new Term(
                                                Folding.WORDS.fold(term.word()).text(),
                                                term.segmentation(),
                                                term.reading()))
                        .collect(
                                Collectors.toMap(
                                        Term::word,
                                        Views::line,
                                        (first, again) -> first,
                                        TreeMap::new)); // takes each word once
        try {
            return UserDictionary.open(new StringReader(String.join("\n", lines.values())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFitForDictionary(Term term) {
        var word = term.word();
        return word.codePoints().anyMatch(Views::isKanjiOrHiragana)
                || word.length() >= SHORTEST_KATAKANA
                        && Katakana.isAll(word)
                        && term.segmentation().equals(word);
    }

    private static String line(Term term) {
        var parts =
                Stream.of(term.segmentation().split(" "))
                        .map(part -> Folding.WORDS.fold(part).text())
                        .collect(Collectors.joining(" "));
        return term.word() + "," + parts + "," + term.reading() + ",カスタム名詞";
    }

    private static boolean isKanjiOrHiragana(int c) {
        var script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HIRAGANA;
    }
}
