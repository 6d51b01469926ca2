package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.senrei.corpus.model.ArticleRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetLevelsTest {
    @ParameterizedTest
    @CsvSource({
        "MUNICIPALITY, 131211, 13",
        "MUNICIPALITY, 足立区, ",
        "MONTH, 2022-04, 2022",
        "MONTH, 2022-03, 2021",
        "MONTH, 2022-13, ",
        "MONTH, 令和4年4月, ",
        "YEAR, 2022, ",
        "ARTICLE, 湊野市条例第16条第1項第2号の3, 湊野市条例第16条第1項",
        "ARTICLE, 湊野市条例第16条第1項, 湊野市条例第16条",
        "ARTICLE, 湊野市条例第12条第2号, 湊野市条例第12条",
        "ARTICLE, 湊野市条例第23条の2の3, 湊野市条例",
        "ARTICLE, 湊野市条例, ",
        "ARTICLE, 第16条, ",
        "ARTICLE, 第16条第1項, 第16条",
        "OUTCOME, approved, ",
    })
    void aValueTellsWhatStandsAboveIt(Facet facet, String value, String above) {
        assertThat(FacetLevels.above(facet, value)).isEqualTo(above);
    }

    @Test
    void anArticleStandsBelowItsOrdinance() {
        assertThat(FacetLevels.path(new ArticleRef("湊野市条例", 16, 2, 1, 3, "")))
                .containsExactly("湊野市条例", "湊野市条例第16条の2", "湊野市条例第16条の2第1項", "湊野市条例第16条の2第1項第3号");
        assertThat(FacetLevels.path(new ArticleRef(null, 16, null, 1, null, "")))
                .containsExactly("第16条", "第16条第1項");
        assertThat(FacetLevels.path(new ArticleRef("平成10年湊野市規則第5号", 3, null, null, null, "")))
                .containsExactly("平成10年湊野市規則第5号", "平成10年湊野市規則第5号第3条");
    }

    @Test
    void aValueGivesWayToOneChosenBelowIt() {
        var chosen =
                Map.of(
                        Facet.PREFECTURE, Set.of("13", "12"),
                        Facet.MUNICIPALITY, Set.of("131211"),
                        Facet.ARTICLE, Set.of("湊野市条例", "湊野市条例第16条第1項", "風早市条例"));
        assertThat(FacetLevels.lowest(chosen))
                .isEqualTo(
                        Map.of(
                                Facet.PREFECTURE, Set.of("12"),
                                Facet.MUNICIPALITY, Set.of("131211"),
                                Facet.ARTICLE, Set.of("湊野市条例第16条第1項", "風早市条例")));
        assertThat(FacetLevels.lowestOfEachFacet(chosen).get(Facet.ARTICLE))
                .isEqualTo(chosen.get(Facet.ARTICLE));
    }

    @Test
    void aLongRowOfStepsIsReadInLinearTime() {
        var value = "第1条の1".repeat(40);
        assertThat(FacetLevels.above(Facet.ARTICLE, value)).isEqualTo("第1条の1".repeat(39));
        assertThat(List.of(FacetLevels.choice(Facet.YEAR), FacetLevels.choice(Facet.KIND)))
                .containsExactly(Set.of(Facet.YEAR, Facet.MONTH), Set.of(Facet.KIND));
    }
}
