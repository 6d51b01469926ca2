package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.indexer.index.Answer.Bucket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetsAndPagesTest {
    @TempDir Path folder;
    private Library library;

    @BeforeEach
    void given() {
        library =
                Library.of(
                        folder,
                        sample("a")
                                .title("LINE")
                                .on("2023-03-31")
                                .article(16, null, 1)
                                .matter(Matter.OUTSOURCING)
                                .service("line", "LINE")
                                .entry(),
                        sample("b")
                                .title("LINE")
                                .on("2023-04-01")
                                .article(16, null, 2)
                                .outcome(Outcome.REJECTED)
                                .entry(),
                        sample("c")
                                .title("LINE")
                                .on("2022-04-01")
                                .of(Sample.KAZAHAYA)
                                .article(23, 2, null)
                                .entry(),
                        sample("d").title("LINE").on(null).entry(),
                        sample("e").title("図書館").on("2010-01-01").entry());
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void countsTheHitsWithLabelsLargestFirst() {
        var facets = library.ask("LINE").facets();
        assertThat(facets.get(Facet.PREFECTURE))
                .containsExactly(new Bucket("99", "架空県", 4, false, null, 2));
        assertThat(facets.get(Facet.MUNICIPALITY))
                .containsExactly(
                        new Bucket("999991", "湊野市", 3, false, "99", 1),
                        new Bucket("999992", "風早市", 1, false, "99", 1));
        assertThat(facets.get(Facet.COUNCIL))
                .containsExactly(
                        new Bucket("湊野市審議会", "湊野市審議会", 3, false, "999991", 0),
                        new Bucket("風早市審議会", "風早市審議会", 1, false, "999992", 0));
        assertThat(facets.get(Facet.YEAR))
                .containsExactly(
                        new Bucket("2022", "令和4年度", 2, false, null, 2),
                        new Bucket("2023", "令和5年度", 1, false, null, 1));
        assertThat(facets.get(Facet.MONTH))
                .containsExactly(
                        new Bucket("2022-04", "令和4年4月", 1, false, "2022", 0),
                        new Bucket("2023-03", "令和5年3月", 1, false, "2022", 0),
                        new Bucket("2023-04", "令和5年4月", 1, false, "2023", 0));
        assertThat(facets.get(Facet.OUTCOME))
                .containsExactly(
                        new Bucket("approved", "承認", 3, false),
                        new Bucket("rejected", "不承認・棄却", 1, false));
        var law = Sample.LAW;
        assertThat(facets.get(Facet.ARTICLE))
                .containsExactly(
                        new Bucket(law, law, 3, false, null, 2),
                        new Bucket(law + "第16条", law + "第16条", 2, false, law, 2),
                        new Bucket(law + "第16条第1項", law + "第16条第1項", 1, false, law + "第16条", 0),
                        new Bucket(law + "第16条第2項", law + "第16条第2項", 1, false, law + "第16条", 0),
                        new Bucket(law + "第23条の2", law + "第23条の2", 1, false, law, 0));
        assertThat(facets.get(Facet.SERVICE)).containsExactly(new Bucket("line", "LINE", 1, false));
        assertThat(facets.get(Facet.MATTER))
                .containsExactly(new Bucket("outsourcing", "業務の委託", 1, false));
        assertThat(facets).doesNotContainKey(Facet.CERTIFICATION);
    }

    @Test
    void aFacetThatIsFilteredOnCountsAsIfItWereNot() {
        var answer = library.ask(Library.filtered("LINE", Facet.MUNICIPALITY, "999992"));
        assertThat(Library.ids(answer)).containsExactly("c");
        assertThat(answer.facets().get(Facet.MUNICIPALITY))
                .containsExactly(
                        new Bucket("999991", "湊野市", 3, false, "99", 0),
                        new Bucket("999992", "風早市", 1, true, "99", 1));
        assertThat(answer.facets().get(Facet.YEAR))
                .containsExactly(new Bucket("2022", "令和4年度", 1, false, null, 1));
    }

    @Test
    void valuesOfOneFacetAreAlternativesAndFacetsNarrowEachOther() {
        assertThat(library.found("LINE", Facet.YEAR, "2022", "2023"))
                .containsExactly("a", "b", "c");
        var both =
                Question.of("LINE")
                        .filteredBy(
                                Map.of(
                                        Facet.YEAR,
                                        Set.of("2022", "2023"),
                                        Facet.OUTCOME,
                                        Set.of("approved")));
        var answer = library.ask(both);
        assertThat(Library.ids(answer)).containsExactly("a", "c");
        assertThat(answer.facets().get(Facet.OUTCOME))
                .containsExactly(
                        new Bucket("approved", "承認", 2, true),
                        new Bucket("rejected", "不承認・棄却", 1, false));
    }

    @Test
    void anUnknownValueFindsNothingAndStillShowsTheAlternatives() {
        var answer = library.ask(Library.filtered("LINE", Facet.OUTCOME, "no-such-outcome"));
        assertThat(answer.total()).isZero();
        assertThat(answer.facets().get(Facet.OUTCOME)).hasSize(2);
    }

    @Test
    void sortsByDateWithTheUndatedLast() {
        assertThat(library.ask(sorted(Sort.DATE_DESC)).hits())
                .extracting(hit -> hit.dossier().id())
                .containsExactly("b", "a", "c", "e", "d");
        assertThat(library.ask(sorted(Sort.DATE_ASC)).hits())
                .extracting(hit -> hit.dossier().id())
                .containsExactly("e", "c", "a", "b", "d");
    }

    private static Question sorted(Sort sort) {
        return Question.of("").sortedBy(sort);
    }

    @Test
    void keepsToTheDaysAskedFor() {
        var question =
                Question.of("")
                        .between(LocalDate.of(2022, 4, 1), LocalDate.of(2023, 3, 31))
                        .sortedBy(Sort.DATE_ASC);
        assertThat(Library.ids(library.ask(question))).containsExactly("c", "a");
    }

    @Test
    void pagesAreStableAndEndWithAnEmptyOne() {
        var ids =
                IntStream.rangeClosed(1, 4)
                        .mapToObj(page -> library.ask(Question.of("").page(page).size(2)))
                        .peek(answer -> assertThat(answer.total()).isEqualTo(5))
                        .map(Library::ids)
                        .toList();
        assertThat(ids)
                .containsExactly(List.of("b", "a"), List.of("c", "e"), List.of("d"), List.of());
        assertThat(library.ask(Question.of("").page(Integer.MAX_VALUE).size(100)).hits()).isEmpty();
    }
}
