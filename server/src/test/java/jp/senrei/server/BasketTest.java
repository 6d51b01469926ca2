package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jp.senrei.corpus.model.Audience;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 比較に加える in a browser without a script: one choice, whichever page adds to it. */
class BasketTest {
    private static final String COUNCIL = "990001-shimon-12";

    private static RunningServer server;

    private Connection browser;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.of(Audience.VISITOR);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void open() {
        browser = Jsoup.newSession().ignoreHttpErrors(true);
    }

    private Connection.Response open(String address) throws IOException {
        return request(address).execute();
    }

    private Connection request(String address) {
        return browser.newRequest(server.client().server().url() + address)
                .method(Connection.Method.GET);
    }

    private Document page(String address) throws IOException {
        return open(address).parse();
    }

    private static List<String> compared(Document page) {
        return page.select("table.compare thead a").eachAttr("href").stream()
                .map(href -> href.replace("/cases/", ""))
                .toList();
    }

    private List<String> some(int most) throws IOException {
        return page("search?sort=date-asc").select("input[name=add]").eachAttr("value").stream()
                .limit(most)
                .toList();
    }

    @Test
    void whatIsAddedComesToWhatWasTickedBefore() throws IOException {
        var ticked = some(2);
        page("compare?add=" + String.join("&add=", ticked));
        var another = some(3).getLast();
        var link = page("cases/" + another).select(".case-tools a.button").attr("href");
        var comparison = open(link.substring(1));
        assertThat(compared(comparison.parse())).containsExactlyElementsOf(some(3));
        assertThat(comparison.url().getQuery()).isEqualTo("case=" + String.join("&case=", some(3)));
        assertThat(compared(page("compare"))).containsExactlyElementsOf(some(3));
    }

    @Test
    void theResultsShowWhatWasChosenAndATickTakenAwayTakesItOut() throws IOException {
        page("compare?add=" + Shiomi.LINE + "&add=" + COUNCIL);
        var results = page("search?q=LINE");
        assertThat(results.select("input[name=add][checked]").eachAttr("value"))
                .containsExactly(Shiomi.LINE);
        assertThat(results.select("input[name=left]").eachAttr("value"))
                .containsExactly(Shiomi.LINE);
        assertThat(results.select(".compare-lead").text()).isEqualTo("2件を選択中");
        assertThat(compared(page("compare?left=" + Shiomi.LINE))).containsExactly(COUNCIL);
    }

    @Test
    void theLinkOfSomebodyElseChangesNothing() throws IOException {
        page("compare?add=" + Shiomi.LINE);
        assertThat(compared(page("compare?case=" + COUNCIL))).containsExactly(COUNCIL);
        assertThat(compared(page("compare"))).containsExactly(Shiomi.LINE);
    }

    @Test
    void aSearchForMoreKeepsWhatIsCompared() throws IOException {
        var shown = page("compare?case=" + Shiomi.LINE + "&case=" + COUNCIL);
        var search = shown.select(".compare-actions a:contains(検索して)").attr("href");
        assertThat(open(search.substring(1)).url().getPath()).isEqualTo("/search");
        assertThat(compared(page("compare"))).containsExactly(Shiomi.LINE, COUNCIL);
    }

    @Test
    void aFifthWaitsUntilOneIsTakenOut() throws IOException {
        var five = some(5);
        page("compare?add=" + String.join("&add=", five.subList(0, 4)));
        var full = page("compare?add=" + five.getLast());
        assertThat(compared(full)).containsExactlyElementsOf(five.subList(0, 4));
        assertThat(full.select(".notice").text()).contains("4件まで", "比較から外す");
        var without = full.select("a.compare-remove").first().attr("href");
        assertThat(compared(page(without.substring(1))))
                .containsExactlyElementsOf(five.subList(1, 5));
        assertThat(compared(page("compare"))).containsExactlyElementsOf(five.subList(1, 5));
    }

    @Test
    void theLastOneCanBeTakenOut() throws IOException {
        var one = page("compare?add=" + Shiomi.LINE);
        page(one.select("a.compare-remove").attr("href").substring(1));
        assertThat(browser.cookieStore().getCookies()).isEmpty();
        assertThat(page("compare").select("table")).isEmpty();
    }

    @Test
    void noCookieIsSetUntilSomethingIsAddedAndItEndsWithTheBrowser() throws IOException {
        page("search");
        page("compare?case=" + Shiomi.LINE);
        assertThat(browser.cookieStore().getCookies()).isEmpty();
        var answer = request("compare?add=" + Shiomi.LINE).followRedirects(false).execute();
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("compare=case=" + Shiomi.LINE + ";")
                .contains("SameSite=Lax")
                .doesNotContain("Max-Age", "Expires");
    }

    @Test
    void aCaseThatOneMayNotSeeIsNotKept() throws IOException {
        assertThat(open("compare?add=" + Shiomi.SECRET_CASE).statusCode()).isEqualTo(404);
        assertThat(open("compare?choose=none").statusCode()).isEqualTo(404);
        assertThat(browser.cookieStore().getCookies()).isEmpty();
    }

    @Test
    void aCookieThatIsNoneOfOursIsReadAsNothing() throws IOException {
        for (var value :
                List.of("%", "case=%ZZ", "case=" + "x".repeat(3_000), "a&b=&case", "[1]")) {
            browser.cookie("compare", value);
            assertThat(open("search?q=LINE").statusCode()).as(value).isEqualTo(200);
            assertThat(open("compare").statusCode()).as(value).isEqualTo(200);
        }
    }
}
