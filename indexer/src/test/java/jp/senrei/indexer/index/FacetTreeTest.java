package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.indexer.index.Answer.Bucket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Levels, names and long lists of facets. */
class FacetTreeTest {
    private static final Municipality NAMICHO = new Municipality("971001", "波町市", "海原県");
    private static final Municipality ISOBE = new Municipality("971002", "磯部市", "海原県");
    private static final Municipality MINEOKA = new Municipality("961005", "峰岡市", "山並県");

    @TempDir Path folder;
    private Library library;

    @AfterEach
    void close() {
        library.close();
    }

    private void given(Sample... samples) {
        library =
                Library.of(
                        folder,
                        Arrays.stream(samples).map(Sample::entry).toArray(CaseEntry[]::new));
    }

    private void givenThreeCities() {
        given(
                sample("a").of(NAMICHO).on("2022-07-28"),
                sample("b").of(ISOBE).on("2022-08-01"),
                sample("c").of(MINEOKA).on("2021-05-10"));
    }

    private List<String> found(Map<Facet, Set<String>> filters) {
        return Library.ids(library.ask(Question.of("").filteredBy(filters)));
    }

    @Test
    void aPrefectureGivesWayToItsMunicipality() {
        givenThreeCities();
        assertThat(found(Map.of(Facet.PREFECTURE, Set.of("97"))))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(
                        found(
                                Map.of(
                                        Facet.PREFECTURE,
                                        Set.of("97"),
                                        Facet.MUNICIPALITY,
                                        Set.of("971001"))))
                .containsExactly("a");
        assertThat(
                        found(
                                Map.of(
                                        Facet.PREFECTURE,
                                        Set.of("97"),
                                        Facet.MUNICIPALITY,
                                        Set.of("961005"))))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void aYearGivesWayToItsMonth() {
        givenThreeCities();
        assertThat(found(Map.of(Facet.YEAR, Set.of("2022"), Facet.MONTH, Set.of("2022-07"))))
                .containsExactly("a");
        assertThat(found(Map.of(Facet.YEAR, Set.of("2022"), Facet.MONTH, Set.of("2021-05"))))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void otherFacetsStillNarrowEachOther() {
        givenThreeCities();
        assertThat(
                        found(
                                Map.of(
                                        Facet.MUNICIPALITY,
                                        Set.of("971001"),
                                        Facet.COUNCIL,
                                        Set.of("磯部市審議会"))))
                .isEmpty();
    }

    @Test
    void bothLevelsOfAChoiceAreCountedAsIfItWereNotMade() {
        givenThreeCities();
        var facets = library.ask(Library.filtered("", Facet.MUNICIPALITY, "971001")).facets();
        assertThat(facets.get(Facet.PREFECTURE))
                .containsExactly(
                        new Bucket("97", "海原県", 2, false, null, 2),
                        new Bucket("96", "山並県", 1, false, null, 1));
    }

    @Test
    void anArticleIsFoundAtEveryLevel() {
        var law = Sample.LAW;
        given(
                sample("a").article(law, 16, 1, 2),
                sample("b").article(law, 16, 1, null),
                sample("c").article(law, 17, null, null),
                sample("d").article("波町市条例", 16, null, null));
        assertThat(library.found("", Facet.ARTICLE, law)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(library.found("", Facet.ARTICLE, law + "第16条"))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(library.found("", Facet.ARTICLE, law + "第16条第1項第2号")).containsExactly("a");
        assertThat(library.found("", Facet.ARTICLE, law, law + "第16条"))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void twoSpellingsOfOneOrganisationAreOneValueByItsUsualName() {
        given(
                sample("a").organization("コトリ(株)", "コトリ"),
                sample("b").organization("株式会社コトリ", "コトリ"),
                sample("c").organization("株式会社コトリ", "コトリ").organization("コトリ", "コトリ"),
                sample("d").organization("コトリ総研", "コトリ総研"));
        var facets = library.ask("").facets();
        assertThat(facets.get(Facet.ORGANIZATION))
                .containsExactly(
                        new Bucket("コトリ", "株式会社コトリ", 3, false),
                        new Bucket("コトリ総研", "コトリ総研", 1, false));
    }

    @Test
    void aValueMayBeGivenByItsName() {
        given(
                sample("a").of(NAMICHO).organization("コトリ(株)", "コトリ"),
                sample("b").of(ISOBE).organization("株式会社コトリ", "コトリ"));
        assertThat(library.found("", Facet.ORGANIZATION, "コトリ(株)"))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(library.found("", Facet.MUNICIPALITY, "磯部市")).containsExactly("b");
        assertThat(library.found("", Facet.PREFECTURE, "海原県")).containsExactlyInAnyOrder("a", "b");
        assertThat(
                        library.ask(Library.filtered("", Facet.ORGANIZATION, "コトリ(株)"))
                                .facets()
                                .get(Facet.ORGANIZATION))
                .containsExactly(new Bucket("コトリ", "コトリ(株)", 2, true));
    }

    @Test
    void aCouncilThatSeveralMunicipalitiesHaveStandsBelowNone() {
        given(sample("a").of(NAMICHO), sample("b").of(new Municipality("961005", "波町市", "山並県")));
        assertThat(library.ask("").facets().get(Facet.COUNCIL))
                .containsExactly(new Bucket("波町市審議会", "波町市審議会", 2, false, null, 0));
    }

    @Test
    void ofALongListTheLargestAreShownAndWhatStandsBelowTheChosen() {
        given(
                IntStream.range(0, 120)
                        .mapToObj(i -> sample("c" + i).of(city(i)).contractor("会社" + (i % 100)))
                        .toArray(Sample[]::new));
        var free = library.ask("").facets();
        assertThat(free.get(Facet.MUNICIPALITY)).hasSize(FacetBuckets.MOST);
        assertThat(free.get(Facet.PREFECTURE))
                .containsExactly(
                        new Bucket("98", "山並県", 60, false, null, 60),
                        new Bucket("97", "海原県", 60, false, null, 60));
        assertThat(free.get(Facet.ORGANIZATION).subList(0, 20))
                .allMatch(bucket -> bucket.count() == 2);
        var chosen = library.ask(Library.filtered("", Facet.PREFECTURE, "98")).facets();
        assertThat(chosen.get(Facet.MUNICIPALITY))
                .filteredOn(bucket -> "98".equals(bucket.parent()))
                .hasSize(60);
        var far = library.ask(Library.filtered("", Facet.ORGANIZATION, "会社99")).facets();
        assertThat(far.get(Facet.ORGANIZATION))
                .hasSize(FacetBuckets.MOST + 1)
                .contains(new Bucket("会社99", "会社99", 1, true));
    }

    private static Municipality city(int i) {
        var isFirst = i % 2 == 0;
        return new Municipality(
                (isFirst ? "97" : "98") + (1000 + i), "第" + i + "市", isFirst ? "海原県" : "山並県");
    }
}
