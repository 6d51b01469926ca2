package jp.senrei.corpus.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import jp.senrei.corpus.vocabulary.WordReading.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordReadingsTest {
    @Test
    void readsPartByPart() {
        assertThat(read("附帯 意見\tふたい いけん", "一日\t-", "住基 ネット\tじゅうき ネット"))
                .containsExactly(
                        new WordReading(List.of(new Part("附帯", "ふたい"), new Part("意見", "いけん"))),
                        new WordReading(List.of(new Part("一日", null))),
                        new WordReading(List.of(new Part("住基", "じゅうき"), new Part("ネット", "ネット"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "附帯 意見 | ふたいいけん | 附帯 意見 has 2 parts, its reading 1",
                "諮問 | shimon | a reading is kana, or - for none: shimon",
                "諮問 | 諮問 | a reading is kana, or - for none: 諮問"
            })
    void tellsWhereAReadingIsBroken(String word, String reading, String what) {
        assertThatThrownBy(() -> read("答申\tとうしん", word + "\t" + reading))
                .hasMessage("furigana.tsv line 2: " + what);
    }

    @Test
    void aWordStandsOnce() {
        assertThatThrownBy(() -> read("個人 情報\tこじん じょうほう", "# 注", "個人情報\tこじんじょうほう"))
                .hasMessage("furigana.tsv line 3: 個人情報 stands twice");
    }

    @Test
    void aNameOfTwoMunicipalitiesReadDifferentlyIsReadByNobody() {
        var lines =
                VocabularyLine.all(
                        "municipalities.tsv",
                        3,
                        List.of(
                                "010006\t北海道\t\tほっかいどう",
                                "1\t甲県\t波止町\tはとまち",
                                "2\t乙県\t波止町\tはとちょう",
                                "3\t乙県\t凪市 北区\tなぎし きたく",
                                "4\t丙県\t灘市 北区\tなだし きたく"));
        assertThat(WordReadings.ofMunicipalities(lines))
                .containsExactly(
                        new WordReading(List.of(new Part("波止町", null))),
                        new WordReading(List.of(new Part("凪市", "なぎし"))),
                        new WordReading(List.of(new Part("北区", "きたく"))),
                        new WordReading(List.of(new Part("灘市", "なだし"))));
    }

    private static List<WordReading> read(String... lines) {
        return WordReadings.read(VocabularyLine.all("furigana.tsv", 2, Arrays.asList(lines)));
    }
}
