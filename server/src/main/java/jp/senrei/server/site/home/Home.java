package jp.senrei.server.site.home;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Document;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.CaseHit;
import jp.senrei.indexer.index.Coverage;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Sort;
import jp.senrei.server.question.JapanTime;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.CaseCards;
import jp.senrei.server.site.Dates;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.StructuredData;
import jp.senrei.server.site.Visit;
import jp.senrei.server.site.YearBars;
import jp.senrei.web.Pages;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.HomePage;
import jp.senrei.web.view.HomePage.Held;
import jp.senrei.web.view.HomePage.NewDocument;
import jp.senrei.web.view.Link;

/** {@code GET /} */
public final class Home {
    private static final List<String> EXAMPLES =
            List.of("LINE", "Zoom", "クラウド 委託", "条文:16条", "結果:条件付");
    private static final int LATEST = 5;

    /** As tall as the newest cases beside them. */
    private static final int DOCUMENTS = 8;

    private Home() {}

    public static void show(Visit visit) {
        var coverage = visit.index().coverage(visit.audience());
        var latest =
                visit.index()
                        .searchCases(
                                Question.of("").sortedBy(Sort.DATE_DESC).size(LATEST),
                                visit.audience());
        visit.show(Pages.home(page(visit, coverage, latest)));
    }

    private static HomePage page(Visit visit, Coverage coverage, Answer<CaseHit> latest) {
        var frame =
                visit.frameWithoutTrail("")
                        .summarizedAs(t("common.description"))
                        .describedBy(StructuredData.site(visit::absolute));
        return new HomePage(
                frame,
                EXAMPLES.stream().map(text -> new Link(text, SearchAddress.text(text))).toList(),
                AskedOften.of(visit.index(), visit.audience(), latest),
                coverage.documents() == 0 ? List.of() : held(coverage),
                period(coverage),
                WaysIn.of(latest),
                YearBars.choice(
                        t("home.years"),
                        latest.facets().getOrDefault(Facet.YEAR, List.of()),
                        year -> SearchAddress.filter(Facet.YEAR, year.value())),
                latest.hits().stream().map(CaseCards::of).toList(),
                visit.index().latestDocuments(DOCUMENTS, visit.audience()).stream()
                        .map(Home::document)
                        .toList());
    }

    private static List<Held> held(Coverage coverage) {
        var held = new ArrayList<Held>();
        held.add(held(t("home.held.cases"), coverage.cases(), t("home.unit.cases"), "/search"));
        held.add(
                held(
                        t("home.held.utterances"),
                        coverage.utterances(),
                        t("home.unit.utterances"),
                        "/search?type=utterances"));
        held.add(
                held(
                        t("home.held.documents"),
                        coverage.documents(),
                        t("home.unit.documents"),
                        "/search?type=documents"));
        held.add(held(t("home.held.meetings"), coverage.meetings(), t("home.unit.meetings"), ""));
        held.add(
                held(
                        t("home.held.councils"),
                        coverage.councils().size(),
                        t("home.unit.councils"),
                        ""));
        held.add(
                held(
                        t("home.held.municipalities"),
                        coverage.municipalities().size(),
                        t("home.unit.municipalities"),
                        Addresses.MUNICIPALITIES));
        return held;
    }

    private static Held held(String name, long number, String unit, String href) {
        return new Held(name, "%,d".formatted(number), unit, href.isEmpty() ? null : href);
    }

    private static String period(Coverage coverage) {
        var from = coverage.from();
        var to = coverage.to();
        if (from == null || to == null) return "";
        return Dates.period(from, to);
    }

    private static NewDocument document(Document document) {
        return new NewDocument(
                document.title(),
                Addresses.document(document.id()),
                document.kinds().stream().map(Names::label).toList(),
                document.municipality().name(),
                Day.of(JapanTime.day(document.ingested())));
    }
}
