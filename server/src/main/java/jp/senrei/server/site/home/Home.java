package jp.senrei.server.site.home;

import static jp.senrei.web.text.Texts.t;

import java.util.List;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Sort;
import jp.senrei.server.question.AbsenceStatement;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.site.CaseCards;
import jp.senrei.server.site.StructuredData;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;
import jp.senrei.web.view.HomePage;
import jp.senrei.web.view.Link;

/** {@code GET /} */
public final class Home {
    private static final List<String> EXAMPLES =
            List.of("LINE", "Zoom", "AWS", "クラウド 委託", "条文:16条", "結果:条件付", "ショートメッセージ");
    private static final int LATEST = 5;

    private Home() {}

    public static void show(Visit visit) {
        var latest =
                visit.index()
                        .searchCases(
                                Question.of("").sortedBy(Sort.DATE_DESC).size(LATEST),
                                visit.audience());
        var documents = visit.index().searchDocuments(Question.of("").size(1), visit.audience());
        visit.show(
                Pages.home(
                        new HomePage(
                                visit.frameWithoutTrail("")
                                        .summarizedAs(t("common.description"))
                                        .describedBy(StructuredData.site(visit::absolute)),
                                EXAMPLES.stream()
                                        .map(text -> new Link(text, SearchAddress.text(text)))
                                        .toList(),
                                latest.total(),
                                documents.total(),
                                latest.facets().getOrDefault(Facet.MUNICIPALITY, List.of()).size(),
                                latest.total() == 0
                                        ? ""
                                        : AbsenceStatement.holdings(
                                                visit.index().coverage(visit.audience())),
                                latest.hits().stream().map(CaseCards::of).toList())));
    }
}
