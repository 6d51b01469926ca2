package jp.senrei.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.text.NormalText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalInformationReaderTest {
    private static final PersonalInformationReader READER =
            new PersonalInformationReader(Vocabulary.standard());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            氏名、住所及び電話番号を記録する。              | 氏名,住所,電話番号
            参加者のお名前と写真を取得します。              | 氏名,写真
            受講者名簿を作成して提供する。                  | 名簿
            利用者の顔、音声を記録する。                    | 顔,音声
            資格、学歴、職歴等を登録する。                  | 資格,学歴,職歴
            学年・クラス・出席番号を登録する。              | 学年,学級,出席番号
            位置情報とIPアドレスを取得する。                | 位置情報,IPアドレス
            検査結果データを入力する。                      | 検査結果
            システムから発生届データを抽出する。            | 発生届
            紙の相談記録を作成し、収集する。                | 相談記録
            画像データを提供する。                          | 画像
            個人情報の項目は、氏名、年齢、性別、職業です。  | 氏名,年齢,性別,職業
            特定個人情報の漏えいを防ぐため記録する。        | 特定個人情報
            保護者の氏名、生年月日を登録する。              | 保護者氏名,生年月日
            要介護認定情報と被保険者番号を送信する。        | 要介護度,被保険者番号
            """)
    void isFound(String text, String items) {
        assertThat(READER.read(NormalText.normalize(text))).containsExactly(items.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // no sentence about what is recorded
                "氏名と住所をお聞きしました。",
                // another word
                "顔認証の仕組みを記録する。",
                "オンライン資格確認の仕組みを登録する。",
                "住所地特例の届を提供する。",
                "特定個人情報保護評価を登録する。",
                // a common word alone
                "資格の取得を支援する。",
                "写真館に依頼し登録する。",
                "クラスターの記録",
                "学年ごとに登録する。"
            })
    void isNone(String text) {
        assertThat(READER.read(NormalText.normalize(text))).isEmpty();
    }
}
