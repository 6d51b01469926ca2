package jp.senrei.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest extends FromLocalSite {
    @Test
    void redirectsAreFollowedAndTheLastAddressKept() throws Exception {
        site.put("/a", LocalSite.redirect("b/c?x=1"))
                .put("/b/c?x=1", LocalSite.redirect("?x=2"))
                .put("/b/c?x=2", "text/html", "c");
        try (var fetch = fetch(LOCAL);
                var taken = taken(fetch.fetch(site.at("/a"), null))) {
            assertThat(taken.address()).isEqualTo(site.at("/a"));
            assertThat(taken.retrieval().address()).isEqualTo(site.at("/b/c?x=2"));
        }
    }

    @Test
    void redirectsInACircleEnd() throws Exception {
        site.put("/a", LocalSite.redirect("/a"));
        try (var fetch = fetch(LOCAL)) {
            assertThat(failed(fetch.fetch(site.at("/a"), null)).reason())
                    .isEqualTo("転送が5回を超えたため、取り込みません。アドレスを確かめてください。");
        }
        assertThat(site.asked()).hasSize(7);
    }

    @Test
    void robotsTxtHoldsForTheTargetOfARedirectToo() throws Exception {
        site.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /no/\n")
                .put("/a", LocalSite.redirect("/no/b"))
                .put("/no/b", "text/html", "b");
        try (var fetch = fetch(LOCAL)) {
            assertThat(failed(fetch.fetch(site.at("/a"), null)).code()).isEqualTo("ROBOTS");
        }
        assertThat(site.asked()).containsExactly("/robots.txt", "/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.jp/a",
                "gopher://127.0.0.1:25/",
                "javascript:alert(1)",
                "http://user:secret@127.0.0.1/",
                "http://2130706433/",
                "http://[::1%25lo]/",
                "http:///a",
                "//"
            })
    void redirectsToWhatIsNoAddressAreRefused(String target) throws Exception {
        site.put("/a", LocalSite.redirect(target));
        try (var fetch = fetch(LOCAL)) {
            assertThat(failed(fetch.fetch(site.at("/a"), null)).code()).isEqualTo("REDIRECT");
        }
    }

    @Test
    void aDocumentOfAListingStaysOnItsHost() throws Exception {
        site.put("/a", LocalSite.redirect("http://localhost:" + site.port() + "/b"))
                .put("/b", "text/html", "b");
        try (var fetch = fetch(LOCAL)) {
            assertThat(failed(fetch.fetch(site.at("/a"), null, "127.0.0.1")).reason())
                    .isEqualTo("ほかのサイト（localhost）へ転送されるため、取り込みません。");
            taken(fetch.fetch(site.at("/a"), null, null));
        }
    }

    @Test
    void fromHttpsNobodyIsSentToHttp() throws Exception {
        var from = SourceAddress.parse("https://www.city.example.jp/a", false);

        assertThat(Redirects.follow(from, "/b", false))
                .hasToString("https://www.city.example.jp/b");
        assertThat(
                        catchThrowable(
                                () ->
                                        Redirects.follow(
                                                from, "http://www.city.example.jp/b", false)))
                .isInstanceOf(Trouble.class)
                .hasMessage("暗号化されていないアドレス（http://）へ転送されるため、取り込みません。サイトの管理者に確かめてください。");
    }
}
