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
            個人情報を扱う仕事の外部委託               | OUTSOURCING
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
            窓口業務に従事する派遣職員の受入れについて | DISPATCH
            住民税システムにおける管理項目の追加について | ELECTRONIC_RECORD
            個人情報の電子計算機処理の開始について     | ELECTRONIC_RECORD
            オンラインによる結合の届出                 | DATA_LINK
            国との通信回線による電子計算機の接続について | DATA_LINK
            保有個人情報の利用目的以外の利用について   | USE_BEYOND_PURPOSE
            高齢者名簿の民生委員への提供について       | PROVISION_TO_THIRD_PARTY
            自治会への転入者名簿の提供について         | PROVISION_TO_THIRD_PARTY
            本人以外からの個人情報の取得について       | COLLECTION
            信条、病歴等の個人情報の収集について       | COLLECTION
            住民基本台帳事務に係る全項目評価書の第三者点検 | EVALUATION
            税務事務におけるPIAの再実施について        | EVALUATION
            行政機関等匿名加工情報に関する提案の審査   | DE_IDENTIFICATION
            防犯カメラの設置及び運用に関する指針の見直し | RULES
            死者に関する情報の取扱いについて           | RULES
            審査請求に対する処分の審査基準             | -
            前回会議録の承認について                   | MINUTES
            情報公開制度の実施状況について             | OPERATIONS
            保有個人情報の漏えい等について             | INCIDENT
            納税通知書の誤発送について                 | INCIDENT
            情報漏えい防止の研修について               | -
            個人情報の保護に関する法律施行条例の制定について | LEGISLATION
            公開決定に関する規則の一部改正について     | LEGISLATION
            # a review asks about the refusal, not about what was refused
            名簿の外部提供に係る文書の不開示決定に対する審査請求 | -
            生活保護記録の訂正請求に係る審査請求について | -
            街頭防犯カメラの設置について               | -
            # several at once
            保有個人情報の目的外利用及び提供の要否     | USE_BEYOND_PURPOSE,PROVISION_TO_THIRD_PARTY
            予約業務の委託及び外部結合について         | OUTSOURCING,DATA_LINK
            """)
    void aTitleTells(String title, String matters) {
        assertThat(MatterReader.ofTitle(title))
                .extracting(Matter::name)
                .containsExactlyInAnyOrder(
                        matters.equals("-") ? new String[0] : matters.split(","));
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
