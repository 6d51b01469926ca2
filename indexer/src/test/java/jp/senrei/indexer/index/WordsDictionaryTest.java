package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.senrei.corpus.vocabulary.Term;
import jp.senrei.corpus.vocabulary.Vocabulary;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words view knows the vocabulary, and no entry of it cuts an ordinary word apart. */
class WordsDictionaryTest {
    private static final Vocabulary VOCABULARY = Vocabulary.standard();

    static Stream<Term> terms() {
        return VOCABULARY.terms().stream().filter(term -> isOneJapaneseWord(term.word()));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void aTermIsCutAsItsLineSays(Term term) throws IOException {
        var parts =
                Stream.of(term.segmentation().split(" "))
                        .map(part -> Folding.WORDS.fold(part).text());
        assertThat(words(term.word())).containsSubsequence(parts.toList());
    }

    /** A name of several words hides none of them: 会議 is a word of Web会議システム. */
    @ParameterizedTest
    @ValueSource(strings = {"Web会議システム", "国保情報集約システム", "さくらのクラウド", "道路通報サービス"})
    void aServiceIsCutIntoItsWords(String name) throws IOException {
        assertThat(words(name)).doesNotContain(Folding.WORDS.fold(name).text());
    }

    private static boolean isOneJapaneseWord(String name) {
        return name.indexOf(' ') < 0
                && name.codePoints()
                        .anyMatch(
                                c ->
                                        Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                                                || Character.UnicodeScript.of(c)
                                                        == Character.UnicodeScript.HIRAGANA);
    }

    /** Ordinary words that hold, or begin or end like, an entry of the dictionary. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "経路", "経営", "市役所", "市役所通り", "諮問機関", "審議", "審議官", "会議録", "委託", "受託", "委託料", "個人",
                "個人的", "情報", "情報源", "結合", "外部", "外部性", "提供", "収集", "目的", "利用者", "電算", "記録", "記録的",
                "総括", "個別", "加工", "加工品", "識別", "本人", "本人確認", "意見", "事項", "業務", "防犯", "運営", "運営費",
                "運用", "条例", "答申", "要綱", "公開", "非公開", "開示", "不開示", "保育園", "図書館", "住民票", "戸籍",
                "国民健康保険", "介護保険", "生活保護", "税務署", "消防署", "教育委員会"
            })
    void anOrdinaryWordIsCutNoFinerThanWithoutTheDictionary(String word) throws IOException {
        var without = withoutDictionary(word);
        assertThat(words(word)).as("without: %s", without).hasSizeLessThanOrEqualTo(without.size());
    }

    @Test
    void aWordIsFoundInALongerSentence() throws IOException {
        assertThat(words("個人情報保護審議会は目的外利用を審議した"))
                .containsSubsequence("個人", "情報", "保護", "審議", "会", "目的外", "利用", "審議");
    }

    private static List<String> words(String text) throws IOException {
        return read(Views.WORDS, Folding.WORDS.fold(text).text());
    }

    private static List<String> withoutDictionary(String text) throws IOException {
        try (var plain =
                new JapaneseAnalyzer(
                        null, JapaneseTokenizer.Mode.SEARCH, CharArraySet.EMPTY_SET, Set.of())) {
            return read(plain, Folding.WORDS.fold(text).text());
        }
    }

    private static List<String> read(Analyzer analyzer, String text) throws IOException {
        var words = new ArrayList<String>();
        try (var tokens = analyzer.tokenStream("", text)) {
            var word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) words.add(word.toString());
            tokens.end();
        }
        return words;
    }
}
