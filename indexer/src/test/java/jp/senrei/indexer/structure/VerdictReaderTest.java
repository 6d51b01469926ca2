package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.indexer.samples.PlainDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictReaderTest {
    @Test
    void theLastSentenceOfTheChairDecides() {
        var said =
                said(
                        CaseKind.CONSULTATION,
                        "会長 承認についてご意見はありますか。",
                        "委員 承認してよいと思います。",
                        "会長 では、承認します。次の案件に移ります。");
        assertThat(said.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(said.decision()).containsExactly("では、承認します。");
    }

    @Test
    void whatAMemberSaysDecidesNothing() {
        assertThat(said(CaseKind.CONSULTATION, "委員 承認しません。").outcome()).isNull();
    }

    @Test
    void aProposalCountsWhenItIsAllThereIs() {
        assertThat(said(CaseKind.CONSULTATION, "会長 承認することでよろしいでしょうか。", "委員 異議なし。").outcome())
                .isEqualTo(Outcome.APPROVED);
    }

    @Test
    void anAssentTakesWhatWasPutForward() {
        var said =
                said(
                        CaseKind.CONSULTATION,
                        "会長 継続審議としてよろしいでしょうか。",
                        "委員 異議なし。",
                        "会長 異議なしと認めます。そのように決定します。");
        assertThat(said.outcome()).isEqualTo(Outcome.CONTINUED);
        assertThat(said.decision()).containsExactly("継続審議としてよろしいでしょうか。", "そのように決定します。");
    }

    @Test
    void anAssentAloneApprovesAndAnEchoAloneSaysNothing() {
        assertThat(said(CaseKind.CONSULTATION, "会長 異議なしと認めます。").outcome())
                .isEqualTo(Outcome.APPROVED);
        assertThat(said(CaseKind.CONSULTATION, "会長 そのように決定します。").outcome()).isNull();
    }

    @Test
    void theRecordBelowATurnDecides() {
        var said = said(CaseKind.CONSULTATION, "会長 意見はありますか。", "委員 ありません。\n⇒ 諮問のとおり承認");
        assertThat(said.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(said.decision()).containsExactly("諮問のとおり承認");
    }

    @Test
    void whatTheChairAsksForAfterDecidingIsACondition() {
        var said = said(CaseKind.CONSULTATION, "会長 本件は承認します。なお、記録の消去を徹底してください。それでは、次の案件に移ります。");
        assertThat(said.outcome()).isEqualTo(Outcome.APPROVED_WITH_CONDITIONS);
        assertThat(said.decision()).containsExactly("本件は承認します。");
        assertThat(said.conditions()).containsExactly("なお、記録の消去を徹底してください。");
    }

    @Test
    void theCouncilsOwnWorkIsNoCondition() {
        var said = said(CaseKind.CONSULTATION, "会長 本件は承認します。なお、事務局は答申書の案を用意してください。");
        assertThat(said.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(said.conditions()).isEmpty();
    }

    @Test
    void aConditionInTheSentenceIsWithoutItsSubject() {
        var said = said(CaseKind.CONSULTATION, "会長 諮問第3号については、閲覧の台帳を備えることを条件に承認します。");
        assertThat(said.conditions()).containsExactly("閲覧の台帳を備えること");
        assertThat(said(CaseKind.CONSULTATION, "会長 先ほどの意見を条件に承認します。").conditions()).isEmpty();
    }

    @Test
    void backgroundBelowTheHeadingIsNoCondition() {
        var stated = opinion("承認する。\n附帯意見\n本件は市民の関心が高い。\n(1) 市民への説明に努められたい。");
        assertThat(stated.conditions()).containsExactly("市民への説明に努められたい。");
        var plain = opinion("承認する。\n意見\n・よい取組である。");
        assertThat(plain.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(plain.conditions()).isEmpty();
        assertThat(opinion("承認する。\n附帯意見\n特になし").conditions()).isEmpty();
    }

    @Test
    void whatCountsByItsNumberKeepsTheNumber() {
        var stated = opinion("(1)については、適当と認める。\n(2)については、適当とは認められない。");
        assertThat(stated.outcome()).isEqualTo(Outcome.APPROVED_WITH_CONDITIONS);
        assertThat(stated.decision()).containsExactly("(1)については、適当と認める。", "(2)については、適当とは認められない。");
    }

    @Test
    void aReportIsQuoted() {
        var said = said(CaseKind.REPORT, "会長 ただいまの報告を了承しました。");
        assertThat(said.decision()).containsExactly("ただいまの報告を了承しました。");
    }

    @Test
    void anOpinionDecidesAndItsListIsTheConditions() {
        var stated =
                opinion(
                        """
                原案のとおり承認する。ただし、次の条件を付する。
                (1) 記録は7日で消去すること。
                (2) 閲覧の台帳を備えること。
                """);
        assertThat(stated.outcome()).isEqualTo(Outcome.APPROVED_WITH_CONDITIONS);
        assertThat(stated.conditions()).containsExactly("記録は7日で消去すること。", "閲覧の台帳を備えること。");
    }

    @Test
    void anOpinionWithoutObjectionMayBeFollowedByConditions() {
        var stated = opinion("異議なく了承された。\n附帯意見\n・利用者への周知に努められたい。");
        assertThat(stated.outcome()).isEqualTo(Outcome.APPROVED_WITH_CONDITIONS);
        assertThat(stated.conditions()).containsExactly("利用者への周知に努められたい。");
    }

    @Test
    void aPlainOpinionHasNoConditions() {
        var stated = opinion("諮問のとおり承認することが適当である。");
        assertThat(stated.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(stated.conditions()).isEmpty();
        assertThat(stated.decision()).containsExactly("諮問のとおり承認することが適当である。");
    }

    @Test
    void anAnswerReadOutIsQuotedToItsEnd() {
        var said = said(CaseKind.CONSULTATION, "会長 次のとおり答申いたします。必要な措置が講じられていると認めます。");
        assertThat(said.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(said.decision()).containsExactly("次のとおり答申いたします。必要な措置が講じられていると認めます。");
    }

    @Test
    void aConfirmationIsConfirmed() {
        assertThat(said(CaseKind.CONFIRMATION, "会長 前回の会議録は案のとおり確認しました。").outcome())
                .isEqualTo(Outcome.CONFIRMED);
        assertThat(said(CaseKind.CONFIRMATION, "会長 ご意見はありますか。").outcome()).isNull();
    }

    @Test
    void aCaseMayBeContinued() {
        assertThat(said(CaseKind.CONSULTATION, "会長 次回も引き続き審議を継続します。").outcome())
                .isEqualTo(Outcome.CONTINUED);
    }

    /** A verdict with the words in place of their spans. */
    private record Said(@Nullable Outcome outcome, List<String> decision, List<String> conditions) {
        static Said of(Verdict verdict, String text) {
            return new Said(
                    verdict.outcome(),
                    verdict.decision().stream().map(span -> span.of(text)).toList(),
                    verdict.conditions().stream().map(span -> span.of(text)).toList());
        }
    }

    /** Turns as 「会長 …」 or 「委員 …」. */
    private static Said said(CaseKind kind, String... turns) {
        var text = String.join("\n", turns);
        var spoken = new ArrayList<VerdictReader.Spoken>();
        int start = 0;
        for (var turn : turns) {
            spoken.add(
                    new VerdictReader.Spoken(
                            turn.startsWith("会長") ? SpeakerRole.CHAIR : SpeakerRole.MEMBER,
                            start + 3,
                            start + turn.length()));
            start += turn.length() + 1;
        }
        return Said.of(VerdictReader.read(text, kind, List.of(), spoken), text);
    }

    private static Said opinion(String typed) {
        var document = PlainDocument.of(typed);
        return Said.of(VerdictReader.opinion(document.text(), Lines.of(document)), document.text());
    }
}
