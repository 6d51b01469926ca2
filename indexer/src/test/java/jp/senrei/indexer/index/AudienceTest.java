package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.senrei.corpus.model.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudienceTest {
    private static final Sample PUBLIC =
            sample("public").title("LINEの利用").contractor("株式会社ひかり").says("会長", "LINEの件です。");
    private static final Sample INTERNAL =
            sample("internal")
                    .title("LINEの内部資料")
                    .contractor("株式会社ひみつ")
                    .on("2019-05-01")
                    .says("内部委員", "LINEの秘密の件です。");

    @TempDir Path folder;

    private Library given() {
        var library = new Library(folder);
        library.holds(Audience.VISITOR, Sample.holdings(PUBLIC));
        library.holds(Audience.READER, Sample.holdings(PUBLIC, INTERNAL));
        return library;
    }

    @Test
    void aVisitorSeesNothingOfWhatIsInternal() {
        try (var library = given()) {
            var answer = library.ask("LINE");
            assertThat(answer.total()).isEqualTo(1);
            assertThat(Library.ids(answer)).containsExactly("public");
            assertThat(answer.facets().toString()).contains("ひかり").doesNotContain("ひみつ", "2019");
            assertThat(answer.hits().toString()).doesNotContain("秘密");
            for (var query : new String[] {"", "秘密", "-会長", "委託先:ひみつ", "発言者:内部委員"}) {
                assertThat(library.found(query)).as(query).doesNotContain("internal");
            }
            assertThat(library.index.searchUtterances(Question.of("秘密"), Audience.VISITOR).total())
                    .isZero();
            assertThat(library.index.searchDocuments(Question.of("秘密"), Audience.VISITOR).total())
                    .isZero();
        }
    }

    @Test
    void aVisitorCannotLookUpWhatIsInternal() {
        try (var library = given()) {
            var index = library.index;
            assertThat(index.findCase("internal", Audience.VISITOR)).isEmpty();
            assertThat(index.findDocument("document-internal", Audience.VISITOR)).isEmpty();
            assertThat(index.findMeeting("meeting-internal", Audience.VISITOR)).isEmpty();
            assertThat(index.casesOfDocument("document-internal", Audience.VISITOR)).isEmpty();
            assertThat(index.utterancesOfCase("internal", Audience.VISITOR)).isEmpty();
            assertThat(index.cases(Audience.VISITOR)).hasSize(1);
            assertThat(index.meetings(Audience.VISITOR)).hasSize(1);
            assertThat(index.utterances(Audience.VISITOR)).hasSize(1);
            assertThat(index.documents(Audience.VISITOR)).hasSize(1);
            assertThat(index.statistics(Audience.VISITOR)).hasSize(1);
        }
    }

    @Test
    void aReaderSeesBoth() {
        try (var library = given()) {
            var index = library.index;
            assertThat(index.searchCases(Question.of("LINE"), Audience.READER).total())
                    .isEqualTo(2);
            assertThat(index.findCase("internal", Audience.READER))
                    .contains(INTERNAL.entry().dossier());
            assertThat(index.findDocument("document-internal", Audience.READER))
                    .contains(INTERNAL.document());
            assertThat(index.findMeeting("meeting-internal", Audience.READER))
                    .contains(INTERNAL.meeting());
            assertThat(index.casesOfDocument("document-internal", Audience.READER))
                    .containsExactly(INTERNAL.entry().dossier());
            assertThat(index.utterancesOfCase("internal", Audience.READER))
                    .isEqualTo(INTERNAL.document().utterances());
            assertThat(index.searchUtterances(Question.of("秘密"), Audience.READER).total())
                    .isEqualTo(1);
            assertThat(
                            index.searchDocuments(Question.of("秘密"), Audience.READER)
                                    .hits()
                                    .getFirst()
                                    .snippets())
                    .hasSize(1);
        }
    }

    @Test
    void theScoreIsTheSameAsIfTheInternalDocumentWereNotThere() {
        try (var library = given();
                var without = new Library(folder.resolve("without"))) {
            without.holds(Audience.VISITOR, Sample.holdings(PUBLIC));
            assertThat(library.ask("LINE").hits().getFirst().score())
                    .isEqualTo(without.ask("LINE").hits().getFirst().score());
        }
    }
}
