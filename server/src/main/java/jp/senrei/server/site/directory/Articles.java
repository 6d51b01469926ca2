package jp.senrei.server.site.directory;

import jp.senrei.corpus.vocabulary.Concordance;
import jp.senrei.server.concordance.ArticleTable;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;

/** {@code GET /concordance} */
public final class Articles {
    private Articles() {}

    public static void concordance(Visit visit) {
        var table = ArticleTable.of(Concordance.standard(), visit.index(), visit.audience());
        var frame = visit.frame("条文の対応表");
        visit.show(Pages.concordance(ConcordanceView.page(table, frame)));
    }
}
