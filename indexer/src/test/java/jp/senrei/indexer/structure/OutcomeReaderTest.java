package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;

import jp.senrei.corpus.model.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            # approved
            承認された。                               | APPROVED
            異議なく承認された。                       | APPROVED
            原案のとおり承認され、確定した。           | APPROVED
            原案どおり可決した。                       | APPROVED
            一部変更のうえ承認した。                   | APPROVED
            了承された。                               | APPROVED
            適当と認める。                             | APPROVED
            実施して差し支えないものと認める。         | APPROVED
            それでは、諮問第12号は承認とします。       | APPROVED
            異議なしと認め、承認といたします。         | APPROVED
            # with conditions
            条件を付して承認する。                     | APPROVED_WITH_CONDITIONS
            条件付きで承認する。                       | APPROVED_WITH_CONDITIONS
            附帯意見を付して承認する。                 | APPROVED_WITH_CONDITIONS
            次の事項に留意することを求めたうえで承認します。 | APPROVED_WITH_CONDITIONS
            # rejected
            承認しない。                               | REJECTED
            不承認とする。                             | REJECTED
            不適当であると判断した。                   | REJECTED
            # continued
            継続審議とする。                           | CONTINUED
            次回に審議を継続することとした。           | CONTINUED
            次回答申案を審議する。                     | CONTINUED
            # withdrawn
            諮問は取り下げられた。                     | WITHDRAWN
            取下げとする。                             | WITHDRAWN
            # a question decides nothing
            承認することでよろしいでしょうか。         | -
            承認してよろしいですか。                   | -
            ご異議ございませんか。                     | -
            # no decision at all
            次に、諮問第13号の説明をお願いします。     | -
            承認された業務に機能を追加するものです。   | APPROVED
            ご質問はありますか。                       | -
            会議録署名委員を指名した。                 | -
            """)
    void thePhraseDecides(String sentence, @Nullable Outcome outcome) {
        assertThat(OutcomeReader.read(sentence)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"承認することでよろしいでしょうか。", "承認してよろしいですか。"})
    void aQuestionPutsForward(String sentence) {
        assertThat(OutcomeReader.proposed(sentence)).isEqualTo(Outcome.APPROVED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            会議録は案のとおり確定します。     | true
            会議録を確認した。                 | true
            案のとおり決定する。               | true
            異議なし。                         | true
            確認してよろしいでしょうか。       | false
            """)
    void aConfirmation(String sentence, boolean confirms) {
        assertThat(OutcomeReader.confirms(sentence)).isEqualTo(confirms);
    }
}
