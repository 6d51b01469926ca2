package jp.senrei.server.site.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.senrei.corpus.model.ArticleRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseArticlesTest {
    private static final String LAW = "潮見市個人情報保護条例";

    @Test
    void anArticleIsNotSaidBesideItsParagraph() {
        var whole = article(LAW, 16, null, LAW + "第16条");
        var paragraph = article(LAW, 16, 1, "第16条第1項");
        var shown = CaseArticles.of(List.of(whole, paragraph));
        assertThat(shown).extracting(CaseArticles::article).containsExactly(paragraph);
        assertThat(shown.getFirst().ids()).containsExactly(paragraph.id(), whole.id());
        assertThat(shown.getFirst().text()).isEqualTo("潮見市個人情報保護条例第16条第1項");
    }

    @Test
    void articlesOfOtherNumbersAndOrdinancesStay() {
        var articles =
                List.of(
                        article(LAW, 16, 1, "第16条第1項"),
                        article(LAW, 16, 2, "第16条第2項"),
                        article(LAW, 17, null, LAW + "第17条"),
                        article("潮見市情報公開条例", 16, null, "潮見市情報公開条例第16条"));
        assertThat(CaseArticles.of(articles))
                .extracting(CaseArticles::article)
                .containsExactlyElementsOf(articles);
    }

    @Test
    void anArticleOfAnUnknownLawIsShownAsWritten() {
        assertThat(CaseArticles.of(List.of(article(null, 5, null, "第5条"))).getFirst().text())
                .isEqualTo("第5条");
    }

    private static ArticleRef article(
            @Nullable String law, int number, @Nullable Integer paragraph, String text) {
        return new ArticleRef(law, number, null, paragraph, null, text);
    }
}
