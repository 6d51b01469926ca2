package jp.senrei.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.Absence;
import jp.senrei.indexer.index.Absence.Near;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Coverage;
import jp.senrei.indexer.index.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceStatementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static Coverage coverage(int municipalities, String from, String to) {
        var names =
                Stream.concat(
                                Stream.of("湊野市"),
                                IntStream.range(1, municipalities).mapToObj(i -> "第" + i + "町"))
                        .limit(municipalities)
                        .toList();
        return new Coverage(
                names,
                List.of(),
                1_012,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                80,
                900,
                9,
                List.of(),
                List.of(),
                new Coverage.Edition(7, "0a1b2c3d", null));
    }

    private static String statement(String parameters, Coverage coverage, Near... near) {
        var asked = (QuestionReader.Asked) QuestionReader.read(Parameters.parse(parameters));
        var answer =
                Answer.of(0, List.of(), Map.of(), List.of())
                        .because(new Absence(coverage, List.of(), List.of(), List.of(near)));
        return AbsenceStatement.of(asked.question(), answer, "案件", Audience.READER, TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    0 | -          | -          | 会議1,012回、案件80件、文書9件
                    1 | 2022-07-28 | 2022-07-30 | 湊野市の会議1,012回（令和4年7月）、案件80件、文書9件
                    3 | 2019-04-30 | 2019-05-01 | 湊野市、第1町、第2町の会議1,012回（平成31年4月〜令和元年5月）、案件80件、文書9件
                    5 | 1988-01-07 | 2023-03-01 | 湊野市ほか4自治体の会議1,012回（昭和63年1月〜令和5年3月）、案件80件、文書9件
                    """)
    void tellsWhatIsHeld(int municipalities, String from, String to, String holdings) {
        assertThat(AbsenceStatement.holdings(coverage(municipalities, from, to)))
                .isEqualTo(holdings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    q=ドローン                          | 「ドローン」で
                    q=LINE　ドローン+                    | 「LINE ドローン」で
                    q=ドローン&outcome=approved&outcome=rejected | 「ドローン」（結果：承認又は不承認・棄却）で
                    q=ドローン&year=2022&from=2022-04-01 | 「ドローン」（年度：令和4年度、開催日：令和4年4月1日〜）で
                    q=ドローン&scope=utterance           | 「ドローン」（同じ発言の中）で
                    q=LINE&without=ライン                | 「LINE」（言い換えの「ライン」を除く）で
                    kind=report                       | 条件（種別：報告）で
                    size=5                            | ''
                    """)
    void tellsWhatItWasSearchedForAndNoLess(String parameters, String words) {
        assertThat(statement(parameters, coverage(1, "2022-07-28", "2022-07-28")))
                .isEqualTo(
                        "令和8年11月21日現在、Senreiに収録された湊野市の会議1,012回（令和4年7月）、案件80件、文書9件を"
                                + words
                                + "検索したが、該当なし（索引 第7版 0a1b2c3d）。");
    }

    @Test
    void doesNotSayThatNothingIsThereWhenItStandsElsewhere() {
        var question = Question.of("ドローン");
        assertThat(
                        statement(
                                "q=ドローン",
                                coverage(1, null, null),
                                new Near(Near.Kind.ANY, question, null, 40),
                                new Near(Near.Kind.UTTERANCES, question, null, 3),
                                new Near(Near.Kind.DOCUMENTS, question, null, 1)))
                .endsWith("検索したが、該当する案件なし（発言は3件、文書は1件）（索引 第7版 0a1b2c3d）。");
    }

    @Test
    void aVisitorSpeaksOfWhatIsPublic() {
        var answer =
                Answer.of(0, List.of(), Map.of(), List.of())
                        .because(new Absence(Coverage.NONE, List.of(), List.of(), List.of()));
        assertThat(AbsenceStatement.of(Question.of("ドローン"), answer, "案件", Audience.VISITOR, TODAY))
                .isEqualTo("令和8年11月21日現在、Senreiで公開している会議0回、案件0件、文書0件を「ドローン」で検索したが、該当なし。");
    }

    @Test
    void whatWasFoundIsNotAbsent() {
        var answer = Answer.of(1, List.of("a"), Map.of(), List.of());
        assertThat(AbsenceStatement.of(Question.of("ドローン"), answer, "案件", Audience.READER, TODAY))
                .isNull();
    }
}
