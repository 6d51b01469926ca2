package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomajiTest {
    @ParameterizedTest
    @CsvSource({
        "ほいく, hoiku",
        "ﾎｲｸ, hoiku",
        "HOIKU, hoiku",
        "しゃしん, syasin",
        "shashin, syasin",
        "じょうほう, zyouhou",
        "jouhou, zyouhou",
        "joho, zyoho",
        "つうち, tuuti",
        "tsuuchi, tuuti",
        "ふくし, hukusi",
        "fukushi, hukusi",
        "キントーン, kinton",
        "kintonn, kinton",
        "かんい, kani",
        "しんぶん, sinbun",
        "shimbun, sinbun",
        "がっこう, gakkou",
        "サッカー, sakka",
        "マッチ, matti",
        "macchi, matti",
        "ファイル, fairu",
        "ウェブ, webu",
        "シェア, syea",
        "パーティ, pati",
        "デュアル, dyuaru",
        "チェック, tyekku",
        "ヴァージョン, vazyon",
        "クォータ, kwota",
        "サッk, sak",
        "らいn, rain",
        "AI-OCR, aiocr",
        "第16条, 16"
    })
    void writesOneSpelling(String text, String letters) {
        assertThat(Romaji.of(text)).startsWith(letters);
    }

    @ParameterizedTest
    @CsvSource({
        "f, fukushi",
        "sh, shashin",
        "ts, tsuuchi",
        "ch, chiiki",
        "j, jouhou",
        "shim, shimbun",
        "fukush, fukushi",
        "kinto, キントーン",
        "らいn, ライン"
    })
    void aSyllableTypedHalfWayIsItsBeginning(String typed, String whole) {
        assertThat(Romaji.typed(typed)).anyMatch(Romaji.of(whole)::startsWith);
    }

    @Property(tries = 500)
    void everyTextHasOneAndTypingItAgainIsTheSame(@ForAll String text) {
        var once = Romaji.of(text);
        assertThat(Romaji.typed(text)).contains(once);
        assertThat(Romaji.of(once)).isEqualTo(once);
    }
}
