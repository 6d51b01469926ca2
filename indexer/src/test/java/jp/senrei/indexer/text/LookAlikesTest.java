package jp.senrei.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
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
            2021     | 2o2l
            第二     | 第ニ項目
            カメラ   | ヵッタ
            一般     | ー般
            窓口     | 窓
            100      | IOO
            """)
    void otherWordsStayApart(String one, String other) {
        assertThat(LookAlikes.fold(one)).isNotEqualTo(LookAlikes.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"窓口サービス", "第二システム", "協力センター", "2021年10月", "三千円", "一部", "八王子", "工事", "A4-10"})
    void whatStandsWellIsLeft(String text) {
        assertThat(LookAlikes.fold(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
    }

    @Property(tries = 500)
    void everyLetterBecomesOneLetter(@ForAll("texts") String text) {
        assertThat(LookAlikes.fold(text)).hasSameSizeAs(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("力カ口ロ二ニ一ー―-lI1O0oフォオっつ窓協第 a。𠮷").ofMaxLength(30);
    }
}
