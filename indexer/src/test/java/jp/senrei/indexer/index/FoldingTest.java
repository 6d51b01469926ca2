package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import jp.senrei.corpus.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "ＬＩＮＥ, line, line",
        "㍿みどり, 株式会社みどり, 株式会社みどり",
        "①, 1, 1",
        "ｾｰﾙｽﾌｫｰｽ, セールスフォース, セールスフオース",
        "か\u3099, が, が",
        "ｶﾞ, ガ, ガ",
        "シティ, シティ, シテイ",
        "きって, きって, きつて",
        "AI－OCR, ai-ocr, aiーocr",
        "ナックウェル―, ナックウェル―, ナツクウエルー",
        "髙﨑, 高崎, 高崎",
        "葛󠄀城, 葛城, 葛城",
        "山田　太郎, 山田太郎, 山田太郎",
        "'個人情\n報', 個人情報, 個人情報",
        "Amazon  Web Services, amazon web services, amazon web services",
        "第 16 条, 第16条, 第16条",
        "1 6, 1 6, 1 6",
        "ISO 27001, iso27001, iso27001",
        "'東\t西', 東 西, 東西",
        "a\u200Bb, ab, ab",
        "İ, i, i",
        "〜, 〜, ~"
    })
    void foldsForWordsAndForCharacters(String display, String words, String characters) {
        assertThat(Folding.WORDS.fold(display).text()).isEqualTo(words);
        assertThat(Folding.CHARACTERS.fold(display).text()).isEqualTo(characters);
    }

    @Test
    void leadsBackToWholeCharactersOfTheDisplayText() {
        var folded = Folding.CHARACTERS.fold("甲㍿ｶﾞ　 ス");
        assertThat(folded.text()).isEqualTo("甲株式会社ガス");
        assertThat(folded.source(1, 2)).as("株 is a part of ㍿").isEqualTo(new Span(1, 2));
        assertThat(folded.source(1, 5)).isEqualTo(new Span(1, 2));
        assertThat(folded.source(5, 6)).isEqualTo(new Span(2, 4));
        assertThat(folded.source(5, 7)).isEqualTo(new Span(2, 7));
        assertThat(folded.source(6, 7)).isEqualTo(new Span(6, 7));
    }
}
