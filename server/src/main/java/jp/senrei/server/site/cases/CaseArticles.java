package jp.senrei.server.site.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.senrei.corpus.model.ArticleRef;

/**
 * 条文 as the page shows them: 第16条 is not said beside 第16条第1項 of the same ordinance, for the form
 * means the same by both. The places of both stand with the more precise.
 *
 * @param article the more precise of several
 * @param ids of all the references that mean it, its own first
 */
record CaseArticles(ArticleRef article, List<String> ids) {
    CaseArticles {
        ids = List.copyOf(ids);
    }

    /** In the order of the documents. */
    static List<CaseArticles> of(List<ArticleRef> articles) {
        return articles.stream()
                .filter(article -> !isSaidBetter(article, articles))
                .map(article -> new CaseArticles(article, ids(article, articles)))
                .toList();
    }

    /** As written, with the ordinance where the form has it in another cell. */
    String text() {
        var law = article.law();
        return law == null || !article.text().startsWith("第")
                ? article.text()
                : law + article.text();
    }

    private static boolean isSaidBetter(ArticleRef article, List<ArticleRef> articles) {
        return articles.stream().anyMatch(other -> isMorePrecise(other, article));
    }

    private static List<String> ids(ArticleRef article, List<ArticleRef> articles) {
        var ids = new ArrayList<String>(List.of(article.id()));
        articles.stream()
                .filter(other -> isMorePrecise(article, other))
                .map(ArticleRef::id)
                .filter(id -> !ids.contains(id))
                .forEach(ids::add);
        return ids;
    }

    /** 第16条第1項 beside 第16条 alone. */
    private static boolean isMorePrecise(ArticleRef one, ArticleRef other) {
        return one.paragraph() != null
                && other.paragraph() == null
                && other.item() == null
                && one.article() == other.article()
                && Objects.equals(one.branch(), other.branch())
                && Objects.equals(one.subBranch(), other.subBranch())
                && Objects.equals(one.law(), other.law());
    }
}
