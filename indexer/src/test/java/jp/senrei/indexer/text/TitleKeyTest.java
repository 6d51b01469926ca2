package jp.senrei.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleKeyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ＬＩＮＥによる相談受付について     | LINEによる相談受付
            LINEによる相談受付について（諮問） | LINEによる相談受付について
            LINEによる 相談受付                | LINEによる相談受付
            「LINEによる相談受付」について     | LINEによる相談受付
            Lineによる相談受付                 | LINEによる相談受付
            LINEによる相談受付に係る検討について | LINEによる相談受付
            第４回会議録（案）                 | 第4回会議録
            図書館・公民館の予約               | 図書館公民館の予約
            """)
    void theSameTitleHasTheSameKey(String one, String other) {
        assertThat(TitleKey.of(one)).isEqualTo(TitleKey.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            保育所の入所調整の委託 | 学童保育の入所調整の委託
            第3回会議録            | 第4回会議録
            カメラの設置           | カメラの設置及び運用
            """)
    void anotherTitleIsAnotherKeyButAlike(String one, String other) {
        assertThat(TitleKey.of(one)).isNotEqualTo(TitleKey.of(other));
        assertThat(TitleKey.of(one).similarity(TitleKey.of(other))).isBetween(0.5, 0.95);
    }

    @Test
    void titlesWithoutACommonPairAreNotAlike() {
        assertThat(TitleKey.of("防犯カメラの設置").similarity(TitleKey.of("給付金申請受付"))).isZero();
        assertThat(TitleKey.of("").similarity(TitleKey.of(""))).isZero();
        assertThat(TitleKey.of("（案）").isEmpty()).isTrue();
    }

    @Test
    void aTextContainsATitleWhole() {
        var text = TitleKey.of("次に、諮問第3号「オンライン相談の委託」につきまして、担当からご説明いたします。");
        assertThat(TitleKey.of("オンライン相談の委託について").containedIn(text)).isEqualTo(1);
        assertThat(TitleKey.of("オンライン相談の委託について").occursIn(text)).isTrue();
        assertThat(TitleKey.of("防犯カメラ").containedIn(text)).isLessThan(0.5);
    }

    @Test
    void aTitleOfAFewLettersOccursNowhere() {
        assertThat(TitleKey.of("委託").occursIn(TitleKey.of("業務の委託について"))).isFalse();
    }

    @Property(tries = 300)
    void likenessIsMutualAndBetweenNoneAndAll(
            @ForAll("titles") String one, @ForAll("titles") String other) {
        double likeness = TitleKey.of(one).similarity(TitleKey.of(other));
        assertThat(likeness)
                .isBetween(0.0, 1.0)
                .isCloseTo(TitleKey.of(other).similarity(TitleKey.of(one)), within(1e-9));
    }

    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.strings().withChars("業務の委託LINEカメラ設置").ofMaxLength(12);
    }
}
