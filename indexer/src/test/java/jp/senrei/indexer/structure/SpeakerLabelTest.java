package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;

import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.indexer.structure.SpeakerLabel.Style;
import jp.senrei.indexer.text.NormalText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerLabelTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # circles
            ○汐崎会長　ただいまから    | CIRCLE     | 汐崎会長       | CHAIR       | ただいまから
            〇久留間委員 質問です。     | CIRCLE     | 久留間委員     | MEMBER      | 質問です。
            ◯乙部広報課長　お答えします | CIRCLE     | 乙部広報課長   | DEPARTMENT  | お答えします
            ○磯部 AI 活用推進課長 はい | CIRCLE     | 磯部 AI 活用推進課長 | DEPARTMENT | はい
            ◎委員長（ 汐崎君 ）　次に   | CIRCLE     | 委員長( 汐崎君 ) | CHAIR     | 次に
            ◆久留間委員　質問です。     | CIRCLE     | 久留間委員     | MEMBER      | 質問です。
            ○総務課長；お答えします     | CIRCLE     | 総務課長       | DEPARTMENT  | お答えします
            ○事務局　説明します。       | CIRCLE     | 事務局         | SECRETARIAT | 説明します。
            ○汐崎副会長　では           | CIRCLE     | 汐崎副会長     | VICE_CHAIR  | では
            ○汐崎会長職務代理者　では   | CIRCLE     | 汐崎会長職務代理者 | VICE_CHAIR | では
            # round brackets
            （久留間委員）質問です。    | PAREN      | 久留間委員     | MEMBER      | 質問です。
            （委員）                    | PAREN      | 委員           | MEMBER      | ''
            （委 員 Ａ）質問です。      | PAREN      | 委員A          | MEMBER      | 質問です。
            委員）質問です。            | HALF_PAREN | 委員           | MEMBER      | 質問です。
            委 員）質問です。           | HALF_PAREN | 委員           | MEMBER      | 質問です。
            説明員）お答えします        | HALF_PAREN | 説明員         | DEPARTMENT  | お答えします
            # corner and angle brackets
            【会長】次に                | CORNER     | 会長           | CHAIR       | 次に
            【久留間委員長】　次に      | CORNER     | 久留間委員長   | CHAIR       | 次に
            【議長（汐崎会長）】次に    | CORNER     | 議長(汐崎会長) | CHAIR       | 次に
            ＜事務局＞                  | ANGLE      | 事務局         | SECRETARIAT | ''
            # colon and semicolon
            会長：次に                  | COLON      | 会長           | CHAIR       | 次に
            会　長：次に                | COLON      | 会長           | CHAIR       | 次に
            委　員：質問です。          | COLON      | 委員           | MEMBER      | 質問です。
            久留間委員: 質問です。      | COLON      | 久留間委員     | MEMBER      | 質問です。
            実施機関：お答えします      | COLON      | 実施機関       | DEPARTMENT  | お答えします
            # other brackets
            ［会長］次に                | SQUARE     | 会長           | CHAIR       | 次に
            〔乙部委員〕質問です。      | SHELL      | 乙部委員       | MEMBER      | 質問です。
            ≪事務局≫                  | GUILLEMET  | 事務局         | SECRETARIAT | ''
            【会長　汐崎】次に          | CORNER     | 会長 汐崎      | CHAIR       | 次に
            【会長職務代理者（乙部委員）】次に | CORNER | 会長職務代理者(乙部委員) | VICE_CHAIR | 次に
            # letters apart, letters and numbers behind
            ○汐　崎　会　長　　次に     | CIRCLE     | 汐崎会長       | CHAIR       | 次に
            ○広 報 課 長　お答えします  | CIRCLE     | 広報課長       | DEPARTMENT  | お答えします
            （Ａ委員）質問です。        | PAREN      | A委員          | MEMBER      | 質問です。
            委員１：質問です。          | COLON      | 委員1          | MEMBER      | 質問です。
            ○久留間委員　37ページです。 | CIRCLE     | 久留間委員     | MEMBER      | 37ページです。
            ○○○委員　質問です。       | CIRCLE     | ○○委員       | MEMBER      | 質問です。
            # everybody at once
            【委員一同】異議なし。      | CORNER     | 委員一同       | MEMBER      | 異議なし。
            # no mark at all
            汐崎会長                    | BARE       | 汐崎会長       | CHAIR       | ''
            # observers
            ○オブザーバー　補足します   | CIRCLE     | オブザーバー   | OBSERVER    | 補足します
            （審査請求人）述べます      | PAREN      | 審査請求人     | OBSERVER    | 述べます
            """)
    void eachStyle(String line, Style style, String speaker, SpeakerRole role, String text) {
        var normal = NormalText.normalize(line);
        var label = SpeakerLabel.read(normal);
        assertThat(label).isNotNull();
        assertThat(label)
                .extracting(SpeakerLabel::style, SpeakerLabel::speaker, SpeakerLabel::role)
                .containsExactly(style, speaker, role);
        assertThat(normal.substring(label.textStart())).isEqualTo(text);
    }

    /** Labels that only their document can tell from a heading or the beginning of a sentence. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            会長　　本日は              | SPACED     | 会長     | CHAIR       | 本日は
            ・会長                      | BULLET     | 会長     | CHAIR       | ''
            【広報課】                  | CORNER     | 広報課   | DEPARTMENT  | ''
            （質問）いつですか。        | PAREN      | 質問     | MEMBER      | いつですか。
            （委員からの質問）いつですか。 | PAREN   | 委員からの質問 | MEMBER | いつですか。
            【事務局回答】四月です。    | CORNER     | 事務局回答 | SECRETARIAT | 四月です。
            Ｑ１．いつですか。          | COLON      | Q1       | MEMBER      | いつですか。
            Ａ：四月です。              | COLON      | A        | DEPARTMENT  | 四月です。
            ◆問　いつですか。           | CIRCLE     | 問       | MEMBER      | いつですか。
            """)
    void whatADocumentHasToConfirm(
            String line, Style style, String speaker, SpeakerRole role, String text) {
        var normal = NormalText.normalize(line);
        var label = SpeakerLabel.candidate(normal);
        assertThat(label).isNotNull();
        assertThat(label)
                .extracting(SpeakerLabel::style, SpeakerLabel::speaker, SpeakerLabel::role)
                .containsExactly(style, speaker, role);
        assertThat(normal.substring(label.textStart())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "○諮問事項",
                "○年○月○日に請求があった。",
                "●議題",
                "◇報告",
                "（資料1により説明）",
                "（「異議なし」と呼ぶ者あり）",
                "《資料による説明》",
                "―委嘱状の交付―",
                "【広報課が資料1に基づき説明】",
                "【諮問第12号】",
                "<審議会意見>",
                "（委員会）",
                "○○市の例では、",
                "会長が申し上げたとおり、",
                "「会長：承認します。」という記録",
                "委員の皆様には、お忙しいところお集まりいただき、ありがとうございます。",
                "会長から次の発言があった。",
                "日時：令和4年1月25日",
                "出席者",
                ""
            })
    void whatIsNoLabel(String line) {
        assertThat(SpeakerLabel.read(NormalText.normalize(line))).isNull();
    }
}
