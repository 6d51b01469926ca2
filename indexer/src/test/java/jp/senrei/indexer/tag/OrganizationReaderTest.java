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

/** None of these companies exists. */
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
            特定非営利活動法人ハマベの会                      | 特定非営利活動法人ハマベ
            シオミ事業協同組合                                | シオミ事業協同組合
            # two in one sentence, each once
            株式会社コトリ地図と株式会社トウカゲ文字認識、株式会社コトリ地図 | 株式会社コトリ地図、株式会社トウカゲ文字認識
            # what stands around a name is no part of it
            代表取締役の株式会社コトリ地図                    | 株式会社コトリ地図
            株式会社コトリ地図代表取締役                      | 株式会社コトリ地図
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
                "協会に照会した"
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

    @Test
    void aNameWithASpaceIsTheSameOrganisation() {
        assertThat(OrganizationReader.read(FormValues.NONE, "株式会社 コトリ地図。株式会社コトリ地図。")).hasSize(1);
    }
}
