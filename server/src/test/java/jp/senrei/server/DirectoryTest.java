package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import jp.senrei.server.site.Addresses;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of municipalities, councils, people and so on, over papers that were really read. */
class DirectoryTest {
    private static final String SHIOMI = "999093";

    @TempDir static Path folder;

    private static TwoHoldings holdings;
    private static Client visitor;
    private static Client reader;

    @BeforeAll
    static void start() throws Exception {
        holdings = new TwoHoldings(folder);
        visitor = new Client(holdings.visitors);
        reader = new Client(holdings.readers);
    }

    @AfterAll
    static void stop() throws Exception {
        holdings.close();
    }

    private static Document page(Client asker, String address) {
        var answer = asker.get(address.substring(1));
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return asker.page(address.substring(1));
    }

    @Test
    void theListOfMunicipalitiesLeadsToEachUnderItsPrefecture() {
        var page = page(visitor, Addresses.MUNICIPALITIES);
        assertThat(page.select(".entities a").eachAttr("href"))
                .contains(Addresses.municipality(SHIOMI), Addresses.municipality("996413"))
                .doesNotContain(Addresses.municipality("131211"));
        assertThat(page(reader, Addresses.MUNICIPALITIES).select(".entities a").eachAttr("href"))
                .contains(Addresses.municipality("131211"));
    }

    @Test
    void aMunicipalityTellsItsCouncilsMeetingsCasesSpeakersAndDocuments() {
        var page = page(visitor, Addresses.municipality(SHIOMI));
        assertThat(page.select("h1").text()).isEqualTo("潮見市");
        assertThat(page.select("section[id]").eachAttr("id"))
                .contains("figures", "councils", "meetings", "newest", "speakers", "documents");
        assertThat(page.select("#councils a").attr("href")).startsWith("/councils/999093/");
        assertThat(page.select("#meetings h3").eachText()).containsExactly("令和5年度", "令和3年度");
        assertThat(page.select("#speakers").text()).doesNotContain("櫂川", "墨流し");
    }

    @Test
    void countsOfOutcomesAddUpToAllCasesAndLeadToThem() {
        var page = page(visitor, Addresses.municipality(SHIOMI));
        long cases =
                page.select("#figures .tally-number").eachText().stream()
                        .mapToLong(text -> Long.parseLong(text.replace("件", "")))
                        .sum();
        assertThat(page.select(".entity-search").text()).isEqualTo("案件を検索する（" + cases + "件）");
        var first = page.selectFirst("#figures .tally");
        var found = visitor.page(first.selectFirst("a").attr("href").substring(1));
        assertThat(found.select(".results-count b").text())
                .isEqualTo(first.select(".tally-number").text());
    }

    @Test
    void yearsAreColumnsWithATable() {
        var years =
                page(visitor, Addresses.municipality(SHIOMI)).select("#figures .entity-figures");
        assertThat(years.select(".years-bar").eachAttr("href"))
                .hasSize(2)
                .allSatisfy(href -> assertThat(href).contains("municipality=" + SHIOMI, "year="));
        assertThat(years.select(".years-table tbody tr").eachText())
                .hasSize(3)
                .satisfies(
                        texts -> {
                            assertThat(texts.getFirst()).startsWith("令和3年度 ");
                            assertThat(texts.get(1)).isEqualTo("令和4年度 0");
                            assertThat(texts.getLast()).startsWith("令和5年度 ");
                        });
    }

    @Test
    void aCouncilIsThatOfItsMunicipality() {
        var href =
                page(visitor, Addresses.municipality(SHIOMI))
                        .select("#councils a")
                        .first()
                        .attr("href");
        var page = page(visitor, href);
        assertThat(page.select("#meetings a")).isNotEmpty();
        assertThat(page.select(".trail a").last().attr("href"))
                .isEqualTo(Addresses.municipality(SHIOMI));
        var elsewhere = href.replace(SHIOMI, "996413");
        assertThat(visitor.get(elsewhere.substring(1)).statusCode()).isEqualTo(404);
    }

    @Test
    void aMeetingTellsWhoSpokeHowOftenAndHowToCiteIt() {
        var page = page(visitor, "/meetings/999093-20230831");
        var spoken = page.select("#speakers .tally");
        assertThat(spoken.select("a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith("/people/999093/"));
        long turns =
                spoken.select(".tally-number").eachText().stream()
                        .mapToLong(text -> Long.parseLong(text.replace("件", "")))
                        .sum();
        assertThat(page.select("#speakers .section-intro").text())
                .isEqualTo("この会議の発言（" + turns + "件）を検索する");
        assertThat(page.select(".cite dd").first().text())
                .isEqualTo("潮見市情報公開・個人情報保護審議会（令和5年度第1回、令和5年8月31日）");
        for (var href : spoken.select("a").eachAttr("href"))
            assertThat(page(visitor, href).select("#meetings a").eachText())
                    .contains("潮見市情報公開・個人情報保護審議会　令和5年度第1回");
    }

    @Test
    void aMeetingLeadsToThoseOfItsCouncilBeforeAndAfter() {
        var older = page(reader, "/meetings/999093-20220125");
        var newer = page(reader, older.select(".neighbour-next").attr("href"));
        assertThat(newer.select("h1").text()).endsWith("令和3年度第5回");
        assertThat(newer.select(".neighbour-previous").attr("href"))
                .isEqualTo("/meetings/999093-20220125");
    }

    @Test
    void betweenTwoMeetingsOfVisitorsLiesNoneOfReaders() {
        assertThat(page(visitor, "/meetings/999093-20220125").select(".neighbours").html())
                .doesNotContain("20220324");
        assertThat(page(reader, "/meetings/999093-20220125").select(".neighbour-next").attr("href"))
                .isEqualTo("/meetings/999093-20220324");
    }

    @Test
    void aPersonsQuestionsComeFirstWithTheirAnswers() {
        var page = page(visitor, Addresses.person(SHIOMI, "真柄"));
        assertThat(page.select("h1").text()).isEqualTo("真柄副会長");
        assertThat(page.select("#turns h3").eachText()).first().asString().startsWith("質問と答弁");
        var first = page.select(".exchanges > li").first();
        assertThat(first.select(".talk-council").text()).contains("決済の事業者にも情報が渡るはずです");
        assertThat(first.select(".talk-answer").text()).contains("株式会社ハマカゼ収納です");
        assertThat(first.select(".talk-case a").attr("href")).startsWith("/cases/999093-");
        assertThat(first.select(".talk-place").first().attr("href")).contains("?u=", "#u");
    }

    @Test
    void theCaseOfQuestionsThatFollowOneAnotherIsSaidOnce() {
        int questions = 0;
        int cases = 0;
        var people =
                page(reader, Addresses.municipality(SHIOMI))
                        .select("a[href^=/people/" + SHIOMI + "]");
        for (var person : new HashSet<>(people.eachAttr("href"))) {
            var list = page(reader, person).select(".exchanges").first();
            if (list == null) continue;
            var said = list.select(".talk-case a").eachAttr("href");
            for (int i = 1; i < said.size(); i++)
                assertThat(said.get(i)).isNotEqualTo(said.get(i - 1));
            questions += list.select("> li").size();
            cases += said.size();
        }
        assertThat(cases).isPositive().isLessThan(questions);
    }

    @Test
    void anotherMeetingOfAPersonIsAskedForByItsId() {
        var newest = page(reader, Addresses.person(SHIOMI, "櫂川"));
        assertThat(newest.select("#turns h2").text()).endsWith("令和3年度第5回");
        var unknown = page(reader, Addresses.person(SHIOMI, "櫂川") + "?meeting=999093-20230831");
        assertThat(unknown.select("#turns").html()).isEqualTo(newest.select("#turns").html());
    }

    @Test
    void aPersonOfAnInternalMeetingIsNobodyToVisitors() {
        for (var name : List.of("櫂川", "錨草"))
            assertThat(visitor.get(Addresses.person(SHIOMI, name).substring(1)).body())
                    .isEqualTo(
                            visitor.get(Addresses.person(SHIOMI, "none").substring(1))
                                    .body()
                                    .replace(
                                            "none",
                                            URLEncoder.encode(name, StandardCharsets.UTF_8)));
    }

    @Test
    void anArticleLeadsUpDownAndAcross() {
        var article = page(reader, Addresses.article("潮見市個人情報保護条例第16条"));
        assertThat(article.select(".page-over a").eachAttr("href"))
                .containsExactly(Addresses.article("潮見市個人情報保護条例"));
        assertThat(article.select("#below a").eachAttr("href"))
                .contains(Addresses.article("潮見市個人情報保護条例第16条第1項"));
        assertThat(article.select("#concordance").text()).contains("藤ヶ原区個人情報保護条例第12条");
        assertThat(article.select(".facts").text()).contains("業務の委託", "潮見市");
        var paragraph = page(reader, Addresses.article("潮見市個人情報保護条例第16条第1項"));
        assertThat(paragraph.select(".page-over a").eachAttr("href"))
                .containsExactly(
                        Addresses.article("潮見市個人情報保護条例"), Addresses.article("潮見市個人情報保護条例第16条"));
        assertThat(paragraph.select("#concordance").text()).contains("藤ヶ原区個人情報保護条例第12条");
    }

    @Test
    void anOrganizationIsFoundByItsNameAndHasOneAddress() {
        var found =
                page(
                        reader,
                        "/organizations?q=" + URLEncoder.encode("カゲロウ", StandardCharsets.UTF_8));
        assertThat(found.select(".entities a").text()).isEqualTo("株式会社カゲロウ灯台");
        var page = page(reader, found.select(".entities a").attr("href"));
        assertThat(page.select("h1").text()).isEqualTo("株式会社カゲロウ灯台");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .endsWith(Addresses.organization("カゲロウ灯台"));
        assertThat(page.select(".facts").text()).contains("委託先");
        var none =
                page(
                        visitor,
                        "/organizations?q=" + URLEncoder.encode("カゲロウ", StandardCharsets.UTF_8));
        assertThat(none.select(".entities a")).isEmpty();
        assertThat(none.select("[role=status]").text()).contains("見つかりませんでした");
    }

    @Test
    void aServiceTellsWhatStandsBesideItWithASearchForBoth() {
        var page = page(reader, Addresses.service("kintone"));
        var beside = page.select("#related li:has(a[href^=/organizations/])").first();
        var both = beside.select(".related-both").attr("href");
        assertThat(both).contains("service=kintone", "organization=");
        assertThat(reader.page(both.substring(1)).select(".results-count b").text())
                .isEqualTo(beside.select(".related-both").text().replaceAll("件.*", "件"));
    }

    @Test
    void theListOfArticlesIsTheConcordance() {
        assertThat(page(visitor, "/articles").select("h1").text()).isEqualTo("条文の対応表");
    }

    @Test
    void englishPagesKeepTheWordsOfDocuments() {
        var page = page(visitor, Addresses.municipality(SHIOMI) + "?lang=en");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1[lang=ja]").text()).isEqualTo("潮見市");
        assertThat(page.select("#meetings h2").text()).isEqualTo("Meetings");
        assertThat(page.select("#meetings h3").eachText()).containsExactly("FY2023", "FY2021");
    }

    static Stream<String> unknown() {
        var names =
                Stream.of(
                        "none",
                        "a/b",
                        "../../etc/passwd",
                        "%",
                        "a;b",
                        "a\\b",
                        "<script>",
                        "\u202e",
                        "あ".repeat(3_000));
        return names.flatMap(
                name ->
                        Stream.of(
                                Addresses.municipality(name),
                                Addresses.council(SHIOMI, name),
                                Addresses.council(name, name),
                                Addresses.person(SHIOMI, name),
                                Addresses.organization(name),
                                Addresses.service(name),
                                Addresses.article(name)));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void whatNothingHasIsNotFound(String address) {
        var answer = visitor.get(address.substring(1));
        assertThat(answer.statusCode()).as(address).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("<script>");
    }
}
