package jp.senrei.corpus.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Municipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcordanceTest {
    private static final String LAW = "湊野市個人情報保護条例";
    private static final Municipality MINATONO = new Municipality("999991", "湊野市", "架空県");
    private static final Municipality KAZAHAYA = new Municipality("999992", "風早市", "架空県");

    private static Concordance read(String... lines) {
        return new ConcordanceReader(Set.of("131211")).read(lines("concordance.tsv", lines));
    }

    private static List<VocabularyLine> lines(String file, String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> VocabularyLine.of(file, i + 1, texts[i].replace(' ', '\t')))
                .toList();
    }

    private static Set<Matter> matters(Concordance concordance, String day, Integer... numbers) {
        var article = new ArticleRef(LAW, numbers[0], numbers[1], numbers[2], numbers[3], "");
        return concordance.matters(article, MINATONO, day == null ? null : LocalDate.parse(day));
    }

    @Test
    void anArticleCoversItsParagraphsAndItemsAndNoOther() {
        var table = read("999991 " + LAW + " 第22条 data-link");
        assertThat(matters(table, null, 22, null, null, null)).containsExactly(Matter.DATA_LINK);
        assertThat(matters(table, null, 22, null, 1, 2)).containsExactly(Matter.DATA_LINK);
        assertThat(matters(table, null, 22, 2, null, null)).isEmpty();
        assertThat(matters(table, null, 2, null, null, null)).isEmpty();
        assertThat(matters(table, null, 222, null, null, null)).isEmpty();
    }

    @Test
    void anItemCoversOnlyItself() {
        var table = read("999991 " + LAW + " 第12条第2号 data-link");
        assertThat(matters(table, null, 12, null, null, 2)).containsExactly(Matter.DATA_LINK);
        assertThat(matters(table, null, 12, null, null, null)).isEmpty();
        assertThat(matters(table, null, 12, null, null, 21)).isEmpty();
    }

    @Test
    void anArticleHoldsInItsDays() {
        var table =
                read(
                        "999991 " + LAW + " 第10条 outsourcing  2015-03-31",
                        "999991 " + LAW + " 第10条 data-link 2015-04-01 2023-03-31");
        assertThat(matters(table, "2015-03-31", 10, null, null, null))
                .containsExactly(Matter.OUTSOURCING);
        assertThat(matters(table, "2015-04-01", 10, null, null, null))
                .containsExactly(Matter.DATA_LINK);
        assertThat(matters(table, "2023-04-01", 10, null, null, null)).isEmpty();
        assertThat(matters(table, null, 10, null, null, null))
                .containsExactly(Matter.OUTSOURCING, Matter.DATA_LINK);
    }

    @Test
    void anOrdinanceIsOneMunicipalitysAndALawIsEverybodys() {
        var table = read("999991 " + LAW + " 第22条 data-link", "* " + "国の法律 第3条 evaluation");
        var ofAnother = new ArticleRef(LAW, 22, null, null, null, "");
        assertThat(table.matters(ofAnother, KAZAHAYA, null)).isEmpty();
        var ofTheLaw = new ArticleRef("国の法律", 3, null, 1, null, "");
        assertThat(table.matters(ofTheLaw, KAZAHAYA, null)).containsExactly(Matter.EVALUATION);
        var ofNoLaw = new ArticleRef(null, 22, null, null, null, "");
        assertThat(table.matters(ofNoLaw, MINATONO, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "131212 条例 第1条 rules | no municipality has the code \"131212\"",
                "131211  第1条 rules | the name of the ordinance is missing",
                "131211 条例 22条 rules | \"22条\" is no article; write 第22条 or 第12条第2号",
                "131211 条例 第1条 rules 2023 | \"2023\" is no day; write 2023-03-31",
                "131211 条例 第1条 rules 2023-04-01 2022-03-31 | it ends before it begins",
            })
    void aMistakeIsToldWithItsLine(String line, String problem) {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("131211 条例 第1条 rules", line))
                .withMessage("concordance.tsv line 2: " + problem);
    }

    @Test
    void anUnknownMatterIsToldWithThoseKnown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("131211 条例 第1条 datalink"))
                .withMessageStartingWith(
                        "concordance.tsv line 1: no matter \"datalink\"; one of outsourcing dispatch");
    }

    @ParameterizedTest
    @CsvSource({"131211, 足立区, 22, ", "131202, 練馬区, 17, ", "122033, 市川市, 12, 2"})
    void threeCitiesLinkUnderThreeArticles(String code, String name, int article, Integer item) {
        var reference = new ArticleRef(name + "個人情報保護条例", article, null, null, item, "");
        var city = new Municipality(code, name, "");
        var day = LocalDate.of(2021, 6, 1);
        assertThat(Concordance.standard().matters(reference, city, day))
                .containsExactly(Matter.DATA_LINK);
    }

    @Test
    void noLineStandsTwice() {
        var entries = Concordance.standard().entries();
        assertThat(new HashSet<>(entries)).hasSameSizeAs(entries);
    }
}
