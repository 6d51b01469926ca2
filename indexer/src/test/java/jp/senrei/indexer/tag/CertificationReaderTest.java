package jp.senrei.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.text.NormalText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificationReaderTest {
    private static final CertificationReader READER =
            new CertificationReader(Vocabulary.standard());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ISO/IEC27001、ISO 27017及びPマークを取得している       | ISO27001,ISO27017,プライバシーマーク
            ＩＳＯ／ＩＥＣ ２７００１認証                          | ISO27001
            JIS Q 27001（ISMS）                                    | ISO27001,ISMS
            I SMSを取得していること                                | ISMS
            JIS Q 15001に準拠する                                  | プライバシーマーク
            ISMAP-LIUに登録されたクラウド                          | ISMAP-LIU
            ISMAPに登録されたクラウド                              | ISMAP
            SOC2 Type2報告書                                       | SOC2
            PCI-DSSに準拠した決済                                  | PCI DSS
            FedRAMPとCSゴールドマーク                              | FedRAMP,CSマーク
            # asked, planned or demanded
            プライバシーマークを取得していないのでしょうか。       | プライバシーマーク
            ISMS認証を取得予定である                               | ISMS
            プライバシーマークを取得していない事業者には委託しない | プライバシーマーク
            プライバシーマークを取得していないといけない           | プライバシーマーク
            """)
    void isFound(String text, String names) {
        assertThat(READER.read(NormalText.normalize(text))).containsExactly(names.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "プライバシーマークは取得していない。",
                "ISMSを取得しておりません。",
                "ISO27001の認証は受けていない。",
                "プライバシーマークを持っていません。",
                "Pマークは未取得です。",
                "SMSで通知する",
                "ISO270011",
                "社会（SOC）"
            })
    void isNone(String text) {
        assertThat(READER.read(NormalText.normalize(text))).isEmpty();
    }
}
