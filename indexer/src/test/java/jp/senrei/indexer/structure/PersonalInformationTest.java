package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalInformationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            氏名、住所、電話番号                                  | 氏名;住所;電話番号
            氏名,住所,電話番号等                                  | 氏名;住所;電話番号
            "・氏名\n・住所\n・続柄"                              | 氏名;住所;続柄
            "(1)氏名\n(2)住所"                                    | 氏名;住所
            (1)氏名 (2)住所 (3)生年月日                           | 氏名;住所;生年月日
            1. 氏名 2. 住所                                       | 氏名;住所
            ア 氏名 イ 住所 ウ 電話番号                           | 氏名;住所;電話番号
            "1 氏名\n2 住所"                                      | 氏名;住所
            # a run with dots between spaces
            氏名 ・ 勤務先(名称、所在地) ・ 住所      | 氏名;勤務先(名称、所在地);住所
            # dots and spaces separate only what is known
            氏名・住所・生年月日                                  | 氏名;住所;生年月日
            氏名 住所 生年月日                                    | 氏名;住所;生年月日
            氏名及び住所                                          | 氏名;住所
            児童・生徒の氏名、学校名                              | 児童・生徒の氏名;学校名
            生活保護・手当等受給状況                              | 生活保護・手当等受給状況
            3歳児健康診査 視力検査                                | 3歳児健康診査 視力検査
            # headings are none
            【市が送信する項目】氏名、住所                        | 氏名;住所
            "〔提供する情報〕 氏名、電話番号 〔提供を受ける情報〕 通話時間" | 氏名;電話番号;通話時間
            "個人情報の記録項目\n氏名\n住所"                      | 氏名;住所
            # introductions
            申請を行う市民の下記情報 氏名、連絡先                 | 氏名;連絡先
            次の項目のとおり 氏名、連絡先                         | 氏名;連絡先
            # brackets hold together
            勤務先(名称、所在地、電話番号)、年収                  | 勤務先(名称、所在地、電話番号);年収
            # a list that is a sentence
            氏名、住所、電話番号を記録する。                      | 氏名;住所;電話番号
            氏名、住所等の情報を取り扱う。                        | 氏名;住所
            # the rest
            氏名、その他、福祉に係る生活の情報                    | 氏名;その他、福祉に係る生活の情報
            氏名、住所、並びに電話番号                            | 氏名;住所;電話番号
            氏名/住所/電話番号                                    | 氏名;住所;電話番号
            """)
    void aListGivesItsItems(String value, String items) {
        assertThat(PersonalInformation.items(value.replace("\\n", "\n")))
                .containsExactly(items.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "なし",
                "該当なし",
                "別紙のとおり",
                "別紙1",
                "資料2参照",
                "-",
                "利用目的",
                "その他",
                "本業務では、受託者が利用者の相談に応じる際に知り得た情報を慎重に取り扱うこととしています。",
                "12"
            })
    void noItems(String value) {
        assertThat(PersonalInformation.items(value)).isEmpty();
    }
}
