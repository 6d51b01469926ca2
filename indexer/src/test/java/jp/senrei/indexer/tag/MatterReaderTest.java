package jp.senrei.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import jp.senrei.corpus.model.Matter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatterReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            検診予約受付業務の委託について             | OUTSOURCING
            個人情報に係る業務の外部委託               | OUTSOURCING
            窓口業務への労働者派遣について             | DISPATCH
            電子計算組織への記録                       | ELECTRONIC_RECORD
            外部結合                                   | DATA_LINK
            保育所の利用調整に係る電子計算組織の結合について | DATA_LINK
            名簿の目的外利用について                   | USE_BEYOND_PURPOSE
            避難行動要支援者名簿の外部提供について     | PROVISION_TO_THIRD_PARTY
            要配慮個人情報の収集について               | COLLECTION
            特定個人情報保護評価書の見直しについて     | EVALUATION
            匿名加工情報の提案募集について             | DE_IDENTIFICATION
            個人情報取扱事務の手引きについて           | RULES
            第4回会議録(案)について                    | MINUTES
            情報公開制度の運用状況                     | OPERATIONS
            住民票の漏えい事案について                 | INCIDENT
            個人情報保護条例の一部改正について         | LEGISLATION
            # several at once
            予約業務の委託及び外部結合について         | OUTSOURCING,DATA_LINK
            """)
    void aTitleTells(String title, String matters) {
        assertThat(MatterReader.ofTitle(title))
                .extracting(Matter::name)
                .containsExactlyInAnyOrder(matters.split(","));
    }

    @Test
    void aContractorIsNoOutsourcing() {
        assertThat(MatterReader.ofTitle("委託先における点検")).isEmpty();
        assertThat(MatterReader.ofTitle("委託業者の変更")).isEmpty();
    }

    @Test
    void inASpeechOnlyTheReasonForAskingCounts() {
        assertThat(MatterReader.ofExplanation("条例第16条の業務の委託に当たるためお諮りします。"))
                .isEqualTo(Set.of(Matter.OUTSOURCING));
        assertThat(MatterReader.ofExplanation("印刷を委託していますが、今回は報告です。")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            潮見市個人情報保護条例第16条第1項 | 16
            第十七条第一項第二号              | 17
            潮見市審議会条例第2条             | -
            業務の委託                        | -
            """)
    void aRowNamesItsArticle(String cell, String article) {
        assertThat(MatterWords.articleOf(cell)).isEqualTo(article);
    }
}
