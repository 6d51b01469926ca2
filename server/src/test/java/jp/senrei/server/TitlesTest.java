package jp.senrei.server;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever has ten windows open, or reads a list of results elsewhere, knows pages by their titles.
 */
class TitlesTest {
    /** Pages that the site map does not name. */
    private static final List<String> MORE =
            List.of(
                    "search?type=utterances",
                    "search?type=documents",
                    "search?page=2",
                    "search?type=utterances&page=2",
                    "search?matter=outsourcing",
                    "search?matter=outsourcing&page=2",
                    "search?year=2023",
                    "search?q=LINE",
                    "search?q=LINE&type=utterances",
                    "search?q=LINE&type=documents",
                    "search?q=LINE&matter=outsourcing",
                    "compare",
                    "compare?case=" + Shiomi.LINE,
                    "compare?case=" + Shiomi.LINE + "&case=990001-shimon-12",
                    "statistics/compare?row=disclosure-requests",
                    "documents/" + Shiomi.LONG + "?part=2",
                    "documents/" + Shiomi.MINUTES + "/extract?u=1",
                    "accessibility/results");

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.of(Audience.VISITOR);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static Stream<String> addresses() {
        var map = Jsoup.parse(server.client().get("sitemap.xml").body(), Parser.xmlParser());
        var named =
                map.select("loc").stream()
                        .map(Element::text)
                        .map(address -> address.replaceFirst("^https?://[^/]+/", ""));
        return Stream.concat(named, MORE.stream())
                .distinct()
                .filter(address -> server.client().get(address).statusCode() == 200);
    }

    private static String title(String address) {
        return server.client().page(address).title();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void noTwoPagesHaveOneTitle(String language) {
        var byTitle =
                addresses()
                        .collect(
                                groupingBy(
                                        address -> title(in(language, address)),
                                        mapping(address -> address, toList())));
        assertThat(byTitle.size()).isGreaterThan(40);
        assertThat(byTitle).allSatisfy((title, its) -> assertThat(its).hasSize(1));
        var site = language.equals("ja") ? "Senrei（先例）" : "Senrei";
        assertThat(byTitle.keySet()).allMatch(title -> title.endsWith(site));
    }

    private static String in(String language, String address) {
        return address + (address.contains("?") ? "&" : "?") + "lang=" + language;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "search?q=LINE&type=utterances → 「LINE」の検索結果（発言）｜Senrei（先例）",
                "search?page=2 → 案件の一覧（2ページ目）｜Senrei（先例）",
                "search?matter=outsourcing → 案件の一覧（区分：業務の委託）｜Senrei（先例）",
                "compare → 案件の比較｜Senrei（先例）"
            })
    void aTitleTellsWhichOfItsKindAPageIs(String address, String title) {
        assertThat(title(address)).isEqualTo(title);
    }

    @Test
    void whatTheTitleSaysIsNotSaidTwice() {
        var minutes = title("documents/" + Shiomi.MINUTES);
        assertThat(minutes.split("潮見市", -1)).hasSize(2);
    }
}
