package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.Absence.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbsenceTest {
    private static final Sample LINE =
            sample("line").title("LINEの利用").number("諮問第31号").says("会長", "京都市の例を聞きました。");
    private static final Sample PARK =
            sample("park")
                    .title("公園の監視カメラの設置")
                    .on("2023-02-01")
                    .text("オンラインで映像を送る業務を委託します。位置情報は扱いません。");
    private static final Sample INTERNAL =
            sample("internal").on("2019-05-01").says("会長", "ドローンによる撮影の件です。");

    @TempDir Path folder;

    private Library given() {
        var library = new Library(folder);
        library.holds(Audience.VISITOR, Sample.holdings(LINE, PARK));
        library.holds(Audience.READER, Sample.holdings(LINE, PARK, INTERNAL));
        return library;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ドローン", "ISO22301", "諮問第456号", "ドローン ISO22301", "ドローンとスマートグラス"})
    void whatOccursNowhereFindsNothingAndIsTold(String query) {
        try (var library = given()) {
            var answer = library.ask(query);
            assertThat(answer.total()).isZero();
            assertThat(answer.absence().failed()).isNotEmpty().isEqualTo(answer.absence().parts());
            assertThat(answer.absence().near()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
            LINE ドローン      | LINE=1 ドローン=0    | ''             | less
            LINE 監視カメラ    | LINE=1 監視カメラ=1  | LINE×監視カメラ | less less any
            東京都             | 東京都=0            | ''             | ''
            委託のドローン      | 委託=1 ドローン=0    | ''             | less
            """)
    void tellsWhichWordFails(String query, String parts, String apart, String near) {
        try (var library = given()) {
            var absence = library.ask(query).absence();
            assertThat(
                            absence.parts().stream()
                                    .map(part -> part.text() + "=" + part.hits())
                                    .collect(Collectors.joining(" ")))
                    .isEqualTo(parts);
            assertThat(
                            absence.apart().stream()
                                    .map(pair -> pair.one() + "×" + pair.other())
                                    .collect(Collectors.joining(" ")))
                    .isEqualTo(apart);
            assertThat(
                            absence.near().stream()
                                    .map(one -> one.kind().code())
                                    .collect(Collectors.joining(" ")))
                    .isEqualTo(near);
        }
    }

    /** Asked again, each finds as many as was said. */
    @ParameterizedTest
    @ValueSource(strings = {"LINE 監視カメラ", "LINE ドローン", "LINE 位置情報 委託", "委託のドローン"})
    void whatComesNearIsFoundAsOftenAsSaid(String query) {
        try (var library = given()) {
            var near = library.ask(query).absence().near();
            assertThat(near)
                    .isNotEmpty()
                    .allSatisfy(
                            one ->
                                    assertThat(library.ask(one.question()).total())
                                            .isEqualTo(one.hits()));
        }
    }

    @Test
    void aVisitorLearnsNothingOfWhatIsInternal() {
        try (var library = given()) {
            var visitor = library.ask("ドローン").absence();
            assertThat(visitor.parts()).extracting(Part::hits).containsExactly(0L);
            assertThat(visitor.near()).isEmpty();
            assertThat(visitor.coverage().from()).isEqualTo(LocalDate.of(2022, 7, 28));
            assertThat(visitor.coverage().cases()).isEqualTo(2);
            var reader =
                    library.index.searchCases(Question.of("ドローン 委託"), Audience.READER).absence();
            assertThat(reader.parts()).extracting(Part::hits).containsExactly(1L, 1L);
            assertThat(reader.coverage().from()).isEqualTo(LocalDate.of(2019, 5, 1));
        }
    }

    @Test
    void tellsWhatWasSearched() {
        try (var library = given()) {
            var before = Instant.now().plusSeconds(60);
            var coverage = library.index.coverage(Audience.VISITOR);
            assertThat(coverage.municipalities()).containsExactly("湊野市");
            assertThat(coverage.councils()).containsExactly("湊野市審議会");
            assertThat(coverage.meetings()).isEqualTo(2);
            assertThat(coverage.documents()).isEqualTo(2);
            assertThat(coverage.utterances()).isEqualTo(1);
            assertThat(coverage.to()).isEqualTo(LocalDate.of(2023, 2, 1));
            assertThat(coverage.edition().published()).isBefore(before);
            assertThat(coverage).isSameAs(library.index.coverage(Audience.VISITOR));
        }
    }

    @Test
    void eachPublicationIsANewEdition() {
        try (var library = given()) {
            var first = library.index.coverage(Audience.VISITOR);
            library.holds(Audience.VISITOR, Sample.holdings(LINE));
            var second = library.index.coverage(Audience.VISITOR);
            assertThat(second.edition().number()).isGreaterThan(first.edition().number());
            assertThat(second.edition().id()).isNotEqualTo(first.edition().id());
            assertThat(second.cases()).isEqualTo(1);
            assertThat(second.to()).isEqualTo(LocalDate.of(2022, 7, 28));
        }
    }

    @Test
    void anIndexThatWasNeverPublishedHoldsNothing() {
        try (var library = new Library(folder)) {
            assertThat(library.ask("LINE").absence()).isEqualTo(Absence.OF_ALL);
            assertThat(library.index.coverage(Audience.READER)).isEqualTo(Coverage.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LINE", "", "\"((", "-"})
    void whatIsFoundOrCannotBeAskedHasNoAbsence(String query) {
        try (var library = given()) {
            assertThat(library.ask(query).absence()).isNull();
        }
    }

    @Test
    void aPartialAnswerTellsTheWordsThatCountAndThoseThatNothingHas() {
        try (var library = given()) {
            var answer = library.ask("監視カメラの映像をドローンで送る業務の委託");
            assertThat(answer.total()).isPositive();
            assertThat(answer.partial().missing()).extracting(Part::text).containsExactly("ドローン");
            assertThat(answer.partial().words()).extracting(Part::text).contains("業務", "委託");
            assertThat(library.ask("監視カメラの設置").partial()).isNull();
        }
    }
}
