package jp.senrei.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site allows, and one request a second. */
class ConsiderationTest extends FromLocalSite {
    @Test
    void robotsTxtIsAskedOnceAndObeyed() throws Exception {
        site.put(
                        "/robots.txt",
                        "text/plain",
                        "User-agent: *\nDisallow: /\n\nUser-agent: Senrei\nDisallow: /private/\nAllow: /private/a.pdf\n")
                .put("/private/a.pdf", "application/pdf", "a")
                .put("/private/b.pdf", "application/pdf", "b")
                .put("/c.pdf", "application/pdf", "c");
        try (var fetch = fetch(LOCAL)) {
            assertThat(fetch.fetch(site.at("/private/a.pdf"), null))
                    .isInstanceOf(Fetched.Taken.class);
            assertThat(fetch.fetch(site.at("/c.pdf"), null)).isInstanceOf(Fetched.Taken.class);
            assertThat(fetch.fetch(site.at("/private/b.pdf"), null))
                    .isEqualTo(
                            new Fetched.Failed(
                                    site.at("/private/b.pdf"),
                                    "ROBOTS",
                                    "サイトの robots.txt が、このアドレスの自動取得を認めていません。ブラウザーで保存したファイルを取り込んでください。"));
        }
        assertThat(site.asked()).containsExactly("/robots.txt", "/private/a.pdf", "/c.pdf");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void aSiteThatCannotSayWhatItAllowsIsNotFetched(int status) throws Exception {
        site.put("/robots.txt", LocalSite.status(status)).put("/a", "text/html", "a");
        try (var fetch = fetch(LOCAL)) {
            assertThat(failed(fetch.fetch(site.at("/a"), null)).code()).isEqualTo("ROBOTS");
        }
        assertThat(site.asked()).containsExactly("/robots.txt");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void aSiteWithoutRobotsTxtAllowsAll(int status) throws Exception {
        site.put("/robots.txt", LocalSite.status(status)).put("/a", "text/html", "a");
        try (var fetch = fetch(LOCAL)) {
            taken(fetch.fetch(site.at("/a"), null));
        }
    }

    @Test
    void robotsTxtMayHaveMoved() throws Exception {
        site.put("/robots.txt", LocalSite.redirect("/moved.txt"))
                .put("/moved.txt", "text/plain", "User-agent: *\nDisallow: /a\n")
                .put("/a", "text/html", "a");
        try (var fetch = fetch(LOCAL)) {
            assertThat(failed(fetch.fetch(site.at("/a"), null)).code()).isEqualTo("ROBOTS");
        }
    }

    @Test
    void aRobotsTxtWithoutEndIsReadToItsLimit() throws Exception {
        site.put(
                        "/robots.txt",
                        exchange -> {
                            exchange.sendResponseHeaders(200, 0);
                            var body = exchange.getResponseBody();
                            body.write("User-agent: *\nDisallow: /no\n".getBytes());
                            while (true) body.write(new byte[1 << 16]);
                        })
                .put("/a", "text/html", "a")
                .put("/no", "text/html", "a");
        try (var fetch = fetch(LOCAL)) {
            taken(fetch.fetch(site.at("/a"), null));
            assertThat(failed(fetch.fetch(site.at("/no"), null)).code()).isEqualTo("ROBOTS");
        }
    }

    @Test
    void betweenTwoRequestsToAHostThereIsAPause() throws Exception {
        site.put("/a", "text/html", "a").put("/b", LocalSite.redirect("/a"));
        try (var fetch = fetch(LOCAL)) {
            taken(fetch.fetch(site.at("/a"), null));
            taken(fetch.fetch(site.at("/b"), null));
        }

        assertThat(site.asked()).containsExactly("/robots.txt", "/a", "/b", "/a");
        assertThat(slept).containsExactly(second(1), second(1), second(1));
    }

    @Test
    void theSiteMayAskForLongerPauses() throws Exception {
        site.put("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 7\n")
                .put("/a", "text/html", "a");
        try (var fetch = fetch(LOCAL)) {
            taken(fetch.fetch(site.at("/a"), null));
            taken(fetch.fetch(site.at("/a"), null));
        }

        assertThat(slept).containsExactly(second(7), second(7));
    }

    @Test
    void timeThatPassedAnywayIsNotWaitedForAgain() throws Exception {
        site.put("/a", "text/html", "a");
        try (var fetch = fetch(LOCAL)) {
            taken(fetch.fetch(site.at("/a"), null));
            slept.clear();
            time.addAndGet(Duration.ofMillis(700).toNanos());
            taken(fetch.fetch(site.at("/a"), null));
        }

        assertThat(slept).containsExactly(Duration.ofMillis(300));
    }
}
