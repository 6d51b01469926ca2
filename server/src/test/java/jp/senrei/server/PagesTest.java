package jp.senrei.server;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.senrei.corpus.model.Audience;
import jp.senrei.web.Pages;
import jp.senrei.web.view.Filter;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.Listing;
import jp.senrei.web.view.ResultsPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static RunningServer server;
    private static Client visitor;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.of(Audience.VISITOR);
        visitor = server.client();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void homeTellsWhatIsHeldAndShowsTheLatestCases() {
        var page = visitor.page("");
        assertThat(page.title()).isEqualTo("Senrei（先例）");
        assertThat(page.select(".counts dd").eachText()).contains("66件", "3件", "1回", "2団体");
        assertThat(page.select(".examples a").first().attr("href")).isEqualTo("/search?q=LINE");
        assertThat(page.select("article.card")).hasSize(5);
    }

    @Test
    void homeAndResultsTellWhatIsCovered() {
        var covered = "収録範囲：潮見市、霧丘町の会議1回（令和5年6月）、案件66件、文書3件";
        assertThat(visitor.page("").select(".coverage").text()).isEqualTo("会議の開催日：令和5年6月8日（2023年）");
        assertThat(visitor.page("search?q=LINE").select(".coverage").text()).isEqualTo(covered);
    }

    @Test
    void rewordingsAreShownAndSwitchedOffOneByOneOrAllAtOnce() {
        var shown = visitor.page("search?q=LINE").selectFirst(".rewordings");
        assertThat(shown.text()).startsWith("次の言い換えも含めて検索しています： LINE＝ライン×");
        assertThat(shown.select("a").eachAttr("href"))
                .containsExactly(
                        "/search?q=LINE&without=%E3%83%A9%E3%82%A4%E3%83%B3",
                        "/search?q=LINE&without=LINE%E5%85%AC%E5%BC%8F%E3%82%A2%E3%82%AB%E3%82%A6%E3%83%B3%E3%83%88",
                        "/search?q=%22LINE%22");
        assertThat(shown.selectFirst("a").attr("aria-label")).isEqualTo("言い換え「ライン」を使わない");

        var off = visitor.page("search?q=LINE&without=%E3%83%A9%E3%82%A4%E3%83%B3");
        assertThat(off.selectFirst(".rewordings .unused").attr("href")).isEqualTo("/search?q=LINE");
        assertThat(off.selectFirst(".rewordings .unused").attr("aria-label"))
                .isEqualTo("言い換え「ライン」を使う");
        assertThat(off.select("#search-form input[name=without]").eachAttr("value"))
                .containsExactly("ライン");
        assertThat(visitor.page("search?q=zzz").select(".rewordings")).isEmpty();
    }

    @Test
    void aZeroResultTellsWhichWordFailsWhatComesNearAndWhatWasSearched() {
        var page =
                visitor.page("search?q=LINE+%E3%83%89%E3%83%AD%E3%83%BC%E3%83%B3")
                        .selectFirst(".empty");
        assertThat(page.selectFirst("p").text()).isEqualTo("「ドローン」を含む資料はありません。");
        assertThat(page.selectFirst("li a").attr("href")).isEqualTo("/search?q=LINE");
        assertThat(page.select(".tried > div").eachText()).containsExactly("LINE 1件", "ドローン 0件");
        assertThat(page.select(".statement").text())
                .isEqualTo(
                        "令和8年11月21日現在、Senreiで公開している潮見市、霧丘町の会議1回（令和5年6月）、案件66件、文書3件を「LINE ドローン」で検索したが、該当なし（索引 第7版 0a1b2c3d）。");
        assertThat(page.select(".facts").text())
                .contains("自治体 2団体（潮見市、霧丘町）", "第7版（0a1b2c3d）令和8年11月21日（2026年） 0時05分 作成");
        assertThat(page.select(".absence-more a").eachAttr("href"))
                .containsExactly("/meetings/" + Shiomi.MEETING, "/documents/" + Shiomi.MINUTES);
    }

    @Test
    void whatStandsInADocumentOnlyLeadsThere() {
        var page = visitor.page("search?q=%E5%AF%A9%E8%AD%B0%E4%BC%9A").selectFirst(".empty");
        assertThat(page.selectFirst("p").text()).isEqualTo("「審議会」を含む案件はありません。");
        assertThat(page.select("a[href=/documents/" + Shiomi.MINUTES + "]").first().text())
                .isEqualTo("令和5年度第1回 審議会 会議録");
        assertThat(page.select(".statement").text()).contains("「審議会」で検索したが、該当する案件なし（文書は");
    }

    @Test
    void resultsShowBadgeDateSnippetsAndFacets() {
        var page = visitor.page("search?q=LINE");
        var card = page.selectFirst("article.card");
        assertThat(card.selectFirst(".badge").text()).isEqualTo("条件付き承認");
        assertThat(card.selectFirst("time").text()).isEqualTo("令和5年6月8日（2023年）");
        assertThat(card.selectFirst("time").attr("datetime")).isEqualTo("2023-06-08");
        assertThat(card.select("mark").eachText()).containsOnly("LINE");
        assertThat(card.selectFirst(".excerpt-source a").attr("href"))
                .isEqualTo("/documents/" + Shiomi.MINUTES + "?q=LINE&at=b5&in=13#here");
        assertThat(page.select("input[name=service]").eachAttr("value"))
                .containsExactly("line", "aws");
    }

    @Test
    void whatWasProbablyMeantIsALinkThatKeepsTheFilters() {
        var meant = visitor.page("search?q=LIME%3Cb%3E&matter=outsourcing").selectFirst(".meant");
        assertThat(meant.text()).isEqualTo("もしかして：LINE<b>");
        assertThat(meant.selectFirst("a").attr("href"))
                .isEqualTo("/search?q=LINE%3Cb%3E&matter=outsourcing");
        assertThat(visitor.page("search?q=LINE").select(".meant")).isEmpty();
        assertThat(visitor.json("api/v1/cases?q=LIME").get("suggestion")).isEqualTo("LINE");
    }

    @Test
    void aChosenValueIsTickedAndCanBeTakenOut() {
        var page = visitor.page("search?q=LINE&matter=outsourcing&sort=date-asc");
        assertThat(page.select("input[name=matter][checked]").eachAttr("value"))
                .containsExactly("outsourcing");
        assertThat(page.selectFirst("a.chip").text()).startsWith("区分：業務の委託");
        assertThat(page.selectFirst("a.chip").attr("href"))
                .isEqualTo("/search?q=LINE&sort=date-asc");
        assertThat(page.selectFirst("select[name=sort] option[selected]").text()).isEqualTo("古い順");
    }

    @Test
    void theScopeIsChosenInTheFormAndKeptInItsLinks() {
        var usual = visitor.page("search?q=LINE");
        assertThat(usual.select("select[name=scope] option").eachText())
                .containsExactly("同じ案件の中", "同じ発言の中", "同じ文書の中");
        // what is usual here need not be so in another tab: it is not sent
        assertThat(usual.selectFirst("select[name=scope] option[selected]").val()).isEmpty();
        assertThat(usual.selectFirst("select[name=scope] option[selected]").text())
                .isEqualTo("同じ案件の中");
        var chosen = visitor.page("search?q=LINE&matter=outsourcing&scope=utterance");
        assertThat(chosen.selectFirst("select[name=scope] option[selected]").val())
                .isEqualTo("utterance");
        assertThat(chosen.selectFirst("a.chip").attr("href"))
                .isEqualTo("/search?q=LINE&scope=utterance");
    }

    @Test
    void withoutWordsTheNewestComeFirstAndThePageSaysSo() {
        assertThat(visitor.page("search").select("select[name=sort] option").eachText())
                .containsExactly("新しい順", "古い順");
        assertThat(visitor.page("search?q=LINE").select("select[name=sort] option").eachText())
                .containsExactly("関連度順", "新しい順", "古い順");
    }

    @Test
    void severalValuesOfAFacetAreAlternatives() {
        assertThat(
                        visitor.page("search?outcome=continued&outcome=rejected")
                                .selectFirst(".results-count")
                                .text())
                .isEqualTo("2件");
    }

    @Test
    void anUnknownFacetValueFindsNothingAndStaysInTheForm() {
        var answer = visitor.get("search?q=LINE&municipality=nowhere&colour=blue");
        assertThat(answer.statusCode()).isEqualTo(200);
        var page = visitor.page("search?q=LINE&municipality=nowhere");
        assertThat(page.select("h2").eachText()).contains("該当する案件は見つかりませんでした");
        assertThat(page.select("input[name=municipality][checked]").eachAttr("value"))
                .containsExactly("nowhere");
    }

    @Test
    void aMunicipalityStandsBelowItsPrefecture() {
        var page =
                Jsoup.parse(
                        Pages.results(
                                new ResultsPage(
                                        new Frame("案件の一覧", List.of(), "", false),
                                        List.of(),
                                        null,
                                        1,
                                        1,
                                        1,
                                        new Listing(
                                                "案件", List.of(), List.of(), List.of(), List.of()),
                                        List.of(new Filter("自治体", true, List.of(SEA), List.of())),
                                        null,
                                        List.of(),
                                        "/search",
                                        List.of(),
                                        List.of(),
                                        "",
                                        "",
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        null,
                                        null,
                                        0,
                                        "")));
        assertThat(page.select("li:has(#prefecture-1) > details[open] > summary").text())
                .isEqualTo("みなと県の市区町村（1）");
        assertThat(page.select("li:has(#prefecture-1) li input").eachAttr("name"))
                .containsExactly("municipality");
        assertThat(page.select("label[for=municipality-1]").text()).isEqualTo("潮見市（2段目）3件");
    }

    private static final Filter.Option SEA =
            new Filter.Option(
                    "prefecture-1",
                    "prefecture",
                    "99",
                    "みなと県",
                    3,
                    false,
                    new Filter.Below(
                            "市区町村",
                            true,
                            List.of(
                                    new Filter.Option(
                                            "municipality-1",
                                            "municipality",
                                            "990001",
                                            "潮見市",
                                            3,
                                            true,
                                            Filter.Below.NOTHING))));

    @Test
    void thePagerKeepsTheSearch() {
        var page = visitor.page("search?outcome=approved&page=2");
        assertThat(page.selectFirst(".pager-here").ownText()).isEqualTo("2");
        assertThat(page.selectFirst("a[rel=next]").attr("href"))
                .isEqualTo("/search?outcome=approved&page=3");
        assertThat(page.selectFirst("a[rel=prev]").attr("href"))
                .isEqualTo("/search?outcome=approved");
    }

    @Test
    void aPageBehindTheLastOneLeadsBack() {
        var page = visitor.page("search?outcome=approved&page=9");
        assertThat(page.select(".notice").text()).contains("このページに表示する案件はありません");
        assertThat(page.selectFirst("a[rel=prev]").attr("href"))
                .isEqualTo("/search?outcome=approved&page=3");
    }

    @Test
    void theCasePageHasFactsDecisionConditionsReferencesPlacesAndTurns() {
        var page = visitor.page("cases/" + Shiomi.LINE);
        assertThat(page.select("h1").text()).isEqualTo("LINE公式アカウントを利用した粗大ごみ収集受付業務の委託について");
        assertThat(page.select("section .facts dt").eachText())
                .containsExactly(
                        "自治体", "審議会", "会議", "開催日", "種別", "諮問番号", "所管課", "区分", "条文", "制度", "事業者",
                        "サービス", "認証", "実施時期");
        assertThat(page.select(".decision blockquote").text())
                .isEqualTo("諮問第31号については、次の意見を付して、原案のとおり承認することとします。");
        assertThat(page.select(".conditions li")).hasSize(2);
        assertThat(page.select("li a[href=/cases/990001-shimon-12]").text())
                .isEqualTo("諮問第12号　電子申請サービスの結合先の追加について");
        assertThat(page.text()).contains("平成29年度 諮問第4号 この案件は収録していません");
        assertThat(page.select("a[href=/documents/" + Shiomi.MINUTES + "?at=b4#b4]").text())
                .isEqualTo("令和5年度第1回 審議会 会議録");
        assertThat(page.select(".said b").eachText())
                .containsExactly("ごみ減量推進課長", "田所委員", "ごみ減量推進課長", "森田会長");
    }

    @Test
    void theCasePageLeadsFromAFactToThePageThatSaysIt() {
        var page = visitor.page("cases/" + Shiomi.LINE);
        var decision = page.select(".decision > .sources a");
        assertThat(decision.eachAttr("href"))
                .as("two sentences on one page, one link")
                .containsExactly("/documents/" + Shiomi.MINUTES + "?at=b8&mark=0-1#b8");
        assertThat(decision.text()).startsWith("会議録4ページ");
        assertThat(page.select(".conditions li").get(0).select("a")).isEmpty();
        assertThat(page.select(".conditions li").get(1).select("a").text()).startsWith("会議録4ページ");
        assertThat(page.select("dd a.source").eachText())
                .containsExactly(
                        "会議録2ページの潮見市個人情報保護条例第12条第1項の記載を文書で見る",
                        "諮問資料の株式会社うみかぜシステムの記載を文書で見る",
                        "会議録2ページの株式会社うみかぜシステムの記載を文書で見る",
                        "会議録2ページのLINEの記載を文書で見る");
        for (var link : page.select("a.source, .sources a"))
            assertThat(visitor.page(link.attr("href").substring(1).replaceFirst("#.*", "")))
                    .extracting(
                            document -> document.getElementById(link.attr("href").split("#")[1]))
                    .as(link.attr("href"))
                    .isNotNull();
    }

    @Test
    void aReferenceSaysWhyItIsThatCase() {
        var references =
                visitor.page("cases/" + Shiomi.LINE).select("section:has(#precedents-title) li");
        assertThat(references.get(0).text()).contains("文書の記載：令和2年度 諮問第12号 番号による 会議録3ページ");
        assertThat(references.get(1).text()).endsWith("平成29年度 諮問第4号 この案件は収録していません");
    }

    @Test
    void theDocumentPageHasAnAnchorForEachBlockAndTablesAsTables() {
        var page = visitor.page("documents/" + Shiomi.MINUTES);
        for (var block = 0; block < 9; block++)
            assertThat(page.getElementById("b" + block)).as("b" + block).isNotNull();
        assertThat(page.getElementById("b3").select("td").eachText())
                .containsExactly("出席者", "森田会長、浜口副会長、 田所委員、小寺委員", "事務局 3人");
        assertThat(page.select(".page-mark").eachText())
                .containsExactly("1ページ", "2ページ", "3ページ", "4ページ");
        assertThat(page.select(".notice-warning").text())
                .isEqualTo("ご注意 文字を取り出せなかった部分があります。原本も併せてご覧ください。（3ページ）");
        assertThat(page.select(".notice-warning a").attr("href"))
                .isEqualTo("/documents/" + Shiomi.MINUTES + "?at=b6#b6");
        assertThat(page.getElementById("u3").wholeText()).contains("<b>太字</b> & \"引用\"");
    }

    @Test
    void aLongDocumentComesInPartsAndAnAnchorFindsItsPart() {
        assertThat(visitor.page("documents/" + Shiomi.LONG).getElementById("b950")).isNull();
        var page = visitor.page("documents/" + Shiomi.LONG + "?at=b950");
        assertThat(page.getElementById("b950").text()).startsWith("第950段落");
        assertThat(page.select("#text-title").text()).contains("分割の2番目");
        assertThat(visitor.get("documents/" + Shiomi.LONG + "?part=99").statusCode())
                .isEqualTo(400);
        assertThat(visitor.get("documents/" + Shiomi.LONG + "?part=x").statusCode()).isEqualTo(400);
    }

    @Test
    void theMeetingPageHasAttendeesDocumentsCasesAndGaps() {
        var page = visitor.page("meetings/" + Shiomi.MEETING);
        assertThat(page.select(".people li").eachText())
                .containsExactly("森田会長", "浜口副会長", "田所委員", "小寺", "汐入委員、午後3時から", "大江委員");
        assertThat(page.select(".facts").text()).contains("2人", "午後2時〜午後4時10分");
        assertThat(page.select(".notice-warning").text()).isEqualTo("収録していない資料 諮問第35号の資料");
        assertThat(page.select(".caution").text())
                .isEqualTo("文字を取り出せなかった部分があります。原本も併せてご覧ください。（3ページ）");
        assertThat(page.select(".agenda li")).hasSize(5);
    }

    @Test
    void theOriginalIsDownloadedByteForByteAndNeverShown() {
        var answer = visitor.get("documents/" + Shiomi.MINUTES + "/original");
        assertThat(answer.body()).isEqualTo("原本 " + Shiomi.MINUTES + " <script>alert(1)</script>");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .contains("sandbox; default-src 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; ")
                .endsWith(
                        "filename*=UTF-8''"
                                + URLEncoder.encode("令和5年度第1回会議録.pdf", StandardCharsets.UTF_8));
    }

    @Test
    void anOriginalThatIsNotHeldIsNotFound() {
        assertThat(visitor.get("documents/" + Shiomi.LONG + "/original").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=-1",
                "page=0",
                "page=x",
                "page=99999999999",
                "page=9999",
                "size=0",
                "size=1000",
                "from=2022-02-30",
                "to=yesterday",
                "sort=best"
            })
    void aBadParameterIsAPageThatSaysWhatToDo(String parameters) {
        var answer = visitor.get("search?" + parameters);
        assertThat(answer.statusCode()).isEqualTo(400);
        var page = visitor.page("search?" + parameters);
        assertThat(page.select("h1").text()).isEqualTo("条件の指定に誤りがあります");
        assertThat(page.select(".message p").first().text()).contains("ください");
        assertThat(page.select("header .brand")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases/none",
                "documents/none",
                "documents/none/original",
                "meetings/none",
                "nowhere",
                "assets/none.css",
                "a%2Fb"
            })
    void whatIsNotThereIsAPageOfTheSite(String address) {
        assertThat(visitor.get(address).statusCode()).isEqualTo(404);
        assertThat(visitor.page(address).select("h1").text()).isEqualTo("ページが見つかりません");
    }

    @Test
    void anAddressThatNoServerTakesIsAPageOfTheSite() {
        assertThat(visitor.get("cases/%00").statusCode()).isEqualTo(400);
        assertThat(visitor.page("cases/%00").select("h1").text()).isEqualTo("表示できませんでした");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%22((",
                "q=%00%01",
                "q=%82%A0",
                "q=&&=&q",
                "q=%F0%9F%98%80",
                "municipality=",
                "from=&to=&page=&size=&sort="
            })
    void noQueryGivesAnErrorPage(String parameters) {
        assertThat(visitor.get("search?" + parameters).statusCode()).isEqualTo(200);
    }

    @Test
    void anIllFormedQueryIsSearchedAndThePageSaysSo() {
        assertThat(visitor.page("search?q=%22((LINE").select(".notice").text())
                .contains("記号を除いた語で検索しました");
        assertThat(visitor.page("search?lang=en&q=%22((LINE").select(".notice").text())
                .contains("not well formed");
    }

    @Test
    void aQueryOfTenThousandCharactersWorks() {
        var answer =
                visitor.get(
                        "search?q="
                                + URLEncoder.encode("あ".repeat(10_000), StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("先頭の1,000文字で検索しました").hasSizeLessThan(200_000);
    }

    @Test
    void anAddressThatIsTooLongIsAPageThatSaysSo() {
        var answer = visitor.get("search?q=" + "a".repeat(SenreiServer.MAX_REQUEST_HEAD));
        assertThat(answer.statusCode()).isIn(414, 431);
        assertThat(answer.body()).contains("検索語を1,000文字以内にしてください");
    }

    @Test
    void whatSomebodyTypedIsShownAndNotRun() {
        var body =
                visitor.get(
                                "search?q="
                                        + URLEncoder.encode(
                                                "\"><script>alert(1)</script>",
                                                StandardCharsets.UTF_8))
                        .body();
        assertThat(body).doesNotContain("<script>").contains("&lt;script");
    }

    @Test
    void aTitleWithMarkupIsShownAndNotRun() {
        assertThat(visitor.get("cases/" + Shiomi.HOSTILE).body())
                .doesNotContain("<script>")
                .contains("&lt;script&gt;alert");
        assertThat(visitor.page("cases/" + Shiomi.HOSTILE).select("h1").text())
                .isEqualTo("<script>alert('題名')</script> を含む題名の報告 & \"引用\"");
    }

    @Test
    void otherMethodsAreRefused() {
        var refused = visitor.ask("POST", "search");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.body()).contains("この操作はできません");
        assertThat(visitor.ask("HEAD", "cases/none").statusCode()).isEqualTo(404);
        assertThat(visitor.ask("HEAD", "cases/" + Shiomi.LINE).statusCode()).isEqualTo(200);
    }

    @Test
    void theStyleSheetMayBeKeptAndPagesMayNot() {
        var href = visitor.page("").selectFirst("link[rel=stylesheet]").attr("href");
        var style = visitor.get(href.substring(1));
        assertThat(style.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(style.headers().allValues("Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
        assertThat(visitor.get("").headers().allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    @ParameterizedTest
    @FieldSource("jp.senrei.server.BrowserTest#PAGES")
    void isWellFormedHtmlWithSafeHeaders(String address) {
        var answer = visitor.get(address.replaceFirst("#.*", ""));
        var parser = Parser.htmlParser().setTrackErrors(100);
        var page = parser.parseInput(answer.body(), "");
        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.select("[id]").stream().collect(groupingBy(Element::id)).values())
                .allSatisfy(same -> assertThat(same).hasSize(1));
        assertThat(page.select("label[for]").eachAttr("for"))
                .allSatisfy(id -> assertThat(page.getElementById(id)).as(id).isNotNull());
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                .allSatisfy(id -> assertThat(page.getElementById(id)).as(id).isNotNull());
        assertThat(page.select("html").attr("lang")).isEqualTo("ja");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(
                        page.select(
                                "script:not([src]):not([type=application/ld+json]), [style], [onclick]"))
                .isEmpty();
        assertThat(page.select("[src], link[href]:not([rel=canonical], [rel=search])"))
                .allSatisfy(
                        element ->
                                assertThat(element.attr("src") + element.attr("href"))
                                        .as("nothing from elsewhere")
                                        .startsWith("/assets/"));
        SecurityHeaders.ALL.forEach(
                (name, value) -> assertThat(answer.headers().firstValue(name)).contains(value));
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    }
}
