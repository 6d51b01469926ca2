package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.senrei.corpus.model.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersTest {
    @ParameterizedTest
    @CsvSource({
        "汐崎会長, 汐崎",
        "汐﨑　副会長, 汐崎",
        "汐崎 環 委員, 汐崎",
        "ぬかが委員, ぬかが",
        "議長（汐崎会長）, 汐崎",
        "川　合　会　長, 川合",
        "会長, ",
        "各委員, ",
        "事務局, ",
        "広報課長, ",
        "（）, ",
        "'', ",
    })
    void aLabelNamesSomebody(String label, String name) {
        assertThat(Speaker.nameIn(label).orElse(null)).isEqualTo(name);
    }

    private static Holdings twoMeetings() {
        return Sample.holdings(
                sample("a").on("2022-07-28").says("汐崎会長", "開会します。").says("沖野委員", "保存期間は。"),
                sample("b").on("2021-05-10").says("汐崎委員", "了解です。").says("会長", "他に。"),
                sample("c").on(null).says("汐崎委員", "以上です。"));
    }

    @Test
    void tellWhatTheyAreCalledAndWhereTheySpeak(@TempDir Path folder) {
        try (var library = new Library(folder)) {
            library.holds(Audience.VISITOR, twoMeetings());
            assertThat(library.index.speakers(Sample.MINATONO.code(), Audience.VISITOR))
                    .containsExactly(
                            new Speaker(
                                    Sample.MINATONO.code(),
                                    "汐崎",
                                    List.of("汐崎委員", "汐崎会長"),
                                    3,
                                    List.of("meeting-b", "meeting-a", "meeting-c"),
                                    LocalDate.of(2021, 5, 10),
                                    LocalDate.of(2022, 7, 28)),
                            new Speaker(
                                    Sample.MINATONO.code(),
                                    "沖野",
                                    List.of("沖野委員"),
                                    1,
                                    List.of("meeting-a"),
                                    LocalDate.of(2022, 7, 28),
                                    LocalDate.of(2022, 7, 28)))
                    .isEqualTo(
                            Walk.speakers(library.index, Sample.MINATONO.code(), Audience.VISITOR));
        }
    }

    @Test
    void areNoneWhereNothingIsHeldOrMayBeSeen(@TempDir Path folder) {
        try (var library = new Library(folder)) {
            assertThat(library.index.speakers(Sample.MINATONO.code(), Audience.VISITOR)).isEmpty();
            library.holds(Audience.READER, twoMeetings());
            assertThat(library.index.speakers(Sample.MINATONO.code(), Audience.VISITOR)).isEmpty();
            for (var odd : List.of("", "99", "999991:汐崎", "999991\u001f", ":", "\uffff"))
                assertThat(library.index.speakers(odd, Audience.READER)).isEmpty();
        }
    }

    @Test
    void filterTheTurns(@TempDir Path folder) {
        try (var library = new Library(folder)) {
            library.holds(Audience.VISITOR, twoMeetings());
            var value = Speaker.value(Sample.MINATONO.code(), "汐崎");
            var byValue = Library.filtered("", Facet.SPEAKER, value);
            var byLabel = Library.filtered("", Facet.SPEAKER, "汐崎（湊野市）");
            for (var question : List.of(byValue, byLabel))
                assertThat(turns(library, question))
                        .containsExactlyInAnyOrder("汐崎会長", "汐崎委員", "汐崎委員");
            var buckets =
                    library.index
                            .searchUtterances(byValue, Audience.VISITOR)
                            .facets()
                            .get(Facet.SPEAKER);
            assertThat(buckets)
                    .extracting(Answer.Bucket::label, Answer.Bucket::count, Answer.Bucket::selected)
                    .containsExactly(tuple("汐崎（湊野市）", 3L, true), tuple("沖野（湊野市）", 1L, false));
            assertThat(library.ask("").facets()).doesNotContainKey(Facet.SPEAKER);
        }
    }

    @Test
    void areCalledAsTheMinutesWriteThem(@TempDir Path folder) {
        try (var library = new Library(folder)) {
            library.holds(Audience.VISITOR, Sample.holdings(sample("a").says("富澤委員", "いつですか。")));
            var value = Speaker.value(Sample.MINATONO.code(), "富沢");
            var question = Library.filtered("", Facet.SPEAKER, value);
            var answer = library.index.searchUtterances(question, Audience.VISITOR);
            assertThat(answer.facets().get(Facet.SPEAKER))
                    .extracting(Answer.Bucket::value, Answer.Bucket::label)
                    .containsExactly(tuple(value, "富澤（湊野市）"));
        }
    }

    private static List<String> turns(Library library, Question question) {
        return library.index.searchUtterances(question, Audience.VISITOR).hits().stream()
                .map(hit -> hit.utterance().speaker())
                .toList();
    }
}
