package jp.senrei.web.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    private static final Term SHORT = term("info", "個人情報");
    private static final Term LONG = term("assessment", "特定個人情報保護評価");
    private static final Term OTHER =
            new Term("data-link", "電算結合", "でんさんけつごう", List.of("外部結合"), "つなぐこと。", "Linking.");

    private final Glossary glossary = new Glossary(List.of(SHORT, LONG, OTHER));

    @Test
    void findsEachTermOnceInTheOrderOfTheText() {
        assertThat(glossary.termsIn("外部結合と個人情報。電算結合も個人情報も。", 8)).containsExactly(OTHER, SHORT);
    }

    @Test
    void theLongestWordCounts() {
        assertThat(glossary.termsIn("特定個人情報保護評価について", 8)).containsExactly(LONG);
    }

    @Test
    void givesNoMoreThanWanted() {
        assertThat(glossary.termsIn("外部結合、個人情報、特定個人情報保護評価", 2)).containsExactly(OTHER, SHORT);
        assertThat(glossary.termsIn("個人情報", 0)).isEmpty();
        assertThat(glossary.termsIn("", 8)).isEmpty();
    }

    @Test
    void aWordIsExplainedOnce() {
        assertThatThrownBy(() -> new Glossary(List.of(SHORT, term("again", "個人情報"))))
                .hasMessage("個人情報 is explained twice");
    }

    @Test
    void theTermsOfTheSiteAreWholeAndPlain() {
        assertThat(Glossary.standard().terms())
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        term -> {
                            assertThat(term.id()).matches("[a-z]+(-[a-z]+)*");
                            assertThat(term.reading()).matches("[ぁ-んー]+");
                            assertThat(term.japanese()).endsWith("。").hasSizeLessThan(140);
                            assertThat(term.japanese().chars().filter(c -> c == '。').count())
                                    .isLessThanOrEqualTo(2);
                            assertThat(term.english()).contains(": ").endsWith(".");
                        })
                .extracting(Term::id)
                .doesNotHaveDuplicates();
    }

    private static Term term(String id, String word) {
        return new Term(id, word, "よみ", List.of(), word + "の説明。", word);
    }
}
