package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingVerdictTest {
    /** Outcomes of four cases, 諮問第11号 to 第14号, by the first letter of their code; - for none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            審議の結果、承認された。                                                                   | aaaa
            全ての案件について承認された。                                                             | aaaa
            諮問事項はいずれも原案のとおり可決された。                                                 | aaaa
            諮問第11号から第13号までは原案のとおり承認され、諮問第14号は継続審議となった。             | aaac
            諮問第11号及び第13号は承認、第12号は継続、第14号は否決。                                   | acar
            諮問第11号、諮問第12号は適当と認める。諮問第14号は取り下げられた。                         | aa-w
            諮問事項(1)及び(3)は承認、(2)は継続審議、(4)は不承認とした。                               | acar
            議題1から議題3までは承認し、議題4は次回に持ち越すこととした。                              | aaac
            諮問第12号は承認された。                                                                   | -a--
            (1)は承認。(2)～(4)は継続審議とする。                                                      | accc
            諮問第11号については、異議なく承認された。諮問第12号については、保留とする。               | ac--
            1は承認、2は継続審議とする。                                                               | ac--
            次回は諮問第15号を審議する予定である。                                                     | ----
            """)
    void aSentenceForSeveralCases(String result, String outcomes) {
        var verdict = MeetingVerdict.of(result, List.of(new Span(0, result.length())));
        var read = new ArrayList<String>();
        for (int place = 1; place <= 4; place++) {
            var outcome = verdict.of(item(CaseKind.CONSULTATION, place), place).outcome();
            read.add(outcome == null ? "-" : outcome.code().substring(0, 1));
        }
        assertThat(String.join("", read)).isEqualTo(outcomes);
    }

    @Test
    void aCellMayHoldALineForEachCase() {
        var result = "1. 諮問第11号 原案のとおり承認\n2. 諮問第12号 一部修正の上、承認\n3. 諮問第13号 継続審議";
        var verdict = MeetingVerdict.of(result, List.of(new Span(0, result.length())));
        assertThat(verdict.of(item(CaseKind.CONSULTATION, 2), 2).decision())
                .extracting((Span span) -> span.of(result))
                .containsExactly("諮問第12号 一部修正の上、承認");
        assertThat(verdict.of(item(CaseKind.CONSULTATION, 3), 3).outcome())
                .isEqualTo(Outcome.CONTINUED);
        assertThat(verdict.of(item(CaseKind.CONSULTATION, 4), 4)).isEqualTo(Verdict.NONE);
    }

    @Test
    void aReportIsNotApprovedWithTheRest() {
        var result = "審議の結果、承認された。";
        var verdict = MeetingVerdict.of(result, List.of(new Span(0, result.length())));
        assertThat(verdict.of(item(CaseKind.REPORT, 1), 1)).isEqualTo(Verdict.NONE);
    }

    @Test
    void amongOtherSentencesOnlyThoseForSeveralCasesCount() {
        var said = "本件は承認された。以上の案件は、いずれも了承された。";
        var verdict = MeetingVerdict.ofSeveral(said, List.of(new Span(0, said.length())));
        var one = verdict.of(item(CaseKind.CONSULTATION, 1), 1);
        assertThat(one.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(one.decision())
                .extracting((Span span) -> span.of(said))
                .containsExactly("以上の案件は、いずれも了承された。");
    }

    private static AgendaItem item(CaseKind kind, int place) {
        return new AgendaItem(
                kind, "諮問第1" + place + "号", "事業" + place + "の委託について", null, null, null, place);
    }
}
