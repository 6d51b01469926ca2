package jp.senrei.corpus.model;

import static org.assertj.core.api.Assertions.assertThat;

import jp.senrei.corpus.json.CorpusJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationKeyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            株式会社コトリ地図             | コトリ地図株式会社
            株式会社コトリ地図             | ㈱コトリ地図
            株式会社コトリ地図             | コトリ地図（株）
            株式会社コトリ地図             | 株式会社　コトリ地図
            株式会社コトリ地図             | コトリ地図
            ＫＡＷＡＳＥＭＩ株式会社       | 株式会社Kawasemi
            カワセミフオト株式会社         | カワセミフォト株式会社
            カワセミ データ株式会社        | カワセミ・データ(株)
            株式会社エヌ・ティ・ティ・ナギ | NTTナギ株式会社
            有限会社ハマカゼ印刷           | ㈲ハマカゼ印刷
            合同会社ミナト                 | （同）ミナト
            (一社)潮見市観光協会           | 公益社団法人潮見市観光協会
            (公財)カスミ文化財団           | カスミ文化財団
            NPO法人ハマベの会              | 特定非営利活動法人ハマベの会
            潮見県国保連合会               | 潮見県国民健康保険団体連合会
            （社福）潮風                   | 社会福祉法人 潮風
            """)
    void spellingsOfOne(String one, String other) {
        assertThat(OrganizationKey.of(one)).isEqualTo(OrganizationKey.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            株式会社コトリ地図       | 有限会社コトリ地図
            株式会社コトリ地図       | 株式会社コトリ地図サービス
            社会福祉法人潮風会       | 医療法人潮風会
            株式会社カワセミ東       | 株式会社カワセミ西
            合同会社ミナト           | 株式会社ミナト
            潮見市観光協会           | 霞台町観光協会
            """)
    void twoOrganisations(String one, String other) {
        assertThat(OrganizationKey.of(one)).isNotEqualTo(OrganizationKey.of(other));
    }

    @Test
    void anOrganisationWrittenWithoutAnIdGetsOne() {
        var read =
                CorpusJson.read(
                        "{\"name\":\"株式会社コトリ地図\",\"role\":\"contractor\"}", Organization.class);
        assertThat(read)
                .isEqualTo(new Organization("株式会社コトリ地図", OrganizationRole.CONTRACTOR, "コトリ地図"));
        assertThat(CorpusJson.read(CorpusJson.write(read), Organization.class)).isEqualTo(read);
    }
}
