package jp.senrei.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            シティプロモーション   | シテイプロモ一シヨン
            セールスフォース       | セ―ルスフオ一ス
            カメラ                 | 力メラ
            ログイン               | 口グイン
            ニーズ                 | 二ーズ
            サーバー               | サ一バ―
            クラウドサービス       | クラウドサ-ビス
            メニュー               | メ二ユー
            ワクチン               | ワク千ン
            協力会社               | 協カ会社
            窓口                   | 窓ロ
            ネットワーク           | ネツトワ—ク
            LINE                   | L1NE
            LINE                   | LlNE
            Zoom                   | Z0om
            LoGoフォーム           | L0G0フオ一ム
            あった                 | あつた
            防犯カメラ             | 防犯力メラ
            電力メーター           | 電カメ一タ-
            ISO27001               | lSO27OOl
            LINE-WORKS             | LINE―WORKS
            """)
    void lookAlikesAreComparedAsOne(String right, String recognised) {
        assertThat(LookAlikes.fold(recognised)).isEqualTo(LookAlikes.fold(right));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            LINE     | ONLINE
            SMS      | ISMS
            カメラ   | メラ
            窓口     | 窓
            2021     | 2022
            シティ   | シチー
            保       | 呆
            """)
    void otherWordsStayApart(String one, String other) {
        assertThat(LookAlikes.fold(one)).isNotEqualTo(LookAlikes.fold(other));
    }

    @Property(tries = 500)
    void everyLetterBecomesOneLetter(@ForAll("texts") String text) {
        assertThat(LookAlikes.fold(text)).hasSameSizeAs(text);
    }

    @Property(tries = 500)
    void foldingAgainChangesNothing(@ForAll("texts") String text) {
        var folded = LookAlikes.fold(text);
        assertThat(LookAlikes.fold(folded)).isEqualTo(folded);
    }

    @Property(tries = 500)
    void everyLetterIsFoldedForItself(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(LookAlikes.fold(one + other))
                .isEqualTo(LookAlikes.fold(one) + LookAlikes.fold(other));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("力カ口ロ二ニ一ー―-lI1O0oフォオっつ窓協第 a。𠮷").ofMaxLength(30);
    }
}
