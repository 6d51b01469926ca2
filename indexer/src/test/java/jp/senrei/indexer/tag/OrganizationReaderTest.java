package jp.senrei.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.OrganizationRole;
import jp.senrei.indexer.structure.FormValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** None of these companies exists, but for those of the vocabulary. */
class OrganizationReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # in front and behind
            株式会社ナギサコネクト企画と契約する              | 株式会社ナギサコネクト企画
            ホシナギ映像保安株式会社が設置する                | ホシナギ映像保安株式会社
            (株)ナギサコネクト企画                            | (株)ナギサコネクト企画
            カワセミクラウド工房(株)                          | カワセミクラウド工房(株)
            有限会社コトリ地図                                | 有限会社コトリ地図
            合同会社ミナト・データ                            | 合同会社ミナト・データ
            株式会社KAWASEMI                                  | 株式会社KAWASEMI
            # other legal forms
            一般社団法人潮見市観光協会                        | 一般社団法人潮見市観光協会
            公益財団法人カスミ福祉財団                        | 公益財団法人カスミ福祉財団
            社会福祉法人潮見市社会福祉協議会                  | 社会福祉法人潮見市社会福祉協議会
            特定非営利活動法人ハマベの会                        | 特定非営利活動法人ハマベの会
            シオミ事業協同組合                                | シオミ事業協同組合
            # two in one sentence, each once
            株式会社コトリ地図と株式会社トウカゲ文字認識、株式会社コトリ地図 | 株式会社コトリ地図、株式会社トウカゲ文字認識
            # what stands around a name is no part of it
            代表取締役の株式会社コトリ地図                    | 株式会社コトリ地図
            株式会社コトリ地図代表取締役                      | 株式会社コトリ地図
            コトリ地図株式会社潮見支店                        | コトリ地図株式会社
            株式会社コトリ地図担当者                          | 株式会社コトリ地図
            株式会社コトリ地図等3社                           | 株式会社コトリ地図
            システム開発業者株式会社コトリ地図                | 株式会社コトリ地図
            潮見市霞町1-2-3 霞ビル5階 株式会社コトリ地図      | 株式会社コトリ地図
            # the next field of a form begins with its number
            株式会社コトリ地図3 実施予定年月                  | 株式会社コトリ地図
            株式会社KAWASEMI24 の工場                         | 株式会社KAWASEMI24
            # more legal forms, in front and behind
            (有)ハマカゼ印刷                                  | (有)ハマカゼ印刷
            (一社)潮見市観光協会                              | (一社)潮見市観光協会
            (公財)カスミ文化振興財団                          | (公財)カスミ文化振興財団
            (社福)潮見市社会福祉協議会                        | (社福)潮見市社会福祉協議会
            (独)カスミ研究機構                                | (独)カスミ研究機構
            医療法人社団 潮風会                               | 医療法人社団 潮風会
            国立大学法人潮見大学                              | 国立大学法人潮見大学
            株式会社Z会のような                               | 株式会社Z会
            # bodies whose name says what they are
            潮見県国民健康保険団体連合会から                  | 潮見県国民健康保険団体連合会
            潮見地区広域事務組合との間                        | 潮見地区広域事務組合
            潮見県後期高齢者医療広域連合                      | 潮見県後期高齢者医療広域連合
            シオミ・カスミ共同企業体                          | シオミ・カスミ共同企業体
            ミナトICTコンソーシアム                           | ミナトICTコンソーシアム
            潮見市シルバー人材センターへ                      | 潮見市シルバー人材センター
            潮見市商工会議所と潮見市医師会                    | 潮見市商工会議所、潮見市医師会
            # hiragana in a name, and where it ends
            社会福祉法人潮見ひまわり会が運営                  | 社会福祉法人潮見ひまわり会
            一般社団法人みんなの家に                          | 一般社団法人みんなの家
            NPO法人子育てネット・しおみに委託                 | NPO法人子育てネット・しおみ
            、さくら警備株式会社が                            | さくら警備株式会社
            、また株式会社コトリ地図                          | 株式会社コトリ地図
            # spaces and other scripts inside
            ナギ電機 IT ソリューション株式会社                | ナギ電機 IT ソリューション株式会社
            NAGI デジタルソリューションズ(株)                 | NAGI デジタルソリューションズ(株)
            株式会社 コトリ地図 代表取締役                    | 株式会社 コトリ地図
            # companies of the vocabulary without a legal form
            富士通Japanが受託                                 | 富士通Japan
            NTTデータとNTTデータ関西                          | NTTデータ、NTTデータ関西
            委託先はNECである                                 | NEC
            日立システムズの製品                              | 日立システムズ
            アマゾン ウェブ サービス ジャパン合同会社と       | アマゾン ウェブ サービス ジャパン合同会社
            LINE社のサーバー                                  | LINE社
            グーグル社とマイクロソフト社                      | グーグル社、マイクロソフト社
            地方公共団体情報システム機構                      | 地方公共団体情報システム機構
            """)
    void aLegalFormMakesAName(String text, String expected) {
        assertThat(OrganizationReader.names(text)).containsExactly(expected.split("、"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "株式会社等に委託する",
                "株式会社は除く",
                "株式会社2社",
                "委託先の株式会社",
                "社会福祉法人等",
                "各学校法人",
                "協会に照会した",
                // left open
                "○○株式会社に委託する",
                "株式会社○○システム",
                "株式会社●●",
                "A社、B社及び甲株式会社",
                "決定予定",
                "契約予定事業者(未定)",
                "委託先は入札により決定する。",
                // words that look like it
                "事業団体の意見",
                "組合員の氏名",
                "同連合会",
                "当該機構",
                "民間株式会社",
                "電算システムを電算課が管理する",
                // another name goes on
                "富士通総研の報告書",
                "電通大学",
                "LINEで送る",
                "Googleフォームで集める",
                "ヤマトの国"
            })
    void noise(String text) {
        assertThat(OrganizationReader.names(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            委託先は株式会社コトリ地図である。             | CONTRACTOR
            委託先:株式会社コトリ地図                      | CONTRACTOR
            受託者の株式会社コトリ地図が行う。             | CONTRACTOR
            株式会社コトリ地図に業務を委託する。           | CONTRACTOR
            株式会社コトリ地図へ委託している。             | CONTRACTOR
            結合先は株式会社コトリ地図のサーバーである。   | LINK_PARTNER
            株式会社コトリ地図から提案があった。           | PROPOSER
            株式会社コトリ地図の担当者に聞いた。           | MENTIONED
            受注者 株式会社コトリ地図                      | CONTRACTOR
            契約の相手方:株式会社コトリ地図                | CONTRACTOR
            株式会社コトリ地図が受託している。             | CONTRACTOR
            株式会社コトリ地図と委託契約を締結した。       | CONTRACTOR
            委託先は、現在契約中の株式会社コトリ地図である。 | CONTRACTOR
            指定管理者である株式会社コトリ地図が           | CONTRACTOR
            (委託先)株式会社コトリ地図                     | CONTRACTOR
            委託先につきましては、選定された株式会社コトリ地図を予定しております。 | CONTRACTOR
            株式会社コトリ地図を優先交渉権者とした。       | CONTRACTOR
            株式会社コトリ地図との間で回線を接続する。     | LINK_PARTNER
            電算結合の相手方 株式会社コトリ地図            | LINK_PARTNER
            応募者は株式会社コトリ地図のみであった。       | PROPOSER
            サービス提供者:株式会社コトリ地図              | PROVIDER
            開発元の株式会社コトリ地図                     | PROVIDER
            保守業者である株式会社コトリ地図               | PROVIDER
            株式会社コトリ地図の提供するサービス           | PROVIDER
            # what is done with it tells more than who it is
            現行システムの保守事業者である株式会社コトリ地図に委託する。 | CONTRACTOR
            開発元の株式会社コトリ地図が受託している。     | CONTRACTOR
            運営会社である株式会社コトリ地図のシステムと接続する。 | LINK_PARTNER
            株式会社コトリ地図が運営する予約センターとの通信回線による結合を行う。 | LINK_PARTNER
            株式会社コトリ地図がクラウドの上に設けた仕組みと結合する。 | LINK_PARTNER
            株式会社コトリ地図が運営する予約センターを使う。 | PROVIDER
            # nobody's contractor
            再委託先は株式会社コトリ地図である。           | MENTIONED
            株式会社コトリ地図に再委託する。               | MENTIONED
            株式会社コトリ地図には委託しない。             | MENTIONED
            他市では株式会社コトリ地図が受託している。     | MENTIONED
            先行事例として株式会社コトリ地図に委託した。   | MENTIONED
            """)
    void theSentenceGivesTheRole(String text, OrganizationRole role) {
        assertThat(OrganizationReader.read(FormValues.NONE, text))
                .containsExactly(new Organization("株式会社コトリ地図", role));
    }

    @Test
    void aLabelRightInFrontIsNoName() {
        assertThat(OrganizationReader.names("委託先株式会社コトリ地図")).containsExactly("株式会社コトリ地図");
    }

    @Test
    void theFormsFieldGivesTheRole() {
        var form =
                new FormValues(
                        List.of("株式会社コトリ地図"),
                        List.of("株式会社カワセミ"),
                        List.of("株式会社ナギサ"),
                        List.of("株式会社ツムギノ"),
                        List.of(),
                        List.of(),
                        List.of(),
                        null);
        assertThat(OrganizationReader.read(form, "株式会社コトリ地図、株式会社ハマカゼ"))
                .containsExactly(
                        new Organization("株式会社コトリ地図", OrganizationRole.CONTRACTOR),
                        new Organization("株式会社カワセミ", OrganizationRole.LINK_PARTNER),
                        new Organization("株式会社ナギサ", OrganizationRole.PROPOSER),
                        new Organization("株式会社ツムギノ", OrganizationRole.PROVIDER),
                        new Organization("株式会社ハマカゼ", OrganizationRole.MENTIONED));
    }

    @Test
    void aRoleSaidLaterReplacesAMention() {
        assertThat(OrganizationReader.read(FormValues.NONE, "株式会社コトリ地図の地図を見た。委託先は株式会社コトリ地図である。"))
                .containsExactly(new Organization("株式会社コトリ地図", OrganizationRole.CONTRACTOR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            株式会社コトリ地図。コトリ地図(株)。(株)コトリ地図。         | 株式会社コトリ地図
            NAGI デジタル株式会社。NAGIデジタル(株)。                     | NAGI デジタル株式会社
            株式会社エヌ・ティ・ティ・データ。NTTデータ。NTT データ株式会社。 | 株式会社エヌ・ティ・ティ・データ
            グーグル合同会社。グーグル社。                                | グーグル合同会社
            NTTデータ。株式会社NTTデータ。                                | 株式会社NTTデータ
            J-LIS。地方公共団体情報システム機構(J-LIS)。                  | 地方公共団体情報システム機構
            株式会社カワセミフオト。株式会社カワセミフォト。              | 株式会社カワセミフオト
            """)
    void spellingsAreOneOrganisation(String text, String name) {
        assertThat(OrganizationReader.read(FormValues.NONE, text))
                .extracting(Organization::name)
                .containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            株式会社コトリ地図と有限会社コトリ地図
            富士通株式会社と富士通Japan株式会社
            LINE株式会社とヤフー株式会社
            社会福祉法人潮風会と医療法人潮風会
            """)
    void twoCompaniesStayTwo(String text) {
        assertThat(OrganizationReader.read(FormValues.NONE, text)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            委託先は株式会社コトリ地図及び株式会社カワセミである。
            株式会社コトリ地図、株式会社カワセミに委託する。
            """)
    void aRoleSaidOnceIsSharedByAList(String text) {
        assertThat(OrganizationReader.read(FormValues.NONE, text))
                .containsExactly(
                        new Organization("株式会社コトリ地図", OrganizationRole.CONTRACTOR),
                        new Organization("株式会社カワセミ", OrganizationRole.CONTRACTOR));
    }

    @Test
    void aNameWithASpaceIsTheSameOrganisation() {
        assertThat(OrganizationReader.read(FormValues.NONE, "株式会社 コトリ地図。株式会社コトリ地図。")).hasSize(1);
    }
}
