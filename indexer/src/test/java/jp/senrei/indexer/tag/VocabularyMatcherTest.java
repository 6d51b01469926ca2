package jp.senrei.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.text.NormalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyMatcherTest {
    private static final VocabularyMatcher<String> SERVICES =
            new VocabularyMatcher<>(
                    Vocabulary.standard().services().stream().map(service -> service.id()).toList(),
                    id ->
                            Vocabulary.standard().services().stream()
                                    .filter(service -> service.id().equals(id))
                                    .findFirst()
                                    .orElseThrow()
                                    .forms());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            セールスフォースを使う        | salesforce
            セールスフオースを使う        | salesforce
            ＬＩＮＥで受け付ける          | line
            市公式Lineアカウント          | line
            Zoom会議                      | zoom
            'Web会議(ZOOM)'               | zoom
            AWSの東京リージョン           | aws
            アマゾン ウェブ サービス      | aws
            アマゾンウエブサービス        | aws
            ショートメッセージを送る      | sms
            ショ—トメッセージ             | sms
            ショートメッセ\u2010ジ        | sms
            'LINE WORKSで連絡する'        | line-works
            キントーンとTeams             | kintone,teams
            セ一ルスフオ—ス               | salesforce
            L1NE公式アカウント            | line
            LlNEで受け付ける              | line
            Z0om会議                      | zoom
            L0G0フオ一ムで申請する        | logo-form
            シヨートメツセージ            | sms
            防犯力メラの設置              | security-camera
            防犯 力 メ ラ の設置          | security-camera
            ド口ーンで撮影する            | drone
            マイナポ一タル                | mynaportal
            ガバメントクラウド二期        | gov-cloud
            """)
    void isFoundWhateverItsForm(String text, String ids) {
        assertThat(find(text)).containsExactly(ids.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ONLINE申請",
                "オンライン",
                "OUTLINE",
                "LINER",
                "AWS2",
                "XAWS",
                "Boxer",
                "ガイドライン",
                "1INEAR",
                "L100NE",
                "GLS",
                "0CI",
                "第2001NE号"
            })
    void aLatinNameStandsAlone(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void whatWasMisreadIsQuotedAsItStands() {
        assertThat(SERVICES.find("防犯力メラとL1NE"))
                .extracting(VocabularyMatcher.Hit::text)
                .containsExactly("防犯力メラ", "L1NE");
    }

    @Test
    void aNameBrokenOverALineIsQuotedOnOneLine() {
        assertThat(SERVICES.find("セールス\nフォースと LINE\nWORKS"))
                .extracting(VocabularyMatcher.Hit::text)
                .containsExactly("セールス フォース", "LINE WORKS");
    }

    @Test
    void theLongestNameWins() {
        var matcher =
                new VocabularyMatcher<>(
                        List.of("short", "long"),
                        entry -> entry.equals("short") ? List.of("潮見") : List.of("潮見クラウド"));
        assertThat(matcher.find("潮見クラウドと潮見"))
                .extracting(VocabularyMatcher.Hit::entry)
                .containsExactly("long", "short");
    }

    private static List<String> find(String text) {
        return SERVICES.find(NormalText.normalize(text)).stream()
                .map(VocabularyMatcher.Hit::entry)
                .toList();
    }
}
