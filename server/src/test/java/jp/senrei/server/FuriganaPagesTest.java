package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import jp.senrei.corpus.model.Audience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** ふりがな on the pages of a running server. */
class FuriganaPagesTest {
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
    void aPageLeadsToItselfWithReadingsAndBack() {
        var without = visitor.page("search?q=LINE");
        assertThat(without.select("ruby")).isEmpty();
        var show = without.selectFirst(".preferences a[href*=furigana]");
        assertThat(show.text()).isEqualTo("ふりがな：表示する");
        assertThat(show.attr("href")).isEqualTo("/search?q=LINE&furigana=on&keep");

        var with = visitor.page("search?q=LINE&furigana=on");
        var hide = with.selectFirst(".preferences a[href*=furigana]");
        assertThat(hide.text()).isEqualTo("ふりがな：表示しない");
        assertThat(hide.attr("href")).isEqualTo("/search?q=LINE&furigana=off&keep");
    }

    @Test
    void wordsOfDocumentsHaveReadingsAndThoseOfTheInterfaceHaveNone() {
        var page = visitor.page("search?q=LINE&furigana=on");
        assertThat(page.select("main ruby").eachText()).contains("受付（うけつけ）", "業務（ぎょうむ）");
        assertThat(page.select("mark").text()).contains("LINE");
        assertThat(page.select("header ruby, footer ruby, .facets ruby")).isEmpty();
        assertThat(page.title()).doesNotContain("（うけつけ）");
    }

    @Test
    void theAddressToKeepIsThatWithoutThem() {
        var page = visitor.page("search?q=LINE&furigana=on");
        assertThat(page.selectFirst("link[rel=canonical]").attr("href")).endsWith("/search?q=LINE");
    }

    @Test
    void aMessageHasNoChoice() {
        assertThat(visitor.page("cases/none").select(".preferences a[href*=furigana]")).isEmpty();
    }
}
