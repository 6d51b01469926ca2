package jp.senrei.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.senrei.corpus.model.ServiceMention;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.text.NormalText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceReaderTest {
    private static final ServiceReader READER = new ServiceReader(Vocabulary.standard());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ＬＩＮＥ公式アカウントで相談を受ける           | line
            Ｌ Ｉ Ｎ Ｅで受け付ける                        | line
            lineで送る                                     | line
            LINE Payで納付できる                           | line-pay
            Facebook LINE Twitterで発信する                | facebook,line,twitter
            ＬＩＮＥ　ＷＯＲＫＳで連絡する                 | line-works
            セールスフオースを使う                         | salesforce
            ツイツターアカウント                           | twitter
            キントーンアプリで管理する                     | kintone
            ショ—トメッセージを送る                        | sms
            S M Sで催告する                                | sms
            生成ＡＩ（ChatGPT等）の利用                    | generative-ai,chatgpt
            ＡＩ－ＯＣＲとＲＰＡ                           | ai-ocr,rpa
            国保データベース（KDB）システム                | kdb
            住基ネットとＬＧＷＡＮ                         | juki-net,lgwan
            GIGAスクール端末のロイロノート・スクール       | giga-device,loilo
            マイナポータルのぴったりサービス               | mynaportal,pita-sign
            アマゾン ウェブ サービス                       | aws
            さくらのクラウド                               | sakura-cloud
            Google Workspace for Education                 | google-workspace
            G Suite                                        | google-workspace
            Microsoft Teams又はWebexによる会議             | teams,webex
            # doubtful words with a clue
            会議はズームで行う                             | zoom
            オンライン相談にズームを使う                   | zoom
            Teamsで打合せをする                            | teams
            スラックで連絡する                             | slack
            SNS（Facebook、X、Instagram）で周知する        | facebook,twitter,instagram
            X（旧Twitter）で発信する                       | twitter,twitter
            Boxに保存したファイルを共有する                | box
            Google Meetで行う。次回もMeetである。          | google-meet,google-meet
            Azureの東日本リージョン                        | azure
            科学的介護情報システム(LIFE)                   | life,life
            災害情報共有システム(Lアラート)に発信する      | l-alert,l-alert
            情報提供ネットワークを通じた特定個人情報の照会 | info-network
            3D都市モデルのPLATEAU                          | plateau
            # misread by character recognition
            防犯力メラを設置する                           | security-camera
            L1NE公式アカウント                             | line
            # a municipality's own, known by how it is written
            「しおかぜメール」に登録した市民               | municipal-mail
            K-メールと同様のジャンル                       | municipal-mail
            『潮見ごみ分別アプリ』を導入する               | municipal-app
            """)
    void isFound(String text, String ids) {
        assertThat(ids(text)).containsExactly(ids.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // オンライン and ライン are no LINE
                "オンライン申請とガイドライン",
                "生産ラインのベースライン",
                "ＯＮＬＩＮＥ申請",
                "ON-LINE、ON LINE、OUTLINE、LINER",
                // ISMS is no SMS, however broken
                "ISMS認証",
                "I SMSの認証",
                // words and other things
                "カメラのズーム機能により",
                "ズームレンズで撮影する",
                "フォトグラファーに依頼する",
                "スラックスを着用する",
                "意見BOXを置く",
                "チェックボックス",
                "PO Boxに送る",
                "Tool Boxとして",
                "Sports Teamsとの連携",
                "teams of the city",
                "Slack off",
                "アマゾン川の生物",
                "さくら保育園",
                "チームで対応する",
                "XとYの値",
                // a town's own system has the ordinary word for a name
                "災害情報共有システムを構築する",
                "被災者支援システムの更新",
                "電子入札システムに登録した事業者",
                "小児科オンライン診療の案内",
                "地域の情報提供ネットワークをつくる",
                "負のスパイラルに陥る",
                "学習障害(LD)の児童",
                "X線の検査",
                "公用車のアクセスが良い",
                "テトルネット",
                "LIFE SCIENCE",
                // addresses
                "https://www.facebook.com/shiomi を見る",
                "https://example.jp/line/ を見る",
                "line@example.lg.jp に送る",
                // mail is mail
                "電子メールで送る",
                "「電子メール」とは",
                "e-メール、E-メール",
                "「本アプリ」という",
                "「アプリ」という"
            })
    void isNone(String text) {
        assertThat(ids(text)).isEmpty();
    }

    private static List<String> ids(String text) {
        return READER.found(NormalText.normalize(text)).stream()
                .map(Found::value)
                .map(ServiceMention::id)
                .toList();
    }
}
