package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Audience;
import jp.senrei.server.upkeep.Upkeep;
import jp.senrei.web.glossary.Glossary;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page has, what helps to read it, and what programs read of the site. */
class FrameTest {
    private static RunningServer visitors;
    private static RunningServer readers;
    private static Client visitor;

    @BeforeAll
    static void start() throws IOException {
        visitors = RunningServer.of(Audience.VISITOR);
        readers = RunningServer.of(Audience.READER);
        visitor = visitors.client();
    }

    @AfterAll
    static void stop() throws IOException {
        visitors.close();
        readers.close();
    }

    @ParameterizedTest
    @CsvSource({"search?q=LINE,/search", "concordance,/concordance", "help,/help"})
    void theWayThatOneIsOnIsMarked(String address, String href) {
        var here = visitor.page(address).select(".site-nav [aria-current]");
        assertThat(here.eachAttr("href")).containsExactly(href);
    }

    @Test
    void theHomePageIsOnNoWay() {
        assertThat(visitor.page("").select(".site-nav [aria-current]")).isEmpty();
        assertThat(visitor.page("cases/none").select(".site-nav [aria-current]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cases/" + Shiomi.LINE, "help", "glossary", "accessibility"})
    void aPageSaysInASentenceWhatItIs(String address) {
        var japanese = visitor.page(address).select("meta[name=description]").attr("content");
        var english =
                visitor.page(address + "?lang=en").select("meta[name=description]").attr("content");
        assertThat(japanese).isNotBlank();
        assertThat(english).isNotBlank().isNotEqualTo(japanese);
    }

    @Test
    void onlyTheSelectorChangesHowTheNextPagesAreRead() throws IOException {
        var browser = Jsoup.newSession();
        var server = visitors.server().url();
        var sent = browser.newRequest(server + "help?lang=en&furigana=on").get();
        assertThat(sent.select("html").attr("lang")).isEqualTo("en");
        assertThat(browser.cookieStore().getCookies()).isEmpty();
        var home = browser.newRequest(server + "search?q=LINE").get();
        assertThat(home.select("html").attr("lang")).isEqualTo("ja");
        var chosen =
                browser.newRequest(home.select(".preferences a[lang=en]").first().absUrl("href"))
                        .method(Connection.Method.GET)
                        .execute();
        assertThat(chosen.url().getQuery()).isEqualTo("q=LINE&lang=en");
        assertThat(chosen.parse().select("html").attr("lang")).isEqualTo("en");
        assertThat(browser.newRequest(server + "help").get().select("html").attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void theCanonicalAddressKeepsWhatIdentifiesThePageOnly() {
        var page = visitor.page("search?q=LINE&lang=en&type=utterances&furigana=on");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo(visitors.server().url() + "search?q=LINE&type=utterances");
        assertThat(visitor.page("cases/none").select("link[rel=canonical]")).isEmpty();
    }

    @Test
    void aCaseIsDescribedForPrograms() {
        var described = jsonLd(visitor.page("cases/" + Shiomi.LINE));
        assertThat(types("cases/" + Shiomi.LINE)).containsExactly("BreadcrumbList", "CreativeWork");
        assertThat((Object) described.getLast().get("url"))
                .isEqualTo(visitors.server().url() + "cases/" + Shiomi.LINE);
        assertThat(types("documents/" + Shiomi.MINUTES))
                .containsExactly("BreadcrumbList", "Report");
        assertThat(types("meetings/" + Shiomi.MEETING)).containsExactly("BreadcrumbList", "Event");
        assertThat(types("")).containsExactly("WebSite");
        assertThat(types("cases/none")).isEmpty();
    }

    @Test
    void theTermsOfACaseAreExplainedOnItsPage() {
        var terms = visitor.page("cases/" + Shiomi.LINE).select(".terms");
        assertThat(terms.select("summary").eachText()).contains("用語の説明：委託");
        assertThat(terms.select("summary")).hasSizeLessThanOrEqualTo(8);
        assertThat(visitor.page("help").select(".terms")).isEmpty();
    }

    @Test
    void theGlossaryHasEveryTermWithAnAddress() {
        var page = visitor.page("glossary");
        for (var term : Glossary.standard().terms())
            assertThat(page.getElementById(term.id()).text())
                    .contains(term.word(), term.reading(), term.japanese());
        assertThat(visitor.page("glossary?lang=en").getElementById("data-link").text())
                .contains("電算結合", "Data link:");
    }

    @Test
    void theSiteMapForProgramsHasWhatAVisitorMaySeeWhoeverAsks() {
        var map = visitor.get("sitemap.xml");
        assertThat(map.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/xml"));
        var addresses = addresses(map.body());
        assertThat(addresses)
                .contains(
                        visitors.server().url(),
                        visitors.server().url() + "cases/" + Shiomi.LINE,
                        visitors.server().url() + "documents/" + Shiomi.MINUTES,
                        visitors.server().url() + "meetings/" + Shiomi.MEETING)
                .doesNotHaveDuplicates();
        assertThat(map.body()).contains("<lastmod>").doesNotContain(Shiomi.SECRET);
        assertThat(paths(readers)).isEqualTo(paths(visitors));
        assertThat(visitor.get("sitemap.xml?part=1").body()).isEqualTo(map.body());
        assertThat(visitor.get("sitemap.xml?part=2").statusCode()).isEqualTo(404);
        assertThat(visitor.get("sitemap.xml?part=x").statusCode()).isEqualTo(404);
    }

    @Test
    void robotsAreToldWhereTheMapIs() {
        assertThat(visitor.get("robots.txt").body())
                .contains("Disallow: /api/\n", "Disallow: /search?\n")
                .endsWith("Sitemap: " + visitors.server().url() + "sitemap.xml\n");
    }

    @Test
    void aBrowserCanSearchFromItsAddressBar() {
        var described = xml(visitor.get("opensearch.xml").body());
        assertThat(described.select("ShortName").text()).hasSizeLessThanOrEqualTo(16);
        assertThat(described.select("Url[type=text/html]").attr("template"))
                .isEqualTo(visitors.server().url() + "search?q={searchTerms}");
        assertThat(visitor.page("").select("link[rel=search]").attr("href"))
                .isEqualTo("/opensearch.xml");
    }

    @Test
    void suggestionsComeAsBrowsersReadThem() {
        var answer = visitor.get("suggest.json?q=LINE");
        var suggested = CorpusJson.read(answer.body(), List.class);
        assertThat(suggested.get(0)).isEqualTo("LINE");
        assertThat((List<?>) suggested.get(1)).isNotEmpty();
        assertThat((List<?>) suggested.get(2)).hasSameSizeAs((List<?>) suggested.get(1));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/x-suggestions+json"));
        assertThat(visitor.get("suggest.json").body()).isEqualTo("[\"\",[],[]]");
    }

    @Test
    void theStatementNamesWhoRunsTheSite(@TempDir Path folder) {
        assertThat(visitor.page("accessibility").select("main").text()).contains("まだ設定されていません");
        var config =
                new ServerConfig(
                        "127.0.0.1", 0, Audience.VISITOR, "https://x.example", "潮見市総務課 <電話>");
        try (var server = start(config, folder)) {
            var page = new Client(server).page("accessibility");
            assertThat(page.select("main strong").text()).isEqualTo("潮見市総務課 <電話>");
            assertThat(new Client(server).get("robots.txt").body())
                    .contains("Sitemap: https://x.example/sitemap.xml");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "glossary",
                "sitemap",
                "accessibility",
                "accessibility/results",
                "nowhere",
                "documents/none"
            })
    void speaksEnglishWhereNothingIsOfADocument(String address) {
        var page = visitor.page(address + "?lang=en");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        page.select("[lang=ja]").remove();
        var said = page.body().text().replaceAll("“[^”]*”", "");
        assertThat(said).doesNotContainPattern("[ぁ-んァ-ヶ一-龠]");
    }

    private static SenreiServer start(ServerConfig config, Path folder) {
        return SenreiServer.start(
                config, Shiomi.index(), Shiomi.originals(folder), Upkeep.none(), Clock.systemUTC());
    }

    private static List<String> types(String address) {
        return jsonLd(visitor.page(address)).stream()
                .map(thing -> String.valueOf(thing.get("@type")))
                .toList();
    }

    private static List<Map<?, ?>> jsonLd(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .<Map<?, ?>>map(script -> CorpusJson.read(script.data(), Map.class))
                .toList();
    }

    private static List<String> paths(RunningServer running) {
        return addresses(running.client().get("sitemap.xml").body()).stream()
                .map(address -> address.substring(running.server().url().length()))
                .toList();
    }

    private static List<String> addresses(String map) {
        return xml(map).select("loc").eachText();
    }

    private static Document xml(String text) {
        return Jsoup.parse(text, "", Parser.xmlParser());
    }
}
