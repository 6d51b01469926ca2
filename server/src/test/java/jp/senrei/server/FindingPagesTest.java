package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Audience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Home, results and comparison as somebody meets them who looks for precedents. */
class FindingPagesTest {
    private static final String COUNCIL = "990001-shimon-12";
    private static final Pattern JAPANESE = Pattern.compile("[ぁ-んァ-ヶ一-龠]");

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

    // ---- Home

    @Test
    void homeHasTheWaysInAndEachLeadsToSomething() {
        var page = visitor.page("");
        assertThat(page.select("section:has(#by-matter) a").eachAttr("href"))
                .contains("/search?matter=outsourcing");
        assertThat(page.select("section:has(#by-service) a").eachAttr("href"))
                .contains("/services/line");
        assertThat(page.select("section:has(#by-municipality) a").eachAttr("href"))
                .contains("/municipalities/990001");
        for (var link : page.select(".ways a[href^=/search], .questions a"))
            assertThat(visitor.page(link.attr("href").substring(1)).select(".card"))
                    .as(link.attr("href"))
                    .isNotEmpty();
    }

    @Test
    void aQuestionThatFindsNothingIsNotAsked() {
        var asked = visitor.page("").select(".questions a").eachAttr("href");
        assertThat(asked).contains("/search?service=line", "/search?matter=outsourcing");
        assertThat(asked).doesNotContain("/search?matter=incident");
    }

    @Test
    void aQuestionIsNotAnsweredByASingleCaseThatMayOnlyMentionTheWord() {
        for (var asked : visitor.page("").select(".questions li:has(a[href*='q='])"))
            assertThat(asked.text()).doesNotContainPattern("(?<!\\d)1件");
        assertThat(visitor.page("").select(".questions a[href*='q=LINE']")).isEmpty();
    }

    @Test
    void theDocumentsTakenInLastAreNamed() {
        var links = visitor.page("").select(".new-documents a").eachAttr("href");
        assertThat(links).contains("/documents/" + Shiomi.MINUTES);
        assertThat(links).doesNotContain("/documents/" + Shiomi.SECRET);
    }

    // ---- Results

    @Test
    void aHitLeadsToItsMeetingItsFactsTheOriginalAndHowToCiteIt() {
        var card = visitor.page("search?q=LINE&sort=date-asc").selectFirst("article.card");
        assertThat(card.select(".card-meta li").eachText())
                .containsExactly(
                        "潮見市情報公開・個人情報保護審議会", "令和5年度第1回", "令和5年6月8日（2023年）", "環境部 ごみ減量推進課 受付係");
        assertThat(card.select(".card-meta a").eachAttr("href"))
                .containsExactly("/meetings/" + Shiomi.MEETING);
        assertThat(card.select(".card-chips li").eachText())
                .containsExactly(
                        "条文 第12条第1項",
                        "条文 第14条の2",
                        "委託先 株式会社うみかぜシステム",
                        "サービス LINE",
                        "サービス Amazon Web Services");
        assertThat(card.select(".card-chips a").last().attr("href"))
                .isEqualTo("/search?q=LINE&service=aws&sort=date-asc");
        assertThat(card.select(".excerpt-source a[aria-label]").eachAttr("href"))
                .contains("/documents/" + Shiomi.MINUTES + "/original#page=2");
        assertThat(card.select(".cite dd").first().text()).contains("諮問第31号");
        assertThat(card.select("input[form=compare-form]").eachAttr("value"))
                .containsExactly(Shiomi.LINE);
    }

    @Test
    void aTurnIsCitedAndLeadsToThePageOfTheOriginal() {
        var card = visitor.page("search?q=LINE&type=utterances").selectFirst("article.card");
        assertThat(card.select(".cite dd").first().text()).contains("発言");
        assertThat(card.select(".excerpt-source a").last().attr("href"))
                .startsWith("/documents/" + Shiomi.MINUTES + "/original#page=");
    }

    @Test
    void theTotalStandsInALiveRegion() {
        assertThat(visitor.page("search?q=LINE").select(".results-count [role=status]").text())
                .isEqualTo("1件");
    }

    // ---- Comparison

    @Test
    void theTicksOfAPageAreAFormOfTheirOwn() {
        var page = visitor.page("search");
        var form = page.selectFirst("form#compare-form");
        assertThat(form.attr("action")).isEqualTo("/compare");
        assertThat(page.select("#search-form [name=add]")).isEmpty();
        assertThat(page.select("input[name=add][form=compare-form]")).hasSize(20);
    }

    @Test
    void twoCasesStandSideBySide() {
        var page = visitor.page("compare?case=" + Shiomi.LINE + "&case=" + COUNCIL);
        assertThat(page.select("thead th").eachText())
                .contains("諮問第31号 LINE公式アカウントを利用した粗大ごみ収集受付業務の委託について");
        var council = page.selectFirst("tr:has(th:containsOwn(審議会))");
        assertThat(council.select(".compare-mark").text()).isEqualTo("共通");
        var conditions = page.selectFirst("tr:has(th:containsOwn(附帯意見))");
        assertThat(conditions.select("th .compare-mark").text()).isEqualTo("違いあり");
        assertThat(conditions.select("td").last().text()).isEqualTo("記載なし");
        assertThat(page.select("a.compare-remove").eachAttr("href"))
                .containsExactly("/compare?choose=" + COUNCIL, "/compare?choose=" + Shiomi.LINE);
    }

    @Test
    void onlyWhatDiffersIsShownToWhomAsksForIt() {
        var address = "compare?case=" + Shiomi.LINE + "&case=" + COUNCIL;
        var all = visitor.page(address).select("tbody tr");
        var some = visitor.page(address + "&rows=different");
        assertThat(some.select("tbody tr").size()).isBetween(2, all.size() - 1);
        assertThat(some.select("th .compare-mark").eachText()).containsOnly("違いあり");
        assertThat(some.select(".compare-actions a").first().attr("href")).isEqualTo("/" + address);
    }

    @Test
    void oneCaseSaysHowToAddAnother() {
        var page = visitor.page("compare?case=" + Shiomi.LINE);
        assertThat(page.select(".lead").text()).startsWith("もう1件加えると");
        assertThat(page.select(".compare-mark")).isEmpty();
        assertThat(page.select(".compare-candidate a").first().attr("href"))
                .startsWith("/compare?choose=" + Shiomi.LINE + "&choose=");
    }

    @Test
    void noCaseSaysWhereToChoose() {
        var page = visitor.page("compare");
        assertThat(page.select("table")).isEmpty();
        assertThat(page.select("main a.button").attr("href")).isEqualTo("/search");
    }

    @Test
    void moreCasesThanFitAndUnknownOnesAreLeftOutAndThePageSaysSo() {
        var ids = visitor.page("search").select("input[name=add]").eachAttr("value");
        var five = visitor.page("compare?case=" + String.join("&case=", ids.subList(0, 5)));
        assertThat(five.select("thead th")).hasSize(1 + 4);
        assertThat(five.select(".notice").text()).contains("4件まで");
        var unknown = visitor.page("compare?case=none&case=" + Shiomi.LINE);
        assertThat(unknown.select(".notice").text()).contains("1件は収録していない");
        assertThat(unknown.select("thead th")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare?case=", "compare.csv?case="})
    void aCaseThatOneMayNotSeeIsNotThere(String address) {
        var secret = visitor.get(address + Shiomi.SECRET_CASE);
        var unknown = visitor.get(address + "none");
        assertThat(secret.statusCode()).isEqualTo(404);
        assertThat(secret.body().replace(Shiomi.SECRET_CASE, "none")).isEqualTo(unknown.body());
    }

    @Test
    void theTableIsSavedAsCsv() {
        var page = visitor.page("compare?case=" + Shiomi.LINE + "&case=" + COUNCIL);
        var link = page.select(".compare-actions a[href*=csv]").attr("href");
        var answer = visitor.get(link.substring(1));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/csv; charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(answer.body()).startsWith("\ufeff\"項目\",\"諮問第31号");
    }

    // ---- English

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?lang=en",
                "search?q=LINE&lang=en",
                "search?q=LINE&type=utterances&lang=en",
                "search?type=documents&lang=en",
                "search?q=zzz&year=2022&lang=en",
                "search?page=40&lang=en",
                "search?outcome=approved&page=9&from=2020-01-01&lang=en",
                "compare?lang=en",
                "compare?case=" + Shiomi.LINE + "&case=" + COUNCIL + "&case=none&lang=en"
            })
    void anEnglishPageMarksWhatIsJapanese(String address) {
        var page = visitor.page(address);
        page.select("[lang=ja], .statement, .coverage, .brand, .rewordings, .facts, .terms")
                .remove();
        page.select(".empty > ul").remove(); // gives examples of Japanese words
        page.select("[value], script").removeAttr("value");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(JAPANESE.matcher(page.select("main").text()).results().count())
                .as(page.select("main").text())
                .isZero();
    }
}
