package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Turns and documents are searched and listed as cases are. */
class ListingTest {
    @TempDir Path folder;
    private Library library;

    @BeforeEach
    void given() {
        var old = sample("old").title("図書の予約").on("2020-04-01").outcome(Outcome.REJECTED);
        IntStream.rangeClosed(1, 12).forEach(i -> old.says("委員", "LINEの話の" + i));
        var recent = sample("recent").title("LINEの利用").on("2023-04-01").says("会長", "LINEの件です。");
        var undated = sample("undated").title("LINEの規程").on(null).says("会長", "規程の件です。");
        library = new Library(folder);
        library.holds(Audience.VISITOR, Sample.holdings(undated, old, recent));
        library.holds(
                Audience.READER,
                Sample.holdings(undated, old, recent, sample("secret").says("会長", "LINEの秘密です。")));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void withoutATextTheNewestComeFirstAndTurnsAsTheyWereSpoken() {
        var turns = library.index.searchUtterances(Question.of(""), Audience.VISITOR);
        assertThat(turns.hits())
                .extracting(hit -> hit.utterance().id())
                .startsWith("recent-u1", "old-u1", "old-u2", "old-u3")
                .endsWith("old-u10", "old-u11", "old-u12", "undated-u1");
        assertThat(library.index.searchDocuments(Question.of(""), Audience.VISITOR).hits())
                .extracting(hit -> hit.document().id())
                .containsExactly("document-recent", "document-old", "document-undated");
        assertThat(Library.ids(library.ask(""))).containsExactly("recent", "old", "undated");
    }

    @Test
    void dateAscendingTurnsTheDaysNotTheTurns() {
        var question = Question.of("").sortedBy(Sort.DATE_ASC);
        assertThat(library.index.searchUtterances(question, Audience.VISITOR).hits())
                .extracting(hit -> hit.utterance().id())
                .startsWith("old-u1", "old-u2")
                .endsWith("old-u12", "recent-u1", "undated-u1");
    }

    @Test
    void turnsAndDocumentsHaveTheFacetsOfTheirCases() {
        var question = Question.of("LINE").filteredBy(Map.of(Facet.OUTCOME, Set.of("rejected")));
        var turns = library.index.searchUtterances(question, Audience.VISITOR);
        assertThat(turns.total()).isEqualTo(12);
        assertThat(turns.facets().get(Facet.OUTCOME))
                .extracting(Answer.Bucket::value, Answer.Bucket::count)
                .containsExactly(tuple("rejected", 12L), tuple("approved", 1L));
        var documents = library.index.searchDocuments(question, Audience.VISITOR);
        assertThat(documents.facets().get(Facet.MUNICIPALITY))
                .extracting(Answer.Bucket::count)
                .containsExactly(1L);
    }

    /** Of a plain question, one that is filtered, a phrase that is split up and an odd one. */
    @ParameterizedTest
    @ValueSource(strings = {"", "LINE", "規程", "LINEの規程の件について", "\"((", "ドローン"})
    void theTotalsAreThoseOfTheSearches(String text) {
        for (var audience : Audience.values()) {
            for (var question :
                    new Question[] {
                        Question.of(text).page(3).size(2),
                        Question.of(text)
                                .filteredBy(Map.of(Facet.OUTCOME, Set.of("rejected")))
                                .sortedBy(Sort.DATE_ASC),
                        // by its label, as an address may say it
                        Question.of(text)
                                .filteredBy(
                                        Map.of(Facet.MUNICIPALITY, Set.of(Sample.MINATONO.name())))
                    }) {
                assertThat(library.index.totals(question, audience))
                        .isEqualTo(
                                new Totals(
                                        library.index.searchCases(question, audience).total(),
                                        library.index.searchUtterances(question, audience).total(),
                                        library.index.searchDocuments(question, audience).total()));
            }
        }
        assertThat(library.index.totals(Question.of("秘密"), Audience.VISITOR))
                .isEqualTo(new Totals(0, 0, 0));
        assertThat(library.index.totals(Question.of("秘密"), Audience.READER).utterances()).isOne();
    }
}
