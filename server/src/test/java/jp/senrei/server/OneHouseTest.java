package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Audience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a page names leads to the page of what is named. */
class OneHouseTest {
    private static final Pattern ADDRESS = Pattern.compile("<loc>([^<]*)</loc>");

    /** It has a service, an organisation, articles, questions and answers. */
    private static final String CASE = "cases/993384-20231116-shinsakai-shimon-3";

    private static final String MEETING = "/meetings/993384-20231116-shinsakai";

    @TempDir static Path folder;

    private static SamplesServer running;
    private static Client visitor;

    @BeforeAll
    static void start() throws IOException {
        running = SamplesServer.start(folder, Audience.VISITOR);
        visitor = new Client(running.server());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/municipalities/", "/councils/", "/organizations/", "/services/"})
    void factsOfACaseLeadToThePagesOfWhatTheyName(String kind) {
        var facts = hrefs(CASE, ".facts a[href^=" + kind + "]");
        assertThat(facts).isNotEmpty().allSatisfy(OneHouseTest::assertIsThere);
    }

    @Test
    void everyFactOfACaseLeadsSomewhere() {
        assertThat(hrefs(CASE, ".facts a:not(.source)"))
                .isNotEmpty()
                .allSatisfy(OneHouseTest::assertIsThere);
    }

    @Test
    void chipsOfResultsNarrowTheSearch() {
        assertThat(hrefs("search?q=LINE", ".card-chips a"))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(href).startsWith("/search?q=LINE&"));
    }

    /** From a turn wherever it stands to what its speaker said in that meeting. */
    @Test
    void aSpeakerIsFollowedFromTheCaseTheResultsAndTheReader() {
        var places =
                List.of(
                        hrefs(CASE, ".said-speaker b a"),
                        hrefs("search?q=Zoom&type=utterances", ".utterance-speaker a"),
                        hrefs(minutes(), ".turn-who a"));
        assertThat(places)
                .allSatisfy(
                        hrefs ->
                                assertThat(hrefs)
                                        .isNotEmpty()
                                        .allSatisfy(
                                                href ->
                                                        assertThat(href)
                                                                .startsWith("/people/993384/")
                                                                .contains("?meeting=")));
        var person = visitor.page(places.getFirst().getFirst().substring(1));
        assertThat(person.select("#turns a[href=" + MEETING + "]")).isNotEmpty();
        assertThat(person.select(".entity-search a").attr("href")).contains("speaker=");
    }

    @Test
    void aTurnIsCitedWithItsPermalink() {
        var results = visitor.page("search?q=Zoom&type=utterances");
        assertThat(results.select(".cite dd").eachText())
                .anySatisfy(text -> assertThat(text).matches("http.*/documents/\\w+\\?u=.*#u\\d+"));
        var cite = hrefs(CASE, ".said-links a[rel=nofollow]");
        assertThat(cite).isNotEmpty().allSatisfy(OneHouseTest::assertIsThere);
    }

    @Test
    void theSiteMapHasAllThatHasAPage() {
        var addresses =
                ADDRESS.matcher(visitor.get("sitemap.xml").body())
                        .results()
                        .map(found -> found.group(1).substring(running.url().length()))
                        .toList();
        for (var kind :
                List.of(
                        "municipalities/",
                        "councils/",
                        "services/",
                        "organizations/",
                        "articles/",
                        "statistics/"))
            assertThat(addresses).anySatisfy(one -> assertThat(one).startsWith(kind));
        assertThat(addresses).allSatisfy(one -> assertIsThere("/" + one));
    }

    @Test
    void scriptsSpeakTheLanguageOfThePage() {
        var english = visitor.page("?lang=en").body();
        assertThat(english.attr("data-suggest-label")).isEqualTo("Suggestions");
        assertThat(english.attr("data-suggest-kinds")).contains("service=Service");
        var japanese = visitor.page("").body();
        assertThat(japanese.attr("data-suggest-label")).isEqualTo("検索語の候補");
        assertThat(japanese.hasAttr("data-suggest-kinds")).isFalse();
    }

    /** The document of the turns of the case. */
    private static String minutes() {
        return hrefs(CASE, ".said-link").getFirst().substring(1).replaceFirst("[?].*", "");
    }

    private static List<String> hrefs(String address, String links) {
        return visitor.page(address).select(links).eachAttr("href");
    }

    private static void assertIsThere(String href) {
        assertThat(visitor.get(href.substring(1)).statusCode()).as(href).isEqualTo(200);
    }
}
