package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;

import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.samples.PlainDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            # the claim fails: 棄却, 却下
            実施機関が行った非公開決定は、妥当である。                                   | REJECTED
            実施機関の判断は妥当である。                                                 | REJECTED
            処分庁が不開示としたことは、妥当である。                                     | REJECTED
            非公開としたことは妥当であると認める。                                       | REJECTED
            本件決定は、結論において妥当である。                                         | REJECTED
            本件審査請求は、棄却すべきである。                                           | REJECTED
            本件審査請求は棄却すべきものと認める。                                       | REJECTED
            本件審査請求は、不適法であり、却下すべきである。                             | REJECTED
            本件審査請求には理由がない。                                                 | REJECTED
            文書が存在しないとしたことは相当である。                                     | REJECTED
            存否を明らかにしないで請求を拒否した決定は妥当である。                       | REJECTED
            請求人の氏名を不開示とすべきである。                                         | REJECTED
            公開した決定は妥当であり、第三者の審査請求は棄却されるべきである。           | REJECTED
            # the claim succeeds: 認容
            実施機関は、本件文書を開示すべきである。                                     | APPROVED
            非公開とした部分を公開すべきである。                                         | APPROVED
            全部を開示するべきである。                                                   | APPROVED
            対象文書を公開することが妥当である。                                         | APPROVED
            非公開決定は、これを取り消すべきである。                                     | APPROVED
            改めて公開の可否の決定を行うべきである。                                     | APPROVED
            処分庁の決定は妥当ではない。                                                 | APPROVED
            不開示としたことは妥当とは認められない。                                     | APPROVED
            本件審査請求には理由があるから、認容すべきである。                           | APPROVED
            保有個人情報を訂正すべきである。                                             | APPROVED
            本件処分を取り消し、対象文書を特定して改めて決定すべきである。               | APPROVED
            # in part
            別表1の部分は開示すべきであるが、その余の部分を不開示としたことは妥当である。 | APPROVED_WITH_CONDITIONS
            職員の氏名の部分を除き、非公開とした決定は妥当である。                       | APPROVED_WITH_CONDITIONS
            配点は公開すべきである。その余の判断は妥当である。                           | APPROVED_WITH_CONDITIONS
            第1号の文書は公開すべきである。第2号の文書の請求は却下すべきである。         | APPROVED_WITH_CONDITIONS
            # nothing is said
            次のとおり判断する。                                                         | -
            審査請求の経過は、次のとおりである。                                         | -
            """)
    void aConclusionMeans(String conclusion, @Nullable Outcome outcome) {
        var document = PlainDocument.of(conclusion);
        assertThat(Ruling.read(document.text(), Lines.of(document)).outcome()).isEqualTo(outcome);
    }

    @Test
    void everySentenceThatRulesIsQuoted() {
        var document =
                PlainDocument.of(
                        """
                処分庁が行った部分開示決定について、次のとおり判断する。
                (1) 図面の寸法は、開示すべきである。
                (2) 設計者の印影を不開示としたことは、妥当である。
                (3) その余の審査請求は、却下する。
                """);
        assertThat(Ruling.read(document.text(), Lines.of(document)).decision())
                .extracting((Span span) -> span.of(document.text()))
                .containsExactly("図面の寸法は、開示すべきである。", "設計者の印影を不開示としたことは、妥当である。", "その余の審査請求は、却下する。");
    }
}
