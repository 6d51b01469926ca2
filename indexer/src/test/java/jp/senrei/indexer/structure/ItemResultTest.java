package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;

import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.samples.PlainDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemResultTest {
    private static final String TITLE = "窓口案内ロボットの導入について";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            1 窓口案内ロボットの導入について（承認）              | APPROVED                 | 承認
            1 窓口案内ロボットの導入について(結果：原案どおり可決) | APPROVED                 | 原案どおり可決
            1 窓口案内ロボットの導入について【不承認】            | REJECTED                 | 不承認
            1 窓口案内ロボットの導入について ⇒ 条件付きで承認     | APPROVED_WITH_CONDITIONS | 条件付きで承認
            1 窓口案内ロボットの導入について→継続審議             | CONTINUED                | 継続審議
            1 窓口案内ロボットの導入について（取下げ）            | WITHDRAWN                | 取下げ
            1 窓口案内ロボットの導入について                      | -                        | -
            1 窓口案内ロボットの導入について（諮問）              | -                        | -
            1 窓口案内ロボットの導入について（健康課）            | -                        | -
            1 評価書の承認について                                | -                        | -
            """)
    void behindTheTitle(String line, @Nullable Outcome outcome, @Nullable String words) {
        assertTells(line, CaseKind.CONSULTATION, outcome, words);
    }

    @Test
    void inACellOfItsOwn() {
        assertTells("1\t" + TITLE + "\t健康課\t承認", CaseKind.CONSULTATION, Outcome.APPROVED, "承認");
        assertTells("1\t" + TITLE + "\t承認手続", CaseKind.CONSULTATION, null, null);
        assertTells("承認\t" + TITLE + "\t健康課", CaseKind.CONSULTATION, null, null);
    }

    @Test
    void theKindOfTheCaseSaysWhatItMeans() {
        assertTells("1 " + TITLE + "（了承）", CaseKind.REPORT, Outcome.REPORTED, "了承");
        assertTells("1 " + TITLE + "（承認）", CaseKind.CONFIRMATION, Outcome.CONFIRMED, "承認");
    }

    @Test
    void aTitleIsWithoutIt() {
        assertThat(ItemResult.withoutResult(TITLE + "（承認）".replace('（', '(').replace('）', ')')))
                .isEqualTo(TITLE);
        assertThat(ItemResult.withoutResult(TITLE)).isEqualTo(TITLE);
    }

    private static void assertTells(
            String typed, CaseKind kind, @Nullable Outcome outcome, @Nullable String words) {
        var document = PlainDocument.of(typed);
        var item = new AgendaItem(kind, null, TITLE, null, null, null, 0);
        var verdict = ItemResult.of(document.text(), Lines.of(document).getFirst(), item);
        assertThat(verdict.outcome()).as(typed).isEqualTo(outcome);
        if (words != null)
            assertThat(verdict.decision())
                    .extracting((Span span) -> span.of(document.text()))
                    .containsExactly(words);
    }
}
