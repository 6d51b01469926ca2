package jp.senrei.server.site.directory;

import static jp.senrei.web.text.Texts.t;

import jp.senrei.corpus.vocabulary.Concordance;
import jp.senrei.indexer.index.Facet;
import jp.senrei.server.concordance.ArticleTable;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;

/** {@code GET /concordance}, to which {@code /articles} leads, and {@code /articles/{path}} */
public final class Articles {
    private Articles() {}

    public static void concordance(Visit visit) {
        var frame = visit.frame(t("directory.concordance.title"));
        visit.show(Pages.concordance(ConcordanceView.page(table(visit), frame)));
    }

    /** The list of articles is the table that had an address before articles had pages. */
    public static void list(Visit visit) {
        visit.context().redirect(Addresses.CONCORDANCE);
    }

    public static void show(Visit visit) {
        var entity = Entity.of(visit, Facet.ARTICLE, visit.path("path"));
        var chosen = entity.chosen(Facet.ARTICLE);
        if (entity.isEmpty() || chosen.isEmpty()) visit.notFound();
        else visit.show(Pages.entity(new ArticleView(entity, chosen.get(), table(visit)).page()));
    }

    private static ArticleTable table(Visit visit) {
        return ArticleTable.of(Concordance.standard(), visit.index(), visit.audience());
    }
}
